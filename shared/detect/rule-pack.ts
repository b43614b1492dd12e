/**
 * The version of the detector's rules, kept with every decision that was taken on a proposal. Counted up when rules change
 * so that proposals differ.
 */
export const rulePack = 7;

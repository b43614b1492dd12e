import type { ComparisonModel, Joined } from './comparison-model';

/** Keeps the comparison that is being looked at while other screens are: nobody wants to compare a million rows again. */
export interface ComparisonKeeper {
  kept(): ComparisonModel | null;
  /** The kept one, where it is of these files. */
  of(pair: Joined): ComparisonModel | null;
  /** Keeps this one from now on, null none; the one before ends. */
  keep(comparison: ComparisonModel | null): void;
}

/** Keeps one comparison at a time; none to begin with. */
export function createComparisonKeeper(): ComparisonKeeper {
  let kept: ComparisonModel | null = null;
  return {
    kept: () => kept,
    of: ({ older, newer }) => (kept?.pair.older === older && kept.pair.newer === newer ? kept : null),
    keep(comparison) {
      if (kept !== comparison) kept?.end();
      kept = comparison;
    },
  };
}

import type { attributes as english } from '../en/attributes';

/** attributes, in Turkish. */
export const attributes: typeof english = {};

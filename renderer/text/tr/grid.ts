import type { grid as english } from '../en/grid';

/** grid, in Turkish. */
export const grid: typeof english = {};

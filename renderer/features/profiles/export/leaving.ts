import type { FileColumn } from '../shown-columns';

/** How a column's values leave. */
export type Leaving = 'as-is' | 'masked';

/**
 * The one place where it is asked whether a column's values may leave, and how: what is hidden on the screen leaves
 * masked, what somebody gave a reason to see leaves as it is.
 */
export function leavingOf({ isMasked }: Pick<FileColumn, 'isMasked'>): Leaving {
  return isMasked ? 'masked' : 'as-is';
}

import type { history as english } from '../en/history';

/** history, in Turkish. */
export const history: typeof english = {};

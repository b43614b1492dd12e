import type { settings as english } from '../en/settings';

/** settings, in Turkish. */
export const settings: typeof english = {};

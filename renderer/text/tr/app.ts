import type { app as english } from '../en/app';

/** app, in Turkish. */
export const app: typeof english = {};

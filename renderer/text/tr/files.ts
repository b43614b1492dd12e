import type { files as english } from '../en/files';

/** files, in Turkish. */
export const files: typeof english = {};

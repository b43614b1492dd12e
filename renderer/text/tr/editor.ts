import type { editor as english } from '../en/editor';

/** editor, in Turkish. */
export const editor: typeof english = {};

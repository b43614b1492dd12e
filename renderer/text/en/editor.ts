/** Words of the editor part. */
export const editor = {};

/** Words of the grid part. */
export const grid = {};

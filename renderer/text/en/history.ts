/** Words of the history part. */
export const history = {};

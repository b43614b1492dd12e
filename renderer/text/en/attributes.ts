/** Words of the attributes part. */
export const attributes = {};

/** Words of the app part. */
export const app = {};

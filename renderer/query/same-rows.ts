/** Rows of a view in their order; null is all of them in the file's. */
type ViewRows = Uint32Array<ArrayBuffer> | null;

/** Whether two views show the same rows in the same order; a view that is no more shows nothing. */
export function areSameRows(standing: ViewRows | undefined, made: ViewRows): boolean {
  if (standing === undefined) return false;
  if (standing === null || made === null) return standing === made;
  return standing.length === made.length && standing.every((row, place) => row === made[place]);
}

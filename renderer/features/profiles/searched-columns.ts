import type { FileColumn } from './shown-columns';

/** Which columns words are looked for in: those that the grid shows, all, or chosen ones. */
export const searchScopes = ['shown', 'all', 'chosen'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** Where words are looked for in a file: what of its view decides on it. Columns are named by their ids. */
export interface SearchPlace {
  readonly hiddenColumns: string[];
  readonly searchIn: SearchScope;
  readonly searchColumns: string[];
}

/**
 * Ids of the columns that words are looked for in. Masked ones never are: to look for words in hidden values would tell
 * what they are.
 */
export function searchedColumns(
  columns: readonly FileColumn[],
  { hiddenColumns, searchIn, searchColumns }: SearchPlace,
): readonly string[] {
  const [hidden, chosen] = [new Set(hiddenColumns), new Set(searchColumns)];
  const isIn: Readonly<Record<SearchScope, (id: string) => boolean>> = {
    shown: (id) => !hidden.has(id),
    all: () => true,
    chosen: (id) => chosen.has(id),
  };
  return columns.filter(({ id, isMasked }) => !isMasked && isIn[searchIn](id)).map(({ id }) => id);
}

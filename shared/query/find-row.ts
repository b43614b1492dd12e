import { foldForSearch } from '../attribute/naming';
import type { TextColumn } from './text-column';

/** The first row that says exactly this, else the first that does so without regard to case, accents and blanks. */
export function findText(column: TextColumn, text: string): { readonly row: number; readonly matches: number } | null {
  return findWhere(column, (each) => each === text) ?? findFolded(column, text);
}

function findFolded(column: TextColumn, text: string): { readonly row: number; readonly matches: number } | null {
  const folded = foldForSearch(text).trim();
  return folded === '' ? null : findWhere(column, (each) => foldForSearch(each).trim() === folded);
}

function findWhere(
  column: TextColumn,
  isMeant: (text: string) => boolean,
): { readonly row: number; readonly matches: number } | null {
  const meant = Uint8Array.from(column.texts, (text) => Number(text !== null && text !== '' && isMeant(text)));
  let first = -1;
  let matches = 0;
  for (let row = 0; row < column.codes.length; row += 1) {
    if (meant[column.codes[row] ?? 0] !== 1) continue;
    if (first === -1) first = row;
    matches += 1;
  }
  return first === -1 ? null : { row: first, matches };
}

import { foldHeader } from '../format/columns';

/** The column of that name; else the first that is called so but for case, accents and blanks. */
export function columnNamed<C extends { readonly name: string }>(columns: readonly C[], name: string): C | undefined {
  const folded = foldHeader(name);
  return columns.find((column) => column.name === name) ?? columns.find((column) => foldHeader(column.name) === folded);
}

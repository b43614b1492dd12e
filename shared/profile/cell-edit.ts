import { z } from 'zod';
import type { Change } from '../change/change';

/** A cell that says something else than its file. The file's bytes are never changed; edits lie over them. */
export const CellEdit = z.object({
  /** Id of the profile file. */
  file: z.string(),
  /** Counts from 0 in the file's own order. */
  row: z.number().int().nonnegative(),
  /** Id of the column. */
  column: z.string(),
  /** Null empties the cell. */
  text: z.string().nullable(),
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
});
export type CellEdit = z.infer<typeof CellEdit>;

/** Where a cell stands. */
export type CellPlace = Pick<CellEdit, 'file' | 'row' | 'column'>;

/** The key of an edit in a change set; neither the id of a file nor a row holds a slash. */
export function cellKey({ file, row, column }: CellPlace): string {
  return `${file}/${row}/${column}`;
}

/** The place that a key names; null for a text that is no such key. */
export function placeOfKey(key: string): CellPlace | null {
  const [, file, row, column] = /^([^/]+)\/(0|[1-9]\d*)\/(.+)$/s.exec(key) ?? [];
  if (file === undefined || row === undefined || column === undefined) return null;
  return { file, row: Number(row), column };
}

/**
 * The change that makes a cell say `text`; undefined takes its edit away, so that the file's own text shows again.
 * `current` is the edit that lies over the cell now. Null where nothing changes. When and by whom is stamped in when the
 * change is applied.
 */
export function editCell(
  place: CellPlace,
  current: CellEdit | undefined,
  text: string | null | undefined,
): Change | null {
  const key = cellKey(place);
  const table = 'cellEdits';
  if (text === undefined) return current ? { kind: 'removed', table, key, before: current } : null;
  if (!current) {
    const { file, row, column } = place;
    return { kind: 'added', table, key, after: { file, row, column, text, at: '', by: '' } };
  }
  if (current.text === text) return null;
  const { at, by } = current;
  return { kind: 'updated', table, key, before: { text: current.text, at, by }, after: { text, at: '', by: '' } };
}

import { z } from 'zod';
import type { Change, ChangeSet } from '../change/change';

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
  /** The file's own text shows again, whatever patch lies beneath; `text` says nothing then. */
  own: z.literal(true).optional(),
  /** The layer of the column's latest patch when the cell was edited: later ones lie over it. Absent where there was none. */
  over: z.number().int().positive().optional(),
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
});
export type CellEdit = z.infer<typeof CellEdit>;

/** Where a cell stands. */
export type CellPlace = Pick<CellEdit, 'file' | 'row' | 'column'>;

/** What an edit makes a cell say: a text, no value (null), or again what its file says (undefined). */
export type EditedText = string | null | undefined;

/** What lies beneath an edit that is made now: the layer of the column's latest patch (0: none), and whether any covers the cell. */
export interface CellBeneath {
  readonly layer: number;
  readonly isPatched: boolean;
}
const nothingBeneath: CellBeneath = { layer: 0, isPatched: false };

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
 * The changes that make a cell say `text`; undefined brings the file's own text back. `current` is the edit that stands
 * for the cell now, be it shown or under a later patch. None where nothing changes. When and by whom is stamped in when
 * the changes are applied.
 */
export function editCell(
  place: CellPlace,
  current: CellEdit | undefined,
  text: EditedText,
  beneath: CellBeneath = nothingBeneath,
): ChangeSet {
  const key = cellKey(place);
  const table = 'cellEdits';
  if (text === undefined && !beneath.isPatched) {
    return current ? [{ kind: 'removed', table, key, before: fieldsOf(current) }] : [];
  }
  const { file, row, column } = place;
  const next: CellEdit = {
    file,
    row,
    column,
    text: text ?? null,
    at: '',
    by: '',
    ...(text === undefined && { own: true }),
    ...(beneath.layer > 0 && { over: beneath.layer }),
  };
  const added = additionOfCell(next);
  if (!current) return [added];
  const isSamePlace = current.over === next.over && current.own === next.own;
  if (isSamePlace && current.text === next.text) return [];
  // A change of a row names the same fields on both sides; one with other fields is another row.
  if (!isSamePlace) return [{ kind: 'removed', table, key, before: fieldsOf(current) }, added];
  const before = { text: current.text, at: current.at, by: current.by };
  return [{ kind: 'updated', table, key, before, after: { text: next.text, at: '', by: '' } }];
}

/** The change that lays an edit over a cell that has none. */
export function additionOfCell(edit: CellEdit): Change {
  return { kind: 'added', table: 'cellEdits', key: cellKey(edit), after: fieldsOf(edit) };
}

/** A row as JSON: what is optional in it is absent, never undefined. */
function fieldsOf({ own, over, ...edit }: CellEdit): Extract<Change, { kind: 'added' }>['after'] {
  return { ...edit, ...(own && { own }), ...(over !== undefined && { over }) };
}

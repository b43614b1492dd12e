import { placeFrom } from '#shared/query/overlay';
import { textAt } from '#shared/query/text-column';
import type { OpenFile } from './open-file';
import type { PackedPages, RowGroup } from '#shared/parquet/parquet-file';

/**
 * What the rows of a group say in a column, with their edits or as the file says it; no column of that id says nothing.
 * Nothing is kept of it.
 */
export async function editedTexts(
  file: OpenFile,
  id: string,
  group: RowGroup,
  edited = true,
): Promise<readonly (string | null)[]> {
  const column = file.named(id);
  if (!column) return [];
  const texts = await groupTexts(file, column.name, group);
  if (!edited) return texts;
  const { overlay } = await file.laidOver(column);
  if (overlay.rows.length === 0) return texts;
  const changed = texts.slice();
  const { rows, codes } = overlay;
  for (let at = placeFrom(overlay, group.start); at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (row >= group.end) break;
    const text = overlay.texts[codes[at] ?? 0];
    if (text !== undefined) changed[row - group.start] = text;
  }
  return changed;
}

/**
 * The rows of a group as they are stored, column by column, which takes a third of the time even where the column is kept
 * as texts; null where they must be asked for as texts, because some are edited (where edits count), or the column is stored
 * in another way.
 */
export async function uneditedPages(
  file: OpenFile,
  ids: readonly string[],
  group: RowGroup,
  edited = true,
): Promise<readonly (PackedPages | null)[]> {
  const names = await Promise.all(ids.map((id) => uneditedName(file, id, group, edited)));
  // Asked for at once, they are read at once.
  return Promise.all(names.map(async (name) => (name === null ? null : file.parquet.readPages(name, group))));
}

/** The column's name where its rows of the group are as the file says. */
async function uneditedName(file: OpenFile, id: string, group: RowGroup, edited: boolean): Promise<string | null> {
  const column = file.named(id);
  if (!column) return null;
  if (!edited) return column.name;
  const { overlay } = await file.laidOver(column);
  const next = overlay.rows[placeFrom(overlay, group.start)];
  return next !== undefined && next < group.end ? null : column.name;
}

async function groupTexts(
  { parquet, columns }: OpenFile,
  name: string,
  group: RowGroup,
): Promise<readonly (string | null)[]> {
  const { whole } = columns.kept(name);
  if (!whole) {
    if (parquet.columns.has(name)) return parquet.readTexts(name, group);
    return Array.from({ length: group.end - group.start }, () => null);
  }
  // A plain loop over a million rows takes a third of the time of `Array.from`.
  const texts: (string | null)[] = [];
  for (let row = group.start; row < group.end; row += 1) texts.push(textAt(whole, row));
  return texts;
}

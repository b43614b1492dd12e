import type { ExportEdit } from '#shared/profile/profile-export';
import { editedRows, overlaid, type Overlay } from '#shared/query/overlay';
import type { StoreDatabase } from './database';
import { readLayers } from './patch-blocks';
import { readProfileFileRow } from './rows';

/** How many lines become one piece of text: few enough for a string, many enough for few pieces. */
const linesInPiece = 10_000;

/** How many cells of a file say something else than it does. */
export async function countEditedCells(database: StoreDatabase, file: string): Promise<number> {
  const layers = await readLayers(database, file);
  return [...layers.values()].reduce((sum, overlay) => sum + editedRows(overlay).size, 0);
}

/**
 * Every cell of a file that says something else than it does, as one `ExportEdit` a line, by column and row; without those
 * of the columns of these ids, whose texts may not leave as they are.
 */
export async function editLines(database: StoreDatabase, file: string, without: readonly string[] = []): Promise<Blob> {
  const stored = await database.profileFiles.get(file);
  const names = new Map(
    stored === undefined ? [] : readProfileFileRow(stored).columns.map(({ id, name }) => [id, name]),
  );
  const pieces: string[] = [];
  for (const [column, overlay] of await readLayers(database, file)) {
    const name = names.get(column);
    if (name !== undefined && !without.includes(column)) pieces.push(...linesOf(name, overlay));
  }
  return new Blob(pieces);
}

function* linesOf(column: string, { rows, codes, texts }: Overlay): Generator<string> {
  let lines = '';
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === overlaid.own) continue;
    const edit: ExportEdit = { row: rows[index] ?? 0, column, text: texts[code] ?? null };
    lines += `${JSON.stringify(edit)}\n`;
    count += 1;
    if (count % linesInPiece !== 0) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

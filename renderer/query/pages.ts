import { readValue, type ValueDefinition } from '#shared/profile/read-value';
import type { OpenFile } from './open-file';
import type { PageRow, ProfileCell, QueryColumn } from './query-protocol';

/** What rows say in these columns, edits laid over, with what does not fit and what was edited marked. */
export async function readRows(
  file: OpenFile,
  rows: readonly number[],
  columns: readonly QueryColumn[],
): Promise<readonly PageRow[]> {
  const read = await Promise.all(columns.map((column) => readCells(file, rows, column)));
  return rows.map((row, index) => {
    const cells = read.map((column) => column[index] ?? noCell);
    return {
      row,
      cells: cells.map(({ text }) => text),
      invalid: placesWhere(cells, ({ invalid }) => invalid),
      edited: placesWhere(cells, ({ edited }) => edited),
    };
  });
}

/** One profile with all its columns, and what the file said before it was edited. */
export async function readProfile(file: OpenFile, row: number): Promise<readonly ProfileCell[]> {
  const read = await Promise.all(
    file.described.map(async (column) => {
      const [cell = noCell] = await readCells(file, [row], column);
      return { column: column.id, ...cell };
    }),
  );
  return read;
}

type Cell = Omit<ProfileCell, 'column'>;

const noCell: Cell = { text: null, original: null, edited: false, invalid: false };

async function readCells(file: OpenFile, rows: readonly number[], column: QueryColumn): Promise<readonly Cell[]> {
  const originals = await file.columns.texts(column.name, rows);
  const edits = file.edits.of(column.id);
  const meaning = file.meaningOf(column);
  return rows.map((row, index) => {
    const original = originals[index] ?? null;
    const edit = edits.get(row);
    const text = edit === undefined ? original : edit;
    return { text, original, edited: edit !== undefined, invalid: isInvalid(text, meaning) };
  });
}

function isInvalid(text: string | null, meaning: ValueDefinition | null): boolean {
  return meaning !== null && readValue(text, meaning).kind === 'invalid';
}

function placesWhere<T>(items: readonly T[], holds: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, place) => (holds(item) ? [place] : []));
}

import { groupBy } from '#shared/base/group-by';
import { readValue, type ValueDefinition } from '#shared/profile/read-value';
import { placeInOverlay } from '#shared/query/overlay';
import type { LaidOver } from './edit-layers';
import type { OpenFile } from './open-file';
import type { CellAt, PageRow, ProfileCell, QueryColumn } from './query-protocol';

/** What rows say in these columns, edits laid over, with what does not fit and what was edited marked. */
export async function readRows(
  file: OpenFile,
  rows: readonly number[],
  columns: readonly QueryColumn[],
): Promise<readonly PageRow[]> {
  const read = await Promise.all(columns.map((column) => readCells(file, rows, column)));
  return rows.map((row, index) => {
    const cells = read.flatMap((column) => column[index] ?? []);
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
    file.described.map(async (column) => (await readCells(file, [row], column))[0]?.whole()),
  );
  return read.filter((cell) => cell !== undefined);
}

/** These cells in their order; null where a column is unknown. */
export async function readPlaces(file: OpenFile, places: readonly CellAt[]): Promise<readonly ProfileCell[] | null> {
  const read = new Map<string, ReadonlyMap<number, ProfileCell>>();
  for (const [id, ofColumn] of groupBy(places, ({ column }) => column)) {
    const column = file.named(id);
    if (!column) return null;
    const cells = await readCells(file, [...new Set(ofColumn.map(({ row }) => row))], column);
    read.set(id, new Map(cells.map((cell) => [cell.row, cell.whole()])));
  }
  return places.flatMap(({ row, column }) => read.get(column)?.get(row) ?? []);
}

/** A cell as pages tell it, and all that is known of it. */
interface Cell {
  readonly row: number;
  readonly text: string | null;
  readonly edited: boolean;
  readonly invalid: boolean;
  whole(): ProfileCell;
}

async function readCells(file: OpenFile, rows: readonly number[], column: QueryColumn): Promise<readonly Cell[]> {
  const originals = await file.columns.texts(column.name, rows);
  const laid = await file.laidOver(column);
  const meaning = file.meaningOf(column);
  return rows.map((row, index) => {
    const original = originals[index] ?? null;
    const place = placeInOverlay(laid.overlay, row);
    const over = place === -1 ? undefined : laid.overlay.texts[laid.overlay.codes[place] ?? 0];
    const text = over === undefined ? original : over;
    const cell = { row, text, edited: laid.edited.has(row), invalid: isInvalid(text, meaning) };
    return { ...cell, whole: () => wholeCell(file, column, { ...cell, original }, laid) };
  });
}

function wholeCell(
  file: OpenFile,
  { id: column }: QueryColumn,
  cell: Pick<ProfileCell, 'row' | 'text' | 'original' | 'edited' | 'invalid'>,
  laid: LaidOver,
): ProfileCell {
  const { row } = cell;
  return {
    ...cell,
    column,
    sign: cell.edited ? laid.signOf(row) : null,
    single: file.edits.single(column, row) ?? null,
    beneath: { layer: file.edits.latestLayer(column), isPatched: laid.isPatched(row) },
  };
}

function isInvalid(text: string | null, meaning: ValueDefinition | null): boolean {
  return meaning !== null && readValue(text, meaning).kind === 'invalid';
}

function placesWhere<T>(items: readonly T[], holds: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, place) => (holds(item) ? [place] : []));
}

import { type CellKind, isTyped, kindOf, shapeOf } from './cell-kind';

/** What the cells of a column usually look like. */
export interface ColumnProfile {
  readonly kinds: ReadonlyMap<CellKind, number>;
  readonly shapes: ReadonlyMap<string, number>;
  /** The values that come again, where few values make up the column; otherwise none. */
  readonly values: ReadonlySet<string>;
  /** How strange a new value is: 1 where the same few come again and again, 0 where each is new. */
  readonly closedness: number;
  /** The share of cells that say nothing. */
  readonly emptiness: number;
  /** The kind of nearly all its cells that say something, if that kind tells. */
  readonly typed: CellKind | null;
  readonly filled: number;
}

const sampled = 500;
/** Among so many cells what comes once may be an intruder. */
const manyCells = 5;

/** Learns each column from rows of the right width. */
export function profileColumns(rows: readonly (readonly string[])[], width: number): ColumnProfile[] {
  const sample = rows.filter((row) => row.length === width).slice(0, sampled);
  return Array.from({ length: width }, (_, index) => profileOf(sample.map((row) => row[index] ?? '')));
}

/** Learns one column from its cells. */
export function profileOf(cells: readonly string[]): ColumnProfile {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled += 1;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const kinds = shares(counts, kindOf, filled);
  const [usual, share] = [...kinds].reduce<[CellKind | null, number]>(
    (best, [kind, part]) => (part > best[1] ? [kind, part] : best),
    [null, 0],
  );
  const closedness = filled >= 4 ? Math.max(0, 1 - (2 * counts.size) / filled) : 0;
  const again = closedness > 0 ? [...counts].flatMap(([value, count]) => (count > 1 ? [value] : [])) : [];
  return {
    kinds,
    shapes: shares(counts, shapeOf, filled, filled >= manyCells ? 2 : 1),
    values: new Set(again),
    closedness,
    emptiness: cells.length === 0 ? 0 : 1 - filled / cells.length,
    typed: usual !== null && isTyped(usual) && share >= 0.8 ? usual : null,
    filled,
  };
}

/** The share of each thing that values are, of those that come at least so often. */
function shares<T>(
  values: ReadonlyMap<string, number>,
  of: (value: string) => T,
  all: number,
  least = 1,
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const [value, count] of values) {
    const key = of(value);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  for (const [key, count] of counts) {
    if (count < least) counts.delete(key);
    else counts.set(key, count / all);
  }
  return counts;
}

/** How badly a text suits a column: 0 is like the others, 1 is like none of them. */
export function misfit(column: ColumnProfile | undefined, text: string): number {
  if (!column || column.filled === 0) return text === '' ? 0 : 0.3;
  if (text === '') return 0.6 * (1 - column.emptiness);
  if (column.values.has(text)) return 0;
  const shape = column.shapes.get(shapeOf(text)) ?? 0;
  if (shape >= 0.2) return 0.05 + 0.5 * column.closedness;
  const kind = column.kinds.get(kindOf(text)) ?? 0;
  const strangeness = column.typed === null ? 0.5 : 1;
  return 0.1 + strangeness * 0.9 * (1 - Math.max(Math.min(1, shape * 5), kind));
}

/** Whether the text could stand in a typed column, which says much; null where the column takes anything. */
export function suitsType(column: ColumnProfile | undefined, text: string): boolean | null {
  if (!column?.typed || text === '') return null;
  if (column.values.has(text) || (column.shapes.get(shapeOf(text)) ?? 0) > 0.02) return true;
  return isOfType(column, text);
}

/** Whether the text is of the kind that nearly all of the column is of. */
export function isOfType(column: ColumnProfile | undefined, text: string): boolean {
  if (!column?.typed) return false;
  const kind = kindOf(text);
  return kind === column.typed || (column.typed === 'number' && kind === 'integer');
}

/** How many cells say by themselves that they stand in the right column: they are of its kind, or one of its few values. */
export function support(columns: readonly ColumnProfile[], cells: readonly (string | null)[]): number {
  return cells.filter(
    (cell, index) =>
      cell !== null && cell !== '' && (columns[index]?.values.has(cell) || suitsType(columns[index], cell) === true),
  ).length;
}

/** Whether a column holds codes: letters and digits, nearly all with a digit. */
export function isCoded(column: ColumnProfile | undefined): boolean {
  if (!column || (column.kinds.get('id') ?? 0) < 0.8) return false;
  return [...column.shapes].reduce((sum, [shape, share]) => sum + (shape.includes('9') ? share : 0), 0) >= 0.8;
}

/** Whether the same few values come again and again. */
export function isClosed({ closedness }: ColumnProfile): boolean {
  return closedness > 0.5;
}

/** Whether a column holds one kind of thing, or the same few values: what runs over from a text would not. */
export function isTight(column: ColumnProfile): boolean {
  return column.typed !== null || isClosed(column) || (column.kinds.get('id') ?? 0) >= 0.9;
}

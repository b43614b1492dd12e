import { type CellKind, isTyped, kindOf, shapeOf } from './cell-kind';

/** What the cells of a column usually look like. */
export interface ColumnProfile {
  readonly kinds: ReadonlyMap<CellKind, number>;
  readonly shapes: ReadonlyMap<string, number>;
  /** Its values, where they are few and come again and again; otherwise none. */
  readonly values: ReadonlySet<string>;
  /** The share of cells that say nothing. */
  readonly emptiness: number;
  /** The kind of nearly all its cells that say something, if that kind tells. */
  readonly typed: CellKind | null;
  readonly filled: number;
}

const sampled = 500;

/** Learns each column from rows of the right width. */
export function profileColumns(rows: readonly (readonly string[])[], width: number): ColumnProfile[] {
  const sample = rows.filter((row) => row.length === width).slice(0, sampled);
  return Array.from({ length: width }, (_, index) => profileOf(sample.map((row) => row[index] ?? '')));
}

function profileOf(cells: readonly string[]): ColumnProfile {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const kinds = shares(filled.map((cell) => kindOf(cell)));
  const distinct = new Set(filled);
  const [usual, share] = [...kinds].reduce<[CellKind | null, number]>(
    (best, [kind, part]) => (part > best[1] ? [kind, part] : best),
    [null, 0],
  );
  return {
    kinds,
    shapes: shares(filled.map(shapeOf)),
    values: filled.length >= 4 && distinct.size * 2 <= filled.length ? distinct : new Set(),
    emptiness: cells.length === 0 ? 0 : 1 - filled.length / cells.length,
    typed: usual !== null && isTyped(usual) && share >= 0.8 ? usual : null,
    filled: filled.length,
  };
}

function shares<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const [item, count] of counts) counts.set(item, count / items.length);
  return counts;
}

/** How badly a text suits a column: 0 is like the others, 1 is like none of them. */
export function misfit(column: ColumnProfile | undefined, text: string): number {
  if (!column || column.filled === 0) return text === '' ? 0 : 0.3;
  if (text === '') return 0.6 * (1 - column.emptiness);
  if (column.values.has(text)) return 0;
  const shape = column.shapes.get(shapeOf(text)) ?? 0;
  if (shape >= 0.2) return 0.05;
  const kind = column.kinds.get(kindOf(text)) ?? 0;
  const strangeness = column.typed === null ? 0.5 : 1;
  return 0.1 + strangeness * 0.9 * (1 - Math.max(Math.min(1, shape * 5), kind));
}

/** Whether the text could stand in a typed column, which says much; null where the column takes anything. */
export function suitsType(column: ColumnProfile | undefined, text: string): boolean | null {
  if (!column?.typed || text === '') return null;
  if (column.values.has(text) || (column.shapes.get(shapeOf(text)) ?? 0) > 0.02) return true;
  const kind = kindOf(text);
  return kind === column.typed || (column.typed === 'number' && kind === 'integer');
}

import type { CellValue, CuratorColumn } from './column';

/** What a cell is sorted by; null for a cell that holds nothing. Made once for each row: texts cost more than comparing. */
export type SortKey = number | string | null;

/** Numbers by size, choices in the order they are offered, flags that are on first, all else by its text. */
export function sortKeyOf<Row>(column: CuratorColumn<Row>): (row: Row) => SortKey {
  const choices = new Map((column.choices ?? []).map((choice, index) => [choice.value, index]));
  return (row) => {
    const value = column.value(row);
    if (isEmpty(value)) return null;
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 0 : 1;
    return (typeof value === 'string' ? choices.get(value) : undefined) ?? column.text(value);
  };
}

/** Texts with numbers inside counted as numbers, whatever their case. */
export function textCollator(): Intl.Collator {
  return new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
}

/** Orders two keys of a column; empty cells come last whichever way it is sorted. */
export function compareSortKeys(
  left: SortKey,
  right: SortKey,
  direction: 'asc' | 'desc',
  collator: Intl.Collator,
): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'number'
      ? typeof right === 'number'
        ? left - right
        : -1
      : typeof right === 'number'
        ? 1
        : collator.compare(left, right);
  return direction === 'asc' ? order : -order;
}

/** Whether a cell holds nothing. */
export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

import type { CellValue, CuratorColumn } from './column';

/**
 * Orders two cells of a column: numbers by size, choices in the order they are offered, all else as text with numbers
 * inside counted as numbers. Empty cells come last whichever way the column is sorted.
 */
export function cellComparator<Row>(
  column: CuratorColumn<Row>,
  collator: Intl.Collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }),
): (left: CellValue, right: CellValue, isDescending: boolean) => number {
  const choices = new Map((column.choices ?? []).map((choice, index) => [choice.value, index]));
  return (left, right, isDescending) => {
    const isLeftEmpty = isEmpty(left);
    if (isLeftEmpty || isEmpty(right)) {
      if (isLeftEmpty && isEmpty(right)) return 0;
      return isLeftEmpty === isDescending ? -1 : 1;
    }
    const leftRank = rank(left);
    const rightRank = rank(right);
    if (leftRank !== null && rightRank !== null) return leftRank - rightRank;
    return collator.compare(column.text(left), column.text(right));
  };
  function rank(value: CellValue): number | null {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 0 : 1;
    return typeof value === 'string' ? (choices.get(value) ?? null) : null;
  }
}

/** Whether a cell holds nothing. */
export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

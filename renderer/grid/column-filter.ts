import { foldForSearch } from '#shared/attribute/naming';
import { assertNever } from '#shared/base/assert-never';
import type { CellValue, CuratorColumn } from './column';
import { isEmpty } from './compare-cells';
import { NumberFilterModel, TextFilterModel, type NumberCondition, type TextCondition } from './filter-conditions';
import { SetFilterModel, setFilterKey } from './set-filter-model';

/** Whether a row passes a column's filter, given as AG Grid's filter model; one that cannot be read lets all through. */
export function columnFilter<Row>(column: CuratorColumn<Row>, model: unknown): (row: Row) => boolean {
  if (column.kind === 'choice' || column.kind === 'flag') {
    const read = SetFilterModel.safeParse(model);
    const chosen = new Set(read.success ? read.data.values : []);
    return (row) => !read.success || chosen.has(setFilterKey(column.value(row)));
  }
  if (column.kind === 'number') {
    return joined(NumberFilterModel.safeParse(model).data, ({ type, filter, filterTo }) => {
      return (row: Row) => passesNumber(column.value(row), type, filter ?? null, filterTo ?? null);
    });
  }
  return joined(TextFilterModel.safeParse(model).data, ({ type, filter }) => {
    const wanted = foldForSearch(filter ?? '');
    return (row: Row) => passesText(foldForSearch(column.text(column.value(row))), type, wanted);
  });
}

function joined<Row, Condition>(
  model: { readonly operator: 'AND' | 'OR'; readonly conditions: readonly Condition[] } | undefined,
  test: (condition: Condition) => (row: Row) => boolean,
): (row: Row) => boolean {
  const tests = model?.conditions.map(test) ?? [];
  if (tests.length === 0) return () => true;
  return model?.operator === 'OR'
    ? (row) => tests.some((passes) => passes(row))
    : (row) => tests.every((passes) => passes(row));
}

function passesText(text: string, type: TextCondition, wanted: string): boolean {
  switch (type) {
    case 'contains':
      return text.includes(wanted);
    case 'notContains':
      return !text.includes(wanted);
    case 'equals':
      return text === wanted;
    case 'notEqual':
      return text !== wanted;
    case 'startsWith':
      return text.startsWith(wanted);
    case 'endsWith':
      return text.endsWith(wanted);
    case 'blank':
      return text.trim() === '';
    case 'notBlank':
      return text.trim() !== '';
    default:
      return assertNever(type, 'condition of a text');
  }
}

/** An empty cell is no number and passes only where it is asked for; a range has both its ends. */
function passesNumber(
  value: CellValue,
  type: NumberCondition,
  filter: number | null,
  filterTo: number | null,
): boolean {
  if (type === 'blank' || type === 'notBlank') return isEmpty(value) === (type === 'blank');
  if (typeof value !== 'number') return false;
  if (filter === null) return true;
  switch (type) {
    case 'equals':
      return value === filter;
    case 'notEqual':
      return value !== filter;
    case 'greaterThan':
      return value > filter;
    case 'greaterThanOrEqual':
      return value >= filter;
    case 'lessThan':
      return value < filter;
    case 'lessThanOrEqual':
      return value <= filter;
    case 'inRange':
      return value >= filter && (filterTo === null || value <= filterTo);
    default:
      return assertNever(type, 'condition of a number');
  }
}

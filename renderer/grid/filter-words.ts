import type { CuratorColumn } from './column';
import { NumberFilterModel, TextFilterModel, type NumberCondition, type TextCondition } from './filter-conditions';
import type { ColumnFilterSaid, GridText } from './grid-props';
import { SetFilterModel, setFilterOptions } from './set-filter-model';

/** The filters of a grid, given as AG Grid's filter models by column, in words; one that cannot be read is left out. */
export function filtersInWords<Row>(
  filters: Readonly<Record<string, unknown>>,
  columns: readonly CuratorColumn<Row>[],
  text: GridText,
): readonly ColumnFilterSaid[] {
  return columns.flatMap((column) => {
    const words = column.id in filters ? filterInWords(column, filters[column.id], text) : null;
    return words === null ? [] : [{ columnId: column.id, words: `${column.header}: ${words}` }];
  });
}

function filterInWords<Row>(column: CuratorColumn<Row>, model: unknown, text: GridText): string | null {
  if (column.kind === 'choice' || column.kind === 'flag') {
    const read = SetFilterModel.safeParse(model);
    if (!read.success) return null;
    const chosen = new Set(read.data.values);
    const labels = setFilterOptions(column, text).flatMap(({ key, label }) => (chosen.has(key) ? [label] : []));
    return labels.length === 0 ? text.said.nothing : labels.join(', ');
  }
  const said =
    column.kind === 'number' ? NumberFilterModel.safeParse(model).data : TextFilterModel.safeParse(model).data;
  return said && said.conditions.length > 0 ? conditionsInWords(said, text) : null;
}

/** As they are read behind a colon: "contains kg or is empty". */
function conditionsInWords(model: Conditions, { said }: GridText): string {
  const conditions = model.conditions.map(({ type, filter, filterTo }) => {
    const values = [filter, filterTo].filter((value) => value !== null && value !== undefined);
    return values.length === 0 ? said[type] : `${said[type]} ${values.join('–')}`;
  });
  return conditions.join(` ${model.operator === 'AND' ? said.and : said.or} `);
}

interface Conditions {
  readonly operator: 'AND' | 'OR';
  readonly conditions: readonly {
    readonly type: TextCondition | NumberCondition;
    readonly filter?: string | number | null | undefined;
    readonly filterTo?: string | number | null | undefined;
  }[];
}

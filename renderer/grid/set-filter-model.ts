import { z } from 'zod';
import type { CellValue, CuratorColumn } from './column';
import { isEmpty } from './compare-cells';
import type { GridText } from './grid-props';

/** Which values a choice or flag column lets through. */
export const SetFilterModel = z.object({ values: z.array(z.string()) });
export type SetFilterModel = z.infer<typeof SetFilterModel>;

/** One line of the filter; the empty key stands for cells that hold nothing. */
export interface SetFilterOption {
  readonly key: string;
  readonly label: string;
}

/** The key that a cell's value is filtered by. */
export function setFilterKey(value: CellValue): string {
  return isEmpty(value) ? '' : String(value);
}

/** The lines that a column's filter offers. */
export function setFilterOptions<Row>(column: CuratorColumn<Row>, text: GridText): readonly SetFilterOption[] {
  if (column.kind === 'flag') {
    return [
      { key: 'true', label: text.yes },
      { key: 'false', label: text.no },
    ];
  }
  const choices = (column.choices ?? []).map(({ value, label }) => ({ key: value, label }));
  return column.canBeEmpty ? [...choices, { key: '', label: text.locale['blanks'] ?? column.text(null) }] : choices;
}

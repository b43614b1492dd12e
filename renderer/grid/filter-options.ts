import type { IFilterOptionDef } from 'ag-grid-community';
import { numberConditions, textConditions } from './filter-conditions';

/**
 * The conditions that AG Grid's own filters offer. They let every row through: AG Grid holds no rows but those in view, and
 * which rows are shown is found out before it comes to them.
 */
const option = (displayKey: string, numberOfInputs: 0 | 1 | 2): IFilterOptionDef => ({
  displayKey,
  displayName: displayKey,
  predicate: () => true,
  numberOfInputs,
});
const inputs = (type: string): 0 | 1 | 2 => (type === 'inRange' ? 2 : type === 'blank' || type === 'notBlank' ? 0 : 1);

export const textFilterOptions: IFilterOptionDef[] = textConditions.map((type) => option(type, inputs(type)));
export const numberFilterOptions: IFilterOptionDef[] = numberConditions.map((type) => option(type, inputs(type)));

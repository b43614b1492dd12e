import { useGridFilterDisplay, type CustomFilterDisplayProps } from 'ag-grid-react';
import { useRef } from 'react';
import type { SetFilterModel, SetFilterOption } from './set-filter-model';

/** What the column definition hands to the filter. */
export interface SetFilterParams {
  readonly options: readonly SetFilterOption[];
  readonly allLabel: string;
}

/** A check box for each value of a choice or flag column; all checked is no filter. */
export function SetFilter(props: CustomFilterDisplayProps<unknown, unknown, SetFilterModel> & SetFilterParams) {
  const { model, options, onModelChange } = props;
  const first = useRef<HTMLInputElement>(null);
  useGridFilterDisplay({ afterGuiAttached: () => first.current?.focus() });
  const keys = options.map(({ key }) => key);
  const chosen = new Set(model?.values ?? keys);
  function choose(next: ReadonlySet<string>): void {
    const values = keys.filter((key) => next.has(key));
    onModelChange(values.length === keys.length ? null : { values });
  }
  function turn(key: string): void {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  }
  const isAll = chosen.size === keys.length;
  return (
    <div className="curator-set-filter" role="group" aria-label={props.column.getColDef().headerName}>
      <label className="curator-set-filter-all">
        <input
          ref={first}
          type="checkbox"
          checked={isAll}
          onChange={() => choose(new Set(isAll ? [] : keys))}
          aria-checked={isAll ? 'true' : chosen.size === 0 ? 'false' : 'mixed'}
        />
        {props.allLabel}
      </label>
      {options.map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.has(key)} onChange={() => turn(key)} />
          {label}
        </label>
      ))}
    </div>
  );
}

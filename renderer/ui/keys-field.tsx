import { Autocomplete, createFilterOptions, TextField } from '@mui/material';
import { itemChips } from './item-chips';

/** So many suggestions are shown at once; a list of thousands is not worth drawing. */
const filterOptions = createFilterOptions<string>({ limit: 60 });

/** Several short texts as chips, with suggestions; what is not suggested can be typed where `isFree`. */
export function KeysField(props: {
  readonly label: string;
  readonly values: readonly string[];
  readonly suggestions: readonly string[];
  readonly isFree?: boolean;
  readonly help?: string;
  labelOf?(value: string): string;
  removeLabel(value: string): string;
  onChange(values: string[]): void;
}) {
  const { values, labelOf = (value) => value } = props;
  return (
    <Autocomplete
      multiple
      freeSolo={props.isFree ?? false}
      options={props.suggestions}
      filterOptions={filterOptions}
      filterSelectedOptions
      disableCloseOnSelect
      value={[...values]}
      getOptionLabel={labelOf}
      onChange={(_, next) => props.onChange([...new Set(next.map((text) => text.trim()).filter(Boolean))])}
      renderValue={itemChips({ labelOf, removeLabel: props.removeLabel })}
      renderInput={(input) => <TextField {...input} label={props.label} helperText={props.help} />}
      slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 260 } } }}
    />
  );
}

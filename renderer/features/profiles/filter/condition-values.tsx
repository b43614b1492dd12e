import { Autocomplete, MenuItem, Stack, TextField } from '@mui/material';
import { operandsOf } from '#shared/rule/operators';
import { useText } from '../../../text/text';
import { itemChips } from '../../../ui/item-chips';
import type { CellEditing } from '../../../grid/profiles-grid-props';
import { PickButton } from '../editor/pick-button';
import type { FileColumn } from '../shown-columns';
import type { ConditionForm } from './condition-form';

/** The values that a condition compares with: none, one, from and to, or several. */
export function ConditionValues(props: {
  readonly column: FileColumn;
  readonly form: ConditionForm;
  /** The values that the column knows, without the empty one; none where texts are typed. */
  readonly choices: CellEditing['choices'];
  readonly isWrong: boolean;
  onChange(values: readonly string[]): void;
}) {
  const { column, form, choices, isWrong, onChange } = props;
  const words = useText().rule;
  const [first = '', second = ''] = form.values;
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  switch (operandsOf(form.operator)) {
    case 'none':
      return null;
    case 'two':
      return (
        <Stack direction="row" spacing={1}>
          <OneValue {...props} label={words.from} value={first} onValue={(value) => onChange([value, second])} />
          <OneValue {...props} label={words.to} value={second} onValue={(value) => onChange([first, value])} />
        </Stack>
      );
    case 'many':
      return (
        <Autocomplete
          multiple
          freeSolo
          autoSelect
          options={choices.map(({ value }) => value)}
          value={form.values.filter((value) => value !== '')}
          getOptionLabel={labelOf}
          filterSelectedOptions
          onChange={(_, next) => onChange([...new Set(next.map((text) => text.trim()).filter(Boolean))])}
          renderValue={itemChips({ labelOf, removeLabel: words.removeValue })}
          renderInput={(input) => (
            <TextField {...input} label={words.values} error={isWrong} helperText={words.addValue} />
          )}
          slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 240 } } }}
        />
      );
    case 'one':
      return choices.length > 0 && form.operator.endsWith('=') ? (
        <TextField
          select
          fullWidth
          label={words.value}
          value={choices.some(({ value }) => value === first) ? first : ''}
          onChange={({ target }) => onChange([target.value])}
        >
          {choices.map(({ value, label }) => (
            <MenuItem key={value} value={value} dense>
              {label}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <OneValue {...props} column={column} label={words.value} value={first} onValue={(value) => onChange([value])} />
      );
  }
}

function OneValue(props: {
  readonly column: FileColumn;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  onValue(value: string): void;
}) {
  const { value, onValue, isWrong } = props;
  const words = useText().rule;
  const type = props.column.definition?.dataType;
  return (
    <TextField
      fullWidth
      label={props.label}
      value={value}
      error={isWrong}
      helperText={isWrong && words.notOfType}
      onChange={({ target }) => onValue(target.value)}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false },
        input: {
          endAdornment: (type === 'DATE' || type === 'TIME_STAMP') && (
            <PickButton type={type} text={value} onPick={onValue} />
          ),
        },
      }}
    />
  );
}

import { MenuItem, TextField } from '@mui/material';
import type { Choice } from '../../grid/column';
import { useText } from '../../text/text';
import type { AttributeColumn } from './attribute-columns';
import type { BulkField } from './bulk-edit';

/** The value to set: a choice where the field has few, else a text that is read as a cell is. */
export function BulkValueField(props: {
  readonly field: BulkField;
  readonly column: AttributeColumn;
  readonly text: string;
  readonly problem: string | null;
  onChange(text: string): void;
}) {
  const { attributes } = useText();
  const choices = choicesOf(props.column, attributes.flags);
  const hint =
    props.field === 'options'
      ? attributes.bulk.optionsHint
      : props.column.kind === 'list'
        ? attributes.bulk.listHint
        : attributes.fields[props.field].help;
  return (
    <TextField
      fullWidth
      select={choices !== null}
      label={attributes.bulk.value}
      value={props.text}
      error={props.problem !== null}
      helperText={props.problem ?? hint}
      multiline={choices === null && props.column.kind === 'longText'}
      onChange={(event) => props.onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {choices?.map((choice) => (
        <MenuItem key={choice.value} value={choice.label} dense>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

type Flags = { readonly yes: string; readonly no: string };

function choicesOf(column: AttributeColumn, flags: Flags): readonly Pick<Choice, 'value' | 'label'>[] | null {
  if (column.kind !== 'flag') return column.choices ?? null;
  return [
    { value: 'true', label: flags.yes },
    { value: 'false', label: flags.no },
  ];
}

/** The text that a field starts with: its first choice, else nothing. */
export function firstText(column: AttributeColumn, flags: Flags): string {
  return choicesOf(column, flags)?.[0]?.label ?? '';
}

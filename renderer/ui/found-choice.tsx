import { MenuItem, TextField } from '@mui/material';
import { useText } from '../text/text';

/** Stands for null in the lists, where the empty text is a choice of its own: no quotes. No name of a sheet holds it. */
const findOut = '\u0000';

/** A value that is found out unless somebody chooses it: a list whose first entry says what was found. Null means: find out. */
export function FoundChoice(props: {
  readonly label: string;
  /** In CSS pixels; without it, all of its place. */
  readonly width?: number;
  readonly value: string | null;
  readonly found: string | null;
  readonly choices: readonly (readonly [value: string, name: string])[];
  onChange(value: string | null): void;
}) {
  const words = useText().files.dialect;
  return (
    <TextField
      select
      label={props.label}
      value={props.value ?? findOut}
      onChange={({ target }) => props.onChange(target.value === findOut ? null : target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: props.width ?? '100%' }}
    >
      <MenuItem value={findOut}>
        {props.found === null || props.value !== null ? words.findOut : words.found(props.found)}
      </MenuItem>
      {props.choices.map(([value, name]) => (
        <MenuItem key={value} value={value}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

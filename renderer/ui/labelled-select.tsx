import { MenuItem, TextField } from '@mui/material';

/** A list to choose one of, with its label on its frame. */
export function LabelledSelect<T extends string>(props: {
  readonly label: string;
  readonly width: number;
  readonly value: T;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  onChange(value: T): void;
}) {
  const { choices, words } = props;
  return (
    <TextField
      select
      label={props.label}
      value={props.value}
      onChange={({ target }) => {
        const chosen = choices.find((choice) => choice === target.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: props.width }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {words[choice]}
        </MenuItem>
      ))}
    </TextField>
  );
}

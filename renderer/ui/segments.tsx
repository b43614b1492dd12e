import { ToggleButton, ToggleButtonGroup } from '@mui/material';

/** A few choices as buttons side by side; one is always chosen. */
export function Segments<T extends string>(props: {
  /** What names the group: an element on the page, or a word. */
  readonly labelId?: string;
  readonly label?: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly words: Readonly<Record<T, string>>;
  onChange(value: T): void;
}) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={props.value}
      // On a tinted ground the words would be too pale.
      sx={{ bgcolor: 'background.paper' }}
      {...(props.labelId === undefined ? { 'aria-label': props.label } : { 'aria-labelledby': props.labelId })}
      onChange={(_, value: T | null) => value !== null && props.onChange(value)}
    >
      {props.values.map((value) => (
        <ToggleButton key={value} value={value} sx={{ px: 1.5, py: 0.375 }}>
          {props.words[value]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

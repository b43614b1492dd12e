import { ToggleButton, ToggleButtonGroup } from '@mui/material';

/** A few choices as buttons side by side; one is chosen, or none where `value` is null, until another is. */
export function Segments<T extends string>(props: {
  /** What names the group: an element on the page, or a word. */
  readonly labelId?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly values: readonly T[];
  readonly value: T | null;
  readonly words: Readonly<Record<T, string>>;
  /** What the choices mean, for tool tips. */
  readonly tips?: Readonly<Record<T, string>>;
  readonly fullWidth?: boolean;
  onChange(value: T): void;
}) {
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth={props.fullWidth === true}
      value={props.value}
      sx={{ flexShrink: 0 }}
      {...(props.labelId === undefined ? { 'aria-label': props.label } : { 'aria-labelledby': props.labelId })}
      aria-describedby={props.describedBy}
      onChange={(_, value: T | null) => value !== null && props.onChange(value)}
    >
      {props.values.map((value) => (
        <ToggleButton key={value} value={value} title={props.tips?.[value]} sx={{ py: 0.375 }}>
          {props.words[value]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

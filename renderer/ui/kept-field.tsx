import { TextField } from '@mui/material';
import { useState, type ReactNode } from 'react';

/** A text that is kept when the field is left or Enter is pressed, so that half of it never is; Escape takes it back. */
export function KeptField(props: {
  readonly label: string;
  readonly value: string;
  readonly help?: ReactNode;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** Why a text cannot be kept; null where it can. */
  problemOf?(text: string): string | null;
  onKeep(text: string): void;
}) {
  const { value } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const problem = typed === null ? null : (props.problemOf?.(text.trim()) ?? null);
  const keep = () => {
    if (typed === null || problem !== null) return setTyped(null);
    setTyped(null);
    if (text.trim() !== value) props.onKeep(text.trim());
  };
  const isLong = (props.rows ?? 1) > 1;
  return (
    <TextField
      label={props.label}
      value={text}
      fullWidth
      autoFocus={props.autoFocus ?? false}
      multiline={isLong}
      {...(isLong && { minRows: props.rows, maxRows: 8 })}
      error={problem !== null}
      helperText={problem ?? props.help}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isLong) keep();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
      }}
      slotProps={{ htmlInput: { maxLength: props.maxLength ?? 2000 } }}
    />
  );
}

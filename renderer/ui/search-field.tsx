import { mdiClose, mdiMagnify } from '@mdi/js';
import { IconButton, InputAdornment, TextField, type TextFieldProps } from '@mui/material';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useText } from '../text/text';
import { Icon } from './icon';

/** Words to look for: a glass before them, a cross that takes them away behind, as Escape does. */
export function SearchField(props: {
  readonly value: string;
  /** What is looked through; also what stands there while nothing is looked for, unless `placeholder` is shorter. */
  readonly label: string;
  readonly placeholder?: string;
  /** In a toolbar, instead of among the fields of a form. */
  readonly isLow?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** What is said of what was found, and a control of its own at the end. */
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly sx?: TextFieldProps['sx'];
  onChange(words: string): void;
  /** A key that does not clear the field. */
  onKeyDown?(event: KeyboardEvent): void;
}) {
  const { value, label, placeholder = label, isLow = false } = props;
  const { clearSearch } = useText().app;
  return (
    <TextField
      fullWidth
      value={value}
      placeholder={placeholder}
      autoFocus={props.autoFocus === true}
      onChange={({ target }) => props.onChange(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return props.onKeyDown?.(event);
        // What stands around would close.
        event.stopPropagation();
        event.preventDefault();
        props.onChange('');
      }}
      {...(props.inputRef && { inputRef: props.inputRef })}
      slotProps={{
        htmlInput: { 'aria-label': label, type: 'text', autoComplete: 'off', spellCheck: false },
        input: {
          sx: { height: isLow ? 30 : 36, pl: 1, pr: 0.5, fontSize: 13 },
          startAdornment: (
            <InputAdornment position="start" sx={{ mr: 0.75 }}>
              <Icon path={mdiMagnify} sx={{ fontSize: 18 }} />
            </InputAdornment>
          ),
          endAdornment: (
            <InputAdornment position="end" sx={{ gap: 0.25, ml: 0 }}>
              {props.note}
              {value !== '' && (
                <IconButton aria-label={clearSearch} onClick={() => props.onChange('')} sx={{ p: 0.25 }}>
                  <Icon path={mdiClose} sx={{ fontSize: 16 }} />
                </IconButton>
              )}
              {props.end}
            </InputAdornment>
          ),
        },
      }}
      sx={props.sx ?? {}}
    />
  );
}

import { Box, IconButton, InputAdornment, TextField } from '@mui/material';
import { mdiClose, mdiMagnify } from '@mdi/js';
import type { RefObject } from 'react';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { visuallyHidden } from '../../ui/visually-hidden';

/** Quick search with how much of all is shown; Escape empties it, the arrow down goes to the grid. */
export function SearchBox(props: {
  readonly value: string;
  readonly shown: number;
  readonly total: number;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  onChange(text: string): void;
  onLeave(): void;
}) {
  const { search } = useText().attributes;
  const isFiltered = props.shown !== props.total || props.value !== '';
  return (
    <TextField
      value={props.value}
      placeholder={search.placeholder}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && props.value !== '') props.onChange('');
        else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') props.onLeave();
        else return;
        event.preventDefault();
      }}
      inputRef={props.inputRef}
      slotProps={{
        htmlInput: { 'aria-label': search.label, type: 'text', spellCheck: false },
        input: {
          sx: { height: 30, pl: 1, pr: 0.5, fontSize: 13 },
          startAdornment: (
            <InputAdornment position="start" sx={{ mr: 0.75 }}>
              <Icon path={mdiMagnify} sx={{ fontSize: 18 }} />
            </InputAdornment>
          ),
          endAdornment: (
            <InputAdornment position="end" sx={{ gap: 0.25 }}>
              {isFiltered && (
                <Box component="span" aria-hidden sx={{ fontSize: 12, fontVariantNumeric: 'tabular-nums', px: 0.5 }}>
                  {search.results(props.shown, props.total)}
                </Box>
              )}
              <Box component="span" role="status" sx={visuallyHidden}>
                {search.resultsSpoken(props.shown, props.total)}
              </Box>
              {props.value !== '' && (
                <IconButton aria-label={search.clear} onClick={() => props.onChange('')} sx={{ p: 0.25 }}>
                  <Icon path={mdiClose} sx={{ fontSize: 16 }} />
                </IconButton>
              )}
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: 264, flexShrink: 1, minWidth: 160 }}
    />
  );
}

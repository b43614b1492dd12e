import { Box } from '@mui/material';
import type { RefObject } from 'react';
import { useText } from '../../text/text';
import { SearchField } from '../../ui/search-field';
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
    <SearchField
      isLow
      value={props.value}
      label={search.label}
      placeholder={search.placeholder}
      inputRef={props.inputRef}
      onChange={props.onChange}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        props.onLeave();
      }}
      note={
        <>
          {isFiltered && (
            <Box component="span" aria-hidden sx={{ fontSize: 12, fontVariantNumeric: 'tabular-nums', px: 0.5 }}>
              {search.results(props.shown, props.total)}
            </Box>
          )}
          <Box component="span" role="status" sx={visuallyHidden}>
            {search.resultsSpoken(props.shown, props.total)}
          </Box>
        </>
      }
      sx={{ width: 264, flexShrink: 1, minWidth: 160 }}
    />
  );
}

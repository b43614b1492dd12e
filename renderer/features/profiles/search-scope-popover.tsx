import { Box, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useText } from '../../text/text';
import { FormNote } from '../../ui/form-line';
import { ToolPopover } from '../../ui/tool-popover';
import { ColumnChecklist } from './column-checklist';
import { searchedColumns, searchScopes, type SearchPlace, type SearchScope } from './searched-columns';
import type { FileColumn } from './shown-columns';

/** Where words are looked for: in the shown columns, in all, or in chosen ones. */
export function SearchScopePopover(props: {
  readonly anchor: HTMLElement | null;
  readonly columns: readonly FileColumn[];
  /** The column with the active cell: choosing begins with it. */
  readonly focused: string | null;
  readonly place: SearchPlace;
  onPlace(place: Partial<SearchPlace>): void;
  onClose(): void;
}) {
  const { columns, place, onPlace } = props;
  const words = useText().profiles.search;
  const searchable = columns.filter(({ isMasked }) => !isMasked);
  const choose = (searchIn: SearchScope) => {
    const isFirst = searchIn === 'chosen' && searchedColumns(columns, { ...place, searchIn }).length === 0;
    // Nothing chosen would find nothing, and all chosen would have to be taken away one by one.
    const first = searchable.find(({ id }) => id === props.focused) ?? searchable[0];
    onPlace({ searchIn, ...(isFirst && first && { searchColumns: [first.id] }) });
  };
  const counts: Readonly<Record<SearchScope, number>> = {
    shown: searchedColumns(columns, { ...place, searchIn: 'shown' }).length,
    all: searchable.length,
    chosen: searchedColumns(columns, { ...place, searchIn: 'chosen' }).length,
  };
  return (
    <ToolPopover anchor={props.anchor} label={words.title} width={264} onClose={props.onClose} heading="">
      <RadioGroup
        aria-label={words.title}
        value={place.searchIn}
        onChange={({ target }) => {
          const scope = searchScopes.find((each) => each === target.value);
          if (scope) choose(scope);
        }}
        sx={{ px: 0.75, pb: 0.75 }}
      >
        {searchScopes.map((scope) => (
          <FormControlLabel
            key={scope}
            value={scope}
            label={words.scopes[scope](counts[scope])}
            control={<Radio sx={{ py: 0.375 }} />}
            sx={{ mx: 0 }}
          />
        ))}
      </RadioGroup>
      {place.searchIn === 'chosen' && (
        <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
          <ColumnChecklist
            label={words.scopes.chosen(counts.chosen)}
            columns={searchable}
            ticked={new Set(searchedColumns(columns, place))}
            onTicked={(ticked) => onPlace({ searchColumns: [...ticked] })}
          />
        </Box>
      )}
      {searchable.length < columns.length && (
        <Box sx={{ px: 1.5, pb: 1.25 }}>
          <FormNote>{words.hiddenNote}</FormNote>
        </Box>
      )}
    </ToolPopover>
  );
}

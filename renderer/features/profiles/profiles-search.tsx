import { mdiChevronDown } from '@mdi/js';
import { Badge, IconButton, Tooltip } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { SearchField } from '../../ui/search-field';
import { SearchScopePopover } from './search-scope-popover';
import { searchedColumns, type SearchPlace } from './searched-columns';
import type { FileColumn } from './shown-columns';

/** Typing must not make a view with every letter. */
const restBeforeSearch = 250;

/** Words to look for in the rows, and a choice of the columns that they are looked for in. */
export function ProfilesSearch(props: {
  readonly value: string;
  readonly columns: readonly FileColumn[];
  readonly focused: string | null;
  readonly place: SearchPlace;
  onSearch(words: string): void;
  onPlace(place: Partial<SearchPlace>): void;
}) {
  const { value, columns, place, onSearch } = props;
  const words = useText().profiles.search;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [typed, setTyped] = useState(value);
  // Cleared elsewhere, such as with all filters.
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onSearch(typed), restBeforeSearch);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  const { searchIn } = place;
  const label =
    searchIn === 'chosen' ? words.label.chosen(searchedColumns(columns, place).length) : words.label[searchIn];
  return (
    <>
      <SearchField
        isLow
        value={typed}
        label={label}
        placeholder={searchIn === 'shown' ? words.placeholder : label}
        onChange={setTyped}
        end={
          <Tooltip title={words.choose}>
            <IconButton
              aria-label={words.choose}
              aria-haspopup="dialog"
              onClick={({ currentTarget }) => setAnchor(currentTarget)}
              sx={{ p: 0.25 }}
            >
              <Badge
                variant="dot"
                color="primary"
                invisible={searchIn === 'shown'}
                sx={{ '& .MuiBadge-badge': { top: 3, right: 3 } }}
              >
                <Icon path={mdiChevronDown} sx={{ fontSize: 18 }} />
              </Badge>
            </IconButton>
          </Tooltip>
        }
        sx={{ width: 264, flexShrink: 1, minWidth: 160 }}
      />
      <SearchScopePopover
        anchor={anchor}
        columns={columns}
        focused={props.focused}
        place={place}
        onPlace={props.onPlace}
        onClose={() => setAnchor(null)}
      />
    </>
  );
}

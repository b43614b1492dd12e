import { mdiFilterOffOutline } from '@mdi/js';
import { Button, MenuItem, TextField } from '@mui/material';
import { Action, actions } from '#shared/change/history-entry';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { Toolbar } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { isFiltering, noFilter, type HistoryFilter } from './history-pages';

/** Whom, what, which code and when: everything that narrows the list. */
export function HistoryFilters(props: {
  readonly filter: HistoryFilter;
  readonly people: readonly string[];
  onChange(filter: HistoryFilter): void;
}) {
  const { filter, people, onChange } = props;
  const { filters, actions: actionWords } = useText().history;
  const change = (part: Partial<HistoryFilter>) => onChange({ ...filter, ...part });
  return (
    <Toolbar label={filters.toolbar} spacing={1}>
      <SearchField
        label={filters.code}
        value={filter.code}
        onChange={(code) => change({ code })}
        sx={{ flex: '0 1 220px', minWidth: 112 }}
      />
      <Choice
        label={filters.person}
        any={filters.anyone}
        value={filter.by ?? ''}
        choices={people.map((person) => [person, person])}
        onChange={(by) => change({ by: by === '' ? null : by })}
      />
      <Choice
        label={filters.action}
        any={filters.anything}
        value={filter.action ?? ''}
        choices={actions.map((action) => [action, actionWords[action]])}
        onChange={(action) => change({ action: Action.safeParse(action).data ?? null })}
      />
      <Day label={filters.from} value={filter.from} max={filter.to} onChange={(from) => change({ from })} />
      <Day label={filters.to} value={filter.to} min={filter.from} onChange={(to) => change({ to })} />
      {isFiltering(filter) && (
        <Button
          color="inherit"
          startIcon={<Icon path={mdiFilterOffOutline} />}
          onClick={() => onChange(noFilter)}
          sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
        >
          {filters.clear}
        </Button>
      )}
    </Toolbar>
  );
}

function Choice(props: {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  onChange(value: string): void;
}) {
  return (
    <TextField
      select
      label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ flex: '0 1 160px', minWidth: 112 }}
    >
      <MenuItem value="">{props.any}</MenuItem>
      {props.choices.map(([value, label]) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  onChange(day: string): void;
}) {
  return (
    <TextField
      type="date"
      label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: props.min, max: props.max } }}
      sx={{ flexShrink: 0, width: 148 }}
    />
  );
}

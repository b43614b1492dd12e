import { mdiDeleteOutline } from '@mdi/js';
import { Alert, Autocomplete, Box, createFilterOptions, IconButton, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { placeKey } from '#shared/policy/consent';
import { offeredPlaces, type OfferedPlace } from '#shared/policy/consent-places';
import type { ConsentSource } from '#shared/policy/policy';
import { booleanWords } from '#shared/profile/value-key';
import { useDefinitions } from '../../session/session';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { KeysField } from '../../ui/keys-field';
import { useReviewDesk } from './review-desk';

const filterPlaces = createFilterOptions<OfferedPlace>({
  limit: 60,
  stringify: ({ name, label }) => `${label} ${name}`,
});

/** Which attributes and columns hold consent, for which purposes, and what says yes there. */
export function ConsentPlaces(props: {
  readonly sources: readonly ConsentSource[];
  readonly purposes: readonly string[];
  onChange(sources: readonly ConsentSource[]): void;
}) {
  const { sources } = props;
  const words = useText().policy.places;
  const labels = useLabels();
  return (
    <>
      {sources.length === 0 && (
        <Alert severity="info" sx={{ py: 0 }}>
          {words.none}
        </Alert>
      )}
      {sources.map((source) => (
        <Place
          key={placeKey(source)}
          source={source}
          label={source.by === 'attribute' ? (labels.get(source.name) ?? source.name) : source.name}
          purposes={props.purposes}
          onChange={(change) =>
            props.onChange(sources.map((each) => (each === source ? { ...each, ...change } : each)))
          }
          onRemove={() => props.onChange(sources.filter((each) => each !== source))}
        />
      ))}
      <AddPlace sources={sources} onAdd={(source) => props.onChange([...sources, source])} />
    </>
  );
}

function useLabels(): ReadonlyMap<string, string> {
  const definitions = useDefinitions();
  return useMemo(
    () => new Map(definitions.flatMap(({ code, label }) => (label === '' ? [] : [[code, label] as const]))),
    [definitions],
  );
}

function Place(props: {
  readonly source: ConsentSource;
  readonly label: string;
  readonly purposes: readonly string[];
  onChange(change: Partial<ConsentSource>): void;
  onRemove(): void;
}) {
  const { source, label } = props;
  const words = useText().policy.places;
  return (
    <Box role="group" aria-label={label} sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', p: 1.5, pt: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.25 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 500, minWidth: 0 }}>
          {label}
        </Typography>
        <Typography variant="caption" noWrap sx={{ flex: 1, color: 'text.secondary' }}>
          {words[source.by]}
          {source.by === 'attribute' && label !== source.name && ` · ${source.name}`}
        </Typography>
        <IconButton aria-label={words.remove(label)} onClick={props.onRemove}>
          <Icon path={mdiDeleteOutline} />
        </IconButton>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2, alignItems: 'start' }}>
        <KeysField
          label={words.purposes}
          values={source.purposes}
          suggestions={props.purposes}
          isFree
          help={words.purposesHelp}
          removeLabel={words.take}
          onChange={(purposes) => props.onChange({ purposes })}
        />
        <KeysField
          label={words.yes}
          values={source.yes}
          suggestions={[]}
          isFree
          help={words.yesHelp(booleanWords.true)}
          removeLabel={words.take}
          onChange={(yes) => props.onChange({ yes })}
        />
      </Box>
    </Box>
  );
}

function AddPlace(props: { readonly sources: readonly ConsentSource[]; onAdd(source: ConsentSource): void }) {
  const words = useText().policy.places;
  const definitions = useDefinitions();
  const { state } = useReviewDesk();
  const [typed, setTyped] = useState('');
  const desk = state.status === 'ready' ? state : null;
  const offered = useMemo(
    () =>
      offeredPlaces(
        definitions,
        desk?.desk.given.proposals ?? new Map(),
        desk?.files.flatMap(({ file }) => file.columns) ?? [],
        props.sources,
      ),
    [definitions, desk, props.sources],
  );
  return (
    <Autocomplete<OfferedPlace>
      options={offered}
      filterOptions={filterPlaces}
      // What was chosen becomes a place above; the field is for the next one.
      value={null}
      inputValue={typed}
      onInputChange={(_, text, reason) => setTyped(reason === 'selectOption' ? '' : text)}
      blurOnSelect
      onChange={(_, place) => {
        if (place) props.onAdd({ by: place.by, name: place.name, purposes: [], yes: [] });
      }}
      groupBy={({ isLikely, by }) => (isLikely ? words.groups.likely : words.groups[by])}
      getOptionKey={placeKey}
      getOptionLabel={({ label, name }) => (label === name ? name : `${label} (${name})`)}
      noOptionsText={words.noMore}
      renderInput={(input) => <TextField {...input} label={words.add} />}
      sx={{ maxWidth: 460 }}
      slotProps={{ listbox: { sx: { fontSize: 13, maxHeight: 300 } } }}
    />
  );
}

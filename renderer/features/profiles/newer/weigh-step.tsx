import { Alert, Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useId } from 'react';
import { cellFates, type CellFate, type FateCounts } from '#shared/carry/cell-fates';
import { useLocale, useText } from '../../../text/text';
import { Segments } from '../../../ui/segments';
import { StatusChip, type Tone } from '../../../ui/status-chip';
import type { NewerChoices, OpeningState } from '../opening-state';
import { ColumnFatesTable } from './column-fates-table';
import { allEdits, lostEdits } from '../../../intake/weigh-edits';

/** What becomes of the older version and of what was edited in it, before anything is kept. */
export function WeighStep(props: {
  readonly state: OpeningState & { step: 'weighed' };
  onChoices(choices: NewerChoices): void;
}) {
  const { state } = props;
  const words = useText().profileNewer;
  const { plan } = state.weighed;
  const { fates } = plan;
  const edits = allEdits(fates);
  const { both, added, gone } = plan.profiles;
  const hasNoId = both + added + gone === 0;
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        px: 2.5,
        py: 2,
        display: 'grid',
        gap: 2.5,
        alignContent: 'start',
      }}
    >
      <Typography component="h3" variant="subtitle1">
        {words.weighed(state.over?.name ?? '')}
      </Typography>
      {hasNoId && edits > 0 && <Alert severity="warning">{words.noId}</Alert>}
      <ProfilesSection state={state} />
      <Box component="section" aria-label={words.edits(edits)}>
        <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
          {edits === 0 ? words.noEdits : words.edits(edits)}
        </Typography>
        {edits > 0 && <Fates fates={fates} choices={state.choices} onChoices={props.onChoices} />}
      </Box>
      {plan.columns.length > 1 && <ColumnFatesTable columns={plan.columns} of={state.over?.columns ?? []} />}
      <Removal fates={fates} choices={state.choices} onChoices={props.onChoices} />
    </Box>
  );
}

function ProfilesSection({ state }: { readonly state: OpeningState & { step: 'weighed' } }) {
  const { locale, messages } = useLocale();
  const words = messages.profileNewer;
  const { both, added, gone, doubtful } = state.weighed.plan.profiles;
  const figures = [
    [words.both, both.toLocaleString(locale)],
    [words.added, added.toLocaleString(locale)],
    [words.gone, gone.toLocaleString(locale)],
    ...(doubtful.older + doubtful.newer > 0
      ? [[words.doubtful, words.doubtfulOf(doubtful.older, doubtful.newer)]]
      : []),
  ];
  return (
    <Box component="section" aria-label={words.profiles}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
        {words.profiles}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
        {figures.map(([term, value]) => (
          <div key={term}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {term}
            </Typography>
            <Typography component="dd" variant="body1" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
              {value}
            </Typography>
          </div>
        ))}
      </Box>
    </Box>
  );
}

const tones: Readonly<Record<CellFate, Tone>> = {
  carried: 'good',
  contested: 'warning',
  settled: 'neutral',
  'row-gone': 'danger',
  'row-doubtful': 'danger',
  'column-gone': 'danger',
};

function Fates(props: {
  readonly fates: FateCounts;
  readonly choices: NewerChoices;
  onChoices(choices: NewerChoices): void;
}) {
  const { fates, choices } = props;
  const { locale, messages } = useLocale();
  const words = messages.profileNewer;
  const contestId = useId();
  return (
    <Box
      component="ul"
      sx={{ m: 0, p: 0, listStyle: 'none', border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden' }}
    >
      {cellFates
        .filter((fate) => fates[fate] > 0)
        .map((fate) => (
          <Box
            key={fate}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              px: 1.5,
              minHeight: 44,
              '&:not(:first-of-type)': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ minWidth: 36, textAlign: 'right' }}>
              <StatusChip tone={tones[fate]}>{fates[fate].toLocaleString(locale)}</StatusChip>
            </Box>
            <Box sx={{ flex: 1, minWidth: 0, py: 0.75 }}>
              <Typography id={fate === 'contested' ? contestId : undefined} variant="body2" sx={{ fontWeight: 600 }}>
                {words.fates[fate].name}
              </Typography>
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {words.fates[fate].detail}
              </Typography>
            </Box>
            {fate === 'contested' && (
              <Segments
                labelId={contestId}
                values={['edit', 'file']}
                value={choices.contest}
                words={words.contests}
                onChange={(contest) => props.onChoices({ ...choices, contest })}
              />
            )}
          </Box>
        ))}
    </Box>
  );
}

function Removal(props: {
  readonly fates: FateCounts;
  readonly choices: NewerChoices;
  onChoices(choices: NewerChoices): void;
}) {
  const { fates, choices } = props;
  const words = useText().profileNewer;
  const helpId = useId();
  const lost = lostEdits(fates);
  const help = choices.removes
    ? lost > 0
      ? `${words.losing(lost)} ${words.removesHelp}`
      : words.removesHelp
    : words.keeping;
  return (
    <div>
      <FormControlLabel
        label={words.removes}
        control={
          <Checkbox
            checked={choices.removes}
            onChange={(_, removes) => props.onChoices({ ...choices, removes })}
            slotProps={{ input: { 'aria-describedby': helpId } }}
          />
        }
      />
      <Typography
        id={helpId}
        variant="caption"
        component="p"
        sx={{ m: 0, ml: '26px', color: choices.removes && lost > 0 ? 'error.main' : 'text.secondary' }}
      >
        {help}
      </Typography>
    </div>
  );
}

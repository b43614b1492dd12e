import { mdiPlay } from '@mdi/js';
import { Alert, Box, Button, Stack, Switch, Typography } from '@mui/material';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RefreshRun } from '#shared/refresh/refresh-run';
import { targetFileOf, targetNow, type MarkedSource } from '#shared/refresh/refresh-source';
import type { WatchState } from '#shared/refresh/watched';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { ProgressBar } from '../../ui/progress-bar';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { originOf, runParts } from './describe-run';
import type { RunningRefresh } from './refresh-runner';

/** What a person can ask of one source. */
export interface SourceRequests {
  enable(isEnabled: boolean): void;
  runNow(): void;
  cancel(): void;
  edit(): void;
  remove(): void;
}

/** One source: what it does, how it stands, what its last run came to. */
export function SourceCard(props: {
  readonly marked: MarkedSource;
  readonly files: readonly ProfileFile[];
  readonly watch: WatchState | null;
  readonly running: RunningRefresh | null;
  readonly isWaiting: boolean;
  /** Null where it has not run yet, or the log was cleared. */
  readonly lastRun: RefreshRun | null;
  readonly requests: SourceRequests;
}) {
  const { marked, files, watch, running, isWaiting, lastRun, requests } = props;
  const text = useLocale();
  const { locale, language } = text;
  const words = text.messages.refresh;
  const { source } = marked;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const file = files.find(({ id }) => id === targetFileOf(marked));
  const into = file ? words.into(file.name) : targetNow(marked).kind === 'new' ? words.intoNew : words.intoGone;
  const isBusy = running !== null || isWaiting;
  const name = (action: string) => words.ofSource(action, source.name);
  return (
    <Box
      component="li"
      aria-label={source.name}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', p: 2, listStyle: 'none' }}
    >
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <Typography component="h3" variant="subtitle2" noWrap sx={{ minWidth: 0 }}>
          {source.name}
        </Typography>
        <SourceState source={marked} watch={watch} isWaiting={isWaiting} when={when} />
        <Box sx={{ flex: 1 }} />
        <Switch
          checked={source.isEnabled}
          onChange={(_, isEnabled) => requests.enable(isEnabled)}
          slotProps={{ input: { 'aria-label': words.enable(source.name) } }}
        />
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {`${originOf(source, words)}, ${into}`}
      </Typography>
      {watch?.kind === 'trouble' && (
        <Alert severity="warning" sx={{ mt: 1.5, py: 0 }}>
          {describeFault(watch.fault, language)}
        </Alert>
      )}
      {running ? (
        <Box sx={{ mt: 1.5, maxWidth: 520 }}>
          <ProgressBar label={words.steps[running.step]} share={running.share} />
        </Box>
      ) : (
        <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {lastRun ? words.last(when.format(new Date(lastRun.at)), words.outcomes[lastRun.outcome]) : words.never}
          {lastRun && runParts(lastRun, text).length > 0 && (
            <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${runParts(lastRun, text).join(' · ')}`}</Box>
          )}
        </Typography>
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
        {isBusy ? (
          <Button variant="outlined" aria-label={name(words.cancel)} onClick={requests.cancel}>
            {words.cancel}
          </Button>
        ) : (
          <Button
            variant="outlined"
            startIcon={<Icon path={mdiPlay} />}
            aria-label={name(words.runNow)}
            onClick={requests.runNow}
          >
            {words.runNow}
          </Button>
        )}
        <Button color="inherit" disabled={isBusy} aria-label={name(words.edit)} onClick={requests.edit}>
          {words.edit}
        </Button>
        <Button color="inherit" disabled={isBusy} aria-label={name(words.remove)} onClick={requests.remove}>
          {words.remove}
        </Button>
      </Stack>
    </Box>
  );
}

function SourceState(props: {
  readonly source: MarkedSource;
  readonly watch: WatchState | null;
  readonly isWaiting: boolean;
  readonly when: Intl.DateTimeFormat;
}) {
  const { states } = useLocale().messages.refresh;
  const { source, watch, isWaiting, when } = props;
  if (isWaiting) return <StatusChip tone="accent">{states.queued}</StatusChip>;
  if (!source.source.isEnabled) return <StatusChip tone="neutral">{states.off}</StatusChip>;
  if (!watch) return <StatusChip tone="neutral">{states.starting}</StatusChip>;
  if (watch.kind === 'waiting') {
    return <StatusChip tone="good">{states.waiting(when.format(new Date(watch.until)))}</StatusChip>;
  }
  return <StatusChip tone={tones[watch.kind]}>{states[watch.kind]}</StatusChip>;
}

const tones: Readonly<Record<Exclude<WatchState['kind'], 'waiting'>, Tone>> = {
  watching: 'good',
  settling: 'accent',
  trouble: 'warning',
};

import { mdiFileCheckOutline, mdiPause, mdiPlay, mdiReload, mdiTrayArrowDown } from '@mdi/js';
import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import type { RunView } from '#shared/push/run-view';
import { secondsLeft } from '#shared/push/run-view';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { isOpenRun, isWaitingForNetwork } from './use-runs';

/** What a person can ask of one run. */
export interface RunRequests {
  resume(again: boolean): void;
  pause(): void;
  cancel(): void;
  remove(): void;
  saveReceipt(): void;
  saveRequests(): void;
}

const tones: Readonly<Record<RunView['status'], Tone>> = {
  running: 'accent',
  stopping: 'accent',
  halted: 'warning',
  cancelled: 'neutral',
  finished: 'good',
};

/** One run: where it stands, how fast it goes, and what can be done about it. */
export function RunCard(props: {
  readonly view: RunView;
  /** Another run is under way, or what may leave has changed: it cannot be resumed. */
  readonly isBlocked: boolean;
  readonly isPolicyOther: boolean;
  readonly requests: RunRequests;
}) {
  const { view, requests } = props;
  const { locale, messages } = useLocale();
  const words = messages.sync.runs;
  const { facts, status, reason, parcels, acknowledged, refused } = view;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const left = parcels - acknowledged - refused;
  const isRunning = status === 'running';
  const isAway = isWaitingForNetwork(view);
  const isOpen = isOpenRun(view);
  const figures = [
    words.sent(acknowledged, parcels),
    ...(refused > 0 ? [words.refused(refused)] : []),
    ...(left > 0 && !isRunning ? [words.left(left)] : []),
  ];
  return (
    <Box
      component="li"
      aria-label={facts.fileName}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', p: 2, listStyle: 'none' }}
    >
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <Typography component="h3" variant="subtitle2" noWrap sx={{ minWidth: 0 }}>
          {facts.fileName}
        </Typography>
        <StatusChip tone={isAway ? 'warning' : tones[status]}>{isAway ? words.away : words.status[status]}</StatusChip>
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary', flex: 1, minWidth: 0 }}>
          {facts.adapter === 'file' ? words.toFile : words.to(facts.host)}
        </Typography>
        <Typography variant="caption" noWrap sx={{ color: 'text.secondary' }}>
          {view.begunAt !== '' && words.by(facts.by, when.format(new Date(view.begunAt)))}
        </Typography>
      </Stack>
      {isOpen && (
        <LinearProgress
          aria-label={words.progress(facts.fileName)}
          variant="determinate"
          value={parcels === 0 ? 0 : ((acknowledged + refused) / parcels) * 100}
          sx={{ mt: 1.5, height: 6, borderRadius: 1 }}
        />
      )}
      <Stack direction="row" spacing={2} sx={{ mt: 1, color: 'text.secondary', flexWrap: 'wrap' }}>
        {figures.map((figure) => (
          <Typography key={figure} variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {figure}
          </Typography>
        ))}
        {isRunning && <Pace view={view} />}
      </Stack>
      {status === 'halted' && reason && (
        <Alert severity={reason === 'paused' || reason === 'some-refused' ? 'info' : 'warning'} sx={{ mt: 1.5, py: 0 }}>
          {props.isPolicyOther ? words.policyChanged : messages.sync.halts[reason]}
        </Alert>
      )}
      {status === 'cancelled' && reason === 'damaged' && (
        <Alert severity="error" sx={{ mt: 1.5, py: 0 }}>
          {messages.sync.halts.damaged}
        </Alert>
      )}
      <Actions {...props} left={left} requests={requests} />
    </Box>
  );
}

function Pace({ view }: { readonly view: RunView }) {
  const { locale, messages } = useLocale();
  const words = messages.sync.runs;
  const { pace, waiting } = view;
  if (waiting) {
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(waiting.until));
    return <Typography variant="body2">{words.waitingUntil(words.waiting[waiting.reason], time)}</Typography>;
  }
  const seconds = secondsLeft(view);
  return (
    <>
      {pace !== null && <Typography variant="body2">{words.perSecond(pace)}</Typography>}
      {seconds !== null && <Typography variant="body2">{words.remaining(seconds)}</Typography>}
    </>
  );
}

function Actions(props: {
  readonly view: RunView;
  readonly left: number;
  readonly isBlocked: boolean;
  readonly isPolicyOther: boolean;
  readonly requests: RunRequests;
}) {
  const { view, left, requests } = props;
  const words = useLocale().messages.sync.runs;
  const { status, reason, refused, facts } = view;
  const canResume = status === 'halted' && !props.isBlocked && !props.isPolicyOther;
  const isOver = status === 'cancelled' || status === 'finished';
  return (
    <Stack direction="row" spacing={1} sx={{ mt: 1.5, flexWrap: 'wrap' }}>
      {status === 'running' && (
        <Button variant="outlined" startIcon={<Icon path={mdiPause} />} onClick={requests.pause}>
          {words.pause}
        </Button>
      )}
      {isWaitingForNetwork(view) && (
        <Button variant="outlined" startIcon={<Icon path={mdiReload} />} onClick={() => requests.resume(false)}>
          {words.tryNow}
        </Button>
      )}
      {status === 'halted' && left > 0 && (
        <Button
          variant="contained"
          startIcon={<Icon path={mdiPlay} />}
          disabled={!canResume}
          onClick={() => requests.resume(false)}
        >
          {words.resume}
        </Button>
      )}
      {status === 'halted' && left === 0 && refused > 0 && (
        <Button variant="outlined" disabled={!canResume} onClick={() => requests.resume(true)}>
          {words.again}
        </Button>
      )}
      {(status === 'running' || status === 'halted') && (
        <Button color="inherit" onClick={requests.cancel}>
          {left === 0 ? words.leaveRefused : words.cancel}
        </Button>
      )}
      {status !== 'running' && status !== 'stopping' && reason !== 'damaged' && (
        <Button color="inherit" startIcon={<Icon path={mdiFileCheckOutline} />} onClick={requests.saveReceipt}>
          {words.receipt}
        </Button>
      )}
      {facts.adapter === 'file' && isOver && reason !== 'damaged' && (
        <Button color="inherit" startIcon={<Icon path={mdiTrayArrowDown} />} onClick={requests.saveRequests}>
          {words.requests}
        </Button>
      )}
      {isOver && (
        <Button color="inherit" onClick={requests.remove}>
          {words.remove}
        </Button>
      )}
    </Stack>
  );
}

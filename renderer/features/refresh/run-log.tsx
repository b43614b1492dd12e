import {
  Box,
  Button,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useCallback, useState } from 'react';
import { refreshOutcomes, RefreshOutcome, type RefreshRun } from '#shared/refresh/refresh-run';
import type { MarkedSource } from '#shared/refresh/refresh-source';
import { useSession } from '../../session/session';
import { useStored } from '../../session/use-stored';
import type { StoreService } from '../../store/store-protocol';
import { useLocale } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { StatusChip, type Tone } from '../../ui/status-chip';
import { runParts } from './describe-run';

/** So many runs are shown, and so many more with each press. */
const pageSize = 50;

const tones: Readonly<Record<RefreshOutcome, Tone>> = {
  refreshed: 'good',
  unchanged: 'neutral',
  failed: 'danger',
  cancelled: 'neutral',
};

/** The runs of all sources, the latest first, by source and outcome. `logged` grows with each run. */
export function RunLog({ sources, logged }: { readonly sources: readonly MarkedSource[]; readonly logged: number }) {
  const text = useLocale();
  const { log: words, outcomes } = text.messages.refresh;
  const { workspace, notify, notifyFault } = useSession();
  const [source, setSource] = useState('');
  const [outcome, setOutcome] = useState<RefreshOutcome | ''>('');
  const [limit, setLimit] = useState(pageSize);
  const [isAsked, setAsked] = useState(false);
  const [turn, setTurn] = useState(0);
  const read = useCallback(
    (store: StoreService) =>
      store.refreshRuns({ source: source === '' ? null : source, outcome: outcome === '' ? null : outcome, limit }),
    [source, outcome, limit],
  );
  const stored = useStored('refreshSources', read, logged + turn);
  const runs = stored.status === 'ready' ? stored.value : [];
  const isFiltering = source !== '' || outcome !== '';
  const clear = async () => {
    setAsked(false);
    const cleared = await workspace.clearRefreshRuns();
    if (cleared.ok) notify({ tone: 'good', message: words.cleared });
    else notifyFault(cleared.error);
    setTurn((now) => now + 1);
  };
  const field = { select: true, slotProps: { inputLabel: { shrink: true }, select: { displayEmpty: true } } } as const;
  return (
    <Box component="section" aria-label={words.title} sx={{ mt: 3 }}>
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', mb: 1.5 }}>
        <Typography component="h2" variant="subtitle1" sx={{ flex: 1 }}>
          {words.title}
        </Typography>
        <TextField
          {...field}
          label={words.source}
          value={source}
          onChange={({ target }) => setSource(target.value)}
          sx={{ width: 200 }}
        >
          <MenuItem value="">{words.anySource}</MenuItem>
          {sources.map(({ source: { id, name } }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          {...field}
          label={words.outcome}
          value={outcome}
          onChange={({ target }) => setOutcome(RefreshOutcome.safeParse(target.value).data ?? '')}
          sx={{ width: 160 }}
        >
          <MenuItem value="">{words.anyOutcome}</MenuItem>
          {refreshOutcomes.map((each) => (
            <MenuItem key={each} value={each}>
              {outcomes[each]}
            </MenuItem>
          ))}
        </TextField>
        <Button color="inherit" disabled={runs.length === 0 && !isFiltering} onClick={() => setAsked(true)}>
          {words.clear}
        </Button>
      </Stack>
      {runs.length === 0 ? (
        stored.status === 'ready' && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {isFiltering ? words.noMatch : words.empty}
          </Typography>
        )
      ) : (
        <Runs runs={runs} />
      )}
      {runs.length >= limit && (
        <Button color="inherit" sx={{ mt: 1 }} onClick={() => setLimit((now) => now + pageSize)}>
          {words.more}
        </Button>
      )}
      <ConfirmDialog
        open={isAsked}
        title={words.clearTitle}
        choices={[
          { label: text.messages.refresh.keep, tone: 'quiet', run: () => setAsked(false) },
          { label: words.clear, tone: 'danger', autoFocus: true, run: () => void clear() },
        ]}
        onCancel={() => setAsked(false)}
      >
        {words.clearBody}
      </ConfirmDialog>
    </Box>
  );
}

function Runs({ runs }: { readonly runs: readonly RefreshRun[] }) {
  const text = useLocale();
  const { log: words, outcomes, causes } = text.messages.refresh;
  const when = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const quiet = { color: 'text.secondary' } as const;
  return (
    <Table sx={{ '& td': { verticalAlign: 'top' } }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 190 }}>{words.when}</TableCell>
          <TableCell sx={{ width: 150 }}>{words.source}</TableCell>
          <TableCell sx={{ width: 180 }}>{words.file}</TableCell>
          <TableCell>{words.result}</TableCell>
          <TableCell sx={{ width: 70, textAlign: 'right' }}>{words.took}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <TableCell>
              {when.format(new Date(run.at))}
              <Typography variant="caption" component="div" sx={quiet}>
                {causes[run.cause]}
              </Typography>
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{run.name}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere', ...quiet }}>{run.file?.name ?? words.none}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere', userSelect: 'text' }}>
              <StatusChip tone={tones[run.outcome]}>{outcomes[run.outcome]}</StatusChip>
              <Typography variant="body2" component="div" sx={{ mt: 0.5, ...quiet }}>
                {runParts(run, text).join(' · ')}
              </Typography>
            </TableCell>
            <TableCell sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums', ...quiet }}>
              {words.seconds(run.took)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

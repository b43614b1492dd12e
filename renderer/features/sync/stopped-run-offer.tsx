import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { type RunView, wasInterrupted } from '#shared/push/run-view';
import type { ReviewState } from '#shared/review/state';
import { useSession } from '../../session/session';
import { useStored } from '../../session/use-stored';
import type { StoreService } from '../../store/store-protocol';
import { useText } from '../../text/text';
import { usePushRuns } from './push-runs';
import { useLeavingRules } from './use-leaving-rules';

const listFiles = (store: StoreService) => store.listProfileFiles();

/** A run that is offered again, and how to put that off until the next start. */
export interface StoppedRun {
  readonly view: RunView;
  later(): void;
}

/** The latest run of this workspace that stands still although nobody asked it to; null where there is nothing to offer. */
export function useStoppedRun(): StoppedRun | null {
  const { runs } = usePushRuns();
  const files = useStored('profileFiles', listFiles);
  const [put, setPut] = useState<ReadonlySet<string>>(new Set());
  if (runs.status !== 'ready' || files.status !== 'ready') return null;
  const isBusy = runs.list.some(({ status }) => status === 'running' || status === 'stopping');
  const own = new Set(files.value.map(({ id }) => id));
  const view = runs.list.find((each) => wasInterrupted(each) && own.has(each.facts.file) && !put.has(each.facts.run));
  if (!view || isBusy) return null;
  return { view, later: () => setPut((before) => new Set([...before, view.facts.run])) };
}

/** Offers to go on with it. `standings` says how each attribute's review stands; null while that is not known. */
export function StoppedRunOffer(props: {
  readonly stopped: StoppedRun;
  readonly standings: ReadonlyMap<string, ReviewState> | null;
}) {
  const { view, later } = props.stopped;
  const { go } = useSession();
  const { actions } = usePushRuns();
  const { runs: words, halts } = useText().sync;
  const rules = useLeavingRules(props.standings);
  const isPolicyOther = rules !== null && rules.digest !== view.facts.policy;
  const { facts, acknowledged, parcels, reason } = view;
  const why = isPolicyOther ? words.policyChanged : reason && halts[reason];
  const buttons = (
    <Box sx={{ display: 'flex', gap: 1, flexShrink: 0 }}>
      {!isPolicyOther && (
        <Button variant="contained" disabled={rules === null} onClick={() => void actions.resume(facts.run, false)}>
          {words.resume}
        </Button>
      )}
      <Button color="inherit" onClick={() => go('sync', 'runs')}>
        {words.show}
      </Button>
      <Button color="inherit" onClick={later}>
        {words.later}
      </Button>
    </Box>
  );
  return (
    <Alert
      severity="warning"
      role="region"
      aria-label={words.stoppedLabel}
      action={buttons}
      sx={{ borderRadius: 0, py: 0, alignItems: 'center', '& .MuiAlert-action': { pt: 0, alignItems: 'center' } }}
    >
      {words.offer(facts.host || facts.fileName, acknowledged, parcels)} {why}
    </Alert>
  );
}

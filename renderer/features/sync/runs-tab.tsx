import { mdiTrayArrowUp } from '@mdi/js';
import { Box } from '@mui/material';
import { useState } from 'react';
import type { RunView } from '#shared/push/run-view';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { RunCard } from './run-card';
import { isOpenRun, type RunActions } from './use-runs';

/** All runs, the latest first. `policy` is the digest of what may leave now; null while it is not known. */
export function RunsTab(props: {
  readonly runs: readonly RunView[];
  readonly actions: RunActions;
  readonly policy: string | null;
}) {
  const words = useText().sync.runs;
  const { mainProcess, notify, notifyFault } = useSession();
  const [asked, setAsked] = useState<{ readonly what: 'cancel' | 'remove'; readonly view: RunView } | null>(null);
  const { runs, actions, policy } = props;
  if (runs.length === 0) {
    return <EmptyState icon={mdiTrayArrowUp} title={words.emptyTitle} detail={words.emptyDetail} />;
  }
  const isBusy = runs.some(({ status }) => status === 'running' || status === 'stopping');
  const save = async (call: 'push.saveReceipt' | 'push.saveRequests', run: string) => {
    const saved = await mainProcess.call(call, { run });
    if (!saved.ok) notifyFault(saved.error);
    else if (saved.value) notify({ tone: 'good', message: words.saved(saved.value.name) });
  };
  const confirm = () => {
    if (!asked) return;
    const { run } = asked.view.facts;
    void (asked.what === 'cancel' ? actions.cancel(run) : actions.forget(run));
    setAsked(null);
  };
  const left = asked ? asked.view.parcels - asked.view.acknowledged - asked.view.refused : 0;
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
      <Box component="ul" sx={{ m: 0, p: 2.5, display: 'grid', gap: 1.5, maxWidth: 980 }}>
        {runs.map((view) => {
          const { run } = view.facts;
          return (
            <RunCard
              key={run}
              view={view}
              isBlocked={isBusy || policy === null}
              isPolicyOther={policy !== null && isOpenRun(view) && view.facts.policy !== policy}
              requests={{
                resume: (again) => void actions.resume(run, again),
                pause: () => void actions.pause(run),
                cancel: () =>
                  view.parcels === view.acknowledged + view.refused
                    ? void actions.cancel(run)
                    : setAsked({ what: 'cancel', view }),
                remove: () => setAsked({ what: 'remove', view }),
                saveReceipt: () => void save('push.saveReceipt', run),
                saveRequests: () => void save('push.saveRequests', run),
              }}
            />
          );
        })}
      </Box>
      <ConfirmDialog
        open={asked !== null}
        title={asked?.what === 'remove' ? words.removeTitle : words.cancelTitle}
        choices={[
          { label: words.keep, tone: 'quiet', run: () => setAsked(null) },
          {
            label: asked?.what === 'remove' ? words.remove : words.cancel,
            tone: 'danger',
            autoFocus: true,
            run: confirm,
          },
        ]}
        onCancel={() => setAsked(null)}
      >
        {asked?.what === 'remove' ? words.removeBody : words.cancelBody(left)}
      </ConfirmDialog>
    </Box>
  );
}

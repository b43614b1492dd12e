import { mdiAlertCircleOutline, mdiPlus, mdiRefreshAuto } from '@mdi/js';
import { Box, Button, LinearProgress } from '@mui/material';
import { useCallback, useState } from 'react';
import type { Change } from '#shared/change/change';
import {
  additionOfSource,
  changeSource,
  removalOfSource,
  type MarkedSource,
  type RefreshSource,
} from '#shared/refresh/refresh-source';
import { describeFault } from '#shared/text/faults';
import { useSession } from '../../session/session';
import { useStored } from '../../session/use-stored';
import { useUndoAction } from '../../session/use-undo-action';
import type { StoreService } from '../../store/store-protocol';
import { useLocale } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { useRefreshing } from './refresh-context';
import { RunLog } from './run-log';
import { SourceCard } from './source-card';
import { SourceDialog } from './source-dialog';
import { formOf, newSourceForm, type SourceForm } from './source-form';

const listFiles = (store: StoreService) => store.listProfileFiles();
/** Enough to find the last run of each of a screen's sources. */
const lastRuns = 500;
const listRuns = (store: StoreService) => store.refreshRuns({ source: null, outcome: null, limit: lastRuns });

type Open =
  | { readonly what: 'form'; readonly form: SourceForm; readonly before: RefreshSource | null }
  | { readonly what: 'remove'; readonly marked: MarkedSource }
  | null;

/** What is refreshed by itself: sources, and the log of their runs. */
export function RefreshTab() {
  const { language, messages } = useLocale();
  const words = messages.refresh;
  const { workspace, notify, notifyFault } = useSession();
  const undoAction = useUndoAction();
  const { sources, state, runNow, cancel } = useRefreshing();
  const files = useStored('profileFiles', listFiles);
  const runs = useStored('refreshSources', listRuns, state.logged);
  const [open, setOpen] = useState<Open>(null);
  const apply = useCallback(
    async (name: string, change: Change | null, message: string) => {
      if (!change) return;
      const applied = await workspace.apply('refresh-source', name, [change]);
      if (applied.ok) notify({ tone: 'good', message, action: undoAction() });
      else notifyFault(applied.error);
    },
    [workspace, notify, notifyFault, undoAction],
  );
  if (sources.status === 'failed' || files.status === 'failed') {
    const failed = sources.status === 'failed' ? sources : files.status === 'failed' ? files : null;
    return (
      <EmptyState
        icon={mdiAlertCircleOutline}
        title={words.failed}
        {...(failed && { detail: describeFault(failed.fault, language) })}
        actions={<Button onClick={() => failed?.retry()}>{words.retry}</Button>}
      />
    );
  }
  if (sources.status === 'loading' || files.status === 'loading') return <LinearProgress aria-label={words.loading} />;
  const all = sources.value;
  const add = () => setOpen({ what: 'form', form: newSourceForm(crypto.randomUUID(), files.value), before: null });
  const addButton = (
    <Button variant="contained" startIcon={<Icon path={mdiPlus} />} onClick={add}>
      {words.add}
    </Button>
  );
  const save = (source: RefreshSource, before: RefreshSource | null) => {
    setOpen(null);
    const change = before ? changeSource(before, source) : additionOfSource(source);
    void apply(source.name, change, source.isEnabled ? words.saved(source.name) : words.savedOff(source.name));
  };
  const enable = ({ source }: MarkedSource, isEnabled: boolean) => {
    const message = isEnabled ? words.switchedOn(source.name) : words.switchedOff(source.name);
    void apply(source.name, changeSource(source, { ...source, isEnabled }), message);
  };
  const remove = ({ source }: MarkedSource) => {
    setOpen(null);
    void apply(source.name, removalOfSource(source), words.removed(source.name));
  };
  const lastRunOf = (id: string) =>
    runs.status === 'ready' ? (runs.value.find(({ source }) => source === id) ?? null) : null;
  const hasRuns = runs.status === 'ready' && runs.value.length > 0;
  return (
    <>
      {all.length === 0 && !hasRuns ? (
        <EmptyState icon={mdiRefreshAuto} title={words.emptyTitle} detail={words.emptyDetail} actions={addButton} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: 2.5 }}>
          <Box component="ul" aria-label={words.sources} sx={{ m: 0, p: 0, mb: 2, display: 'grid', gap: 1.5 }}>
            {all.map((marked) => {
              const { id } = marked.source;
              return (
                <SourceCard
                  key={id}
                  marked={marked}
                  files={files.value}
                  watch={state.states.get(id) ?? null}
                  running={state.running?.source === id ? state.running : null}
                  isWaiting={state.waiting.includes(id)}
                  lastRun={lastRunOf(id)}
                  requests={{
                    enable: (isEnabled) => enable(marked, isEnabled),
                    runNow: () => runNow(id),
                    cancel: () => cancel(id),
                    edit: () => setOpen({ what: 'form', form: formOf(marked), before: marked.source }),
                    remove: () => setOpen({ what: 'remove', marked }),
                  }}
                />
              );
            })}
          </Box>
          {addButton}
          <RunLog sources={all} logged={state.logged} />
        </Box>
      )}
      {open?.what === 'form' && (
        <SourceDialog
          form={open.form}
          isNew={open.before === null}
          files={files.value}
          sources={all}
          onSave={(source) => save(source, open.before)}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        open={open?.what === 'remove'}
        title={open?.what === 'remove' ? words.removeTitle(open.marked.source.name) : ''}
        choices={[
          { label: words.keep, tone: 'quiet', run: () => setOpen(null) },
          {
            label: words.remove,
            tone: 'danger',
            autoFocus: true,
            run: () => open?.what === 'remove' && remove(open.marked),
          },
        ]}
        onCancel={() => setOpen(null)}
      >
        {words.removeBody}
      </ConfirmDialog>
    </>
  );
}

import { mdiAlertCircleOutline } from '@mdi/js';
import { Box, Button, LinearProgress, Tab, Tabs } from '@mui/material';
import { useEffect, useState, type ReactNode } from 'react';
import type { ReviewState } from '#shared/review/state';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Page, PageHeader } from '../../ui/page';
import { ConnectionsTab } from './connections-tab';
import { DefinitionsTab } from './definitions-tab';
import { usePushRuns } from './push-runs';
import { RunsTab } from './runs-tab';
import { SendTab } from './send-tab';
import { useConnections } from './use-connections';
import { useLeavingRules } from './use-leaving-rules';

const syncTabs = ['send', 'runs', 'definitions', 'refresh', 'connections'] as const;
type SyncTab = (typeof syncTabs)[number];

/**
 * What leaves this machine for a platform: planned, approved, sent and proven. `standings` says how each attribute's
 * review stands; null while that is not known, and then nothing can be planned.
 */
export function SyncScreen(props: {
  readonly standings: ReadonlyMap<string, ReviewState> | null;
  openQuery(): QueryWorker;
  /** What is refreshed by itself. */
  readonly refresh: ReactNode;
}) {
  const { language, messages } = useLocale();
  const words = messages.sync;
  const { focus, takeFocus } = useSession();
  const [tab, setTab] = useState<SyncTab>('send');
  // Another screen may have asked for a part of this one.
  const wanted = syncTabs.find((each) => each === focus);
  if (wanted && wanted !== tab) setTab(wanted);
  useEffect(() => {
    if (focus !== null) takeFocus();
  }, [focus, takeFocus]);
  const { connections, reload } = useConnections();
  const { runs, actions } = usePushRuns();
  const rules = useLeavingRules(props.standings);
  const header = <PageHeader title={words.title} detail={words.detail} />;
  if (connections.status === 'loading' || runs.status === 'loading') {
    return (
      <Page header={header}>
        <LinearProgress aria-label={words.runs.loading} />
      </Page>
    );
  }
  if (connections.status === 'failed' || runs.status === 'failed') {
    const fault = connections.status === 'failed' ? connections.fault : runs.status === 'failed' ? runs.fault : null;
    const retry = () => {
      reload();
      actions.reload();
    };
    return (
      <Page header={header}>
        <EmptyState
          icon={mdiAlertCircleOutline}
          title={words.runs.failed}
          {...(fault && { detail: describeFault(fault, language) })}
          actions={<Button onClick={retry}>{words.runs.retry}</Button>}
        />
      </Page>
    );
  }
  const { list } = connections;
  return (
    <Page header={header}>
      <Tabs value={tab} aria-label={words.tabsLabel} onChange={(_, next: SyncTab) => setTab(next)}>
        {syncTabs.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`sync-tab-${each}`}
            aria-controls={`sync-panel-${each}`}
            label={words.tabs[each]}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`sync-panel-${tab}`}
        aria-labelledby={`sync-tab-${tab}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        {tab === 'send' && (
          <SendTab
            connections={list}
            runs={runs.list}
            rules={rules}
            openQuery={props.openQuery}
            onRun={actions}
            onGo={setTab}
          />
        )}
        {tab === 'runs' && <RunsTab runs={runs.list} actions={actions} policy={rules?.digest ?? null} />}
        {tab === 'refresh' && props.refresh}
        {tab === 'definitions' && <DefinitionsTab connections={list} />}
        {tab === 'connections' && <ConnectionsTab connections={list} onChanged={reload} />}
      </Box>
    </Page>
  );
}

import { Box } from '@mui/material';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppInfo } from '#shared/contract/calls';
import { AttributesScreen } from '../features/attributes/attributes-screen';
import { ExportHost } from '../features/export/export-host';
import { HistoryScreen } from '../features/history/history-screen';
import { ImportHost } from '../features/import/import-host';
import { createComparisonKeeper, type ComparisonKeeper } from '../features/profile-compare/comparison-keeper';
import { MergeHost } from '../features/merge/merge-host';
import { ProfilesScreen } from '../features/profiles/profiles-screen';
import { openProposalWorker } from '../features/review/proposal-client';
import { RefreshHost } from '../features/refresh/refresh-context';
import { RefreshTab } from '../features/refresh/refresh-tab';
import { ReviewDesk, useReviewDesk } from '../features/review/review-desk';
import { ReviewScreen } from '../features/review/review-screen';
import { PushRunsProvider } from '../features/sync/push-runs';
import { type StoppedRun, StoppedRunOffer, useStoppedRun } from '../features/sync/stopped-run-offer';
import { SyncScreen } from '../features/sync/sync-screen';
import { useSendByItself } from '../features/sync/use-send-by-itself';
import { SettingsScreen } from '../features/settings/settings-screen';
import { BackupSettings } from '../features/workspaces/backup-settings';
import { WorkspacesHost, type WorkspaceFiles } from '../features/workspaces/workspaces-host';
import { assertNever } from '#shared/base/assert-never';
import { openQueryWorker } from '../query/query-client';
import type { Screen } from '../session/screen';
import { useSession } from '../session/session';
import { useText } from '../text/text';
import { CommandPalette } from './command-palette';
import { ErrorBoundary } from './error-boundary';
import { FaultScreen } from './fault-screen';
import { Rail } from './rail';
import { ShortcutSheet } from './shortcut-sheet';
import { TopBar } from './top-bar';
import { useCommandKeys } from './use-command-keys';
import { useCommandOnce, useScreenCommands } from './use-screen-commands';
import { useShellCommands } from './use-shell-commands';

/** Rail, top bar and the chosen screen, with what floats above all of them. */
export function ShellFrame(props: {
  readonly info: AppInfo;
  /** A command to run once when the frame stands, such as opening a file right after the first start. */
  readonly firstCommand: string | null;
  onEndWorkspace(): Promise<void>;
  /** The store would answer another workspace now. */
  onReopen(): void;
}) {
  const session = useSession();
  const isMac = props.info.platform === 'darwin';
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [sheetOpen, setSheetOpen] = useState(false);
  useShellCommands({ onPalette: () => setPaletteOpen(true), onShortcuts: () => setSheetOpen(true) });
  const workspaceFiles = useRef<WorkspaceFiles>(null);
  const [comparisons] = useState(createComparisonKeeper);
  useEffect(() => () => comparisons.keep(null), [comparisons]);
  useCommandKeys(isMac);
  useScreenCommands();
  useCommandOnce(props.firstCommand);

  return (
    <Box sx={{ display: 'grid', gridTemplateRows: '44px 1fr', height: '100%' }}>
      <PushRunsProvider>
        <TopBar isMac={isMac} onPalette={() => setPaletteOpen(true)} onEndWorkspace={props.onEndWorkspace} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '76px 1fr', minHeight: 0 }}>
          <ReviewDesk openProposals={openProposalWorker}>
            <RefreshOverDesk>
              <Rail />
              <Box sx={{ display: 'grid', gridTemplateRows: 'auto 1fr', minWidth: 0, minHeight: 0 }}>
                <Box>
                  <StoppedRunPlace />
                </Box>
                <Box component="main" sx={{ minWidth: 0, minHeight: 0, bgcolor: 'background.paper' }}>
                  <ErrorBoundary key={session.screen} fallback={brokenScreen}>
                    <CurrentScreen
                      screen={session.screen}
                      info={props.info}
                      comparisons={comparisons}
                      onReopen={props.onReopen}
                    />
                  </ErrorBoundary>
                </Box>
              </Box>
            </RefreshOverDesk>
          </ReviewDesk>
        </Box>
      </PushRunsProvider>
      <ImportHost takeElsewhere={(file) => workspaceFiles.current?.take(file) ?? false} />
      <ExportHost />
      <MergeHost />
      <WorkspacesHost ref={workspaceFiles} onReopen={props.onReopen} />
      <CommandPalette open={paletteOpen} isMac={isMac} onClose={() => setPaletteOpen(false)} />
      <ShortcutSheet open={sheetOpen} isMac={isMac} onClose={() => setSheetOpen(false)} />
    </Box>
  );
}

function CurrentScreen(props: {
  readonly screen: Screen;
  readonly info: AppInfo;
  readonly comparisons: ComparisonKeeper;
  onReopen(): void;
}) {
  const { screen, info, comparisons, onReopen } = props;
  switch (screen) {
    case 'attributes':
      return <AttributesScreen />;
    case 'profiles':
      return <ProfilesScreen comparisons={comparisons} openQuery={openQueryWorker} />;
    case 'review':
      return <ReviewScreen openQuery={openQueryWorker} />;
    case 'sync':
      return <SyncOverDesk />;
    case 'history':
      return <HistoryScreen />;
    case 'settings':
      return <SettingsScreen info={info} others={<BackupSettings onReopen={onReopen} />} />;
    default:
      return assertNever(screen, 'screen');
  }
}

/** What may be sent depends on what reviewers have confirmed. */
function useStandings() {
  const { state } = useReviewDesk();
  const desk = state.status === 'ready' && state.pending === 0 ? state.desk : null;
  return useMemo(
    () => desk && new Map([...desk.entries].map(([code, { item }]) => [code, item.standing.state])),
    [desk],
  );
}

function SyncOverDesk() {
  return <SyncScreen standings={useStandings()} openQuery={openQueryWorker} refresh={<RefreshTab />} />;
}

/** What comes in by itself may be sent by itself, as far as reviewers have confirmed it. */
function RefreshOverDesk(props: { readonly children: ReactNode }) {
  const send = useSendByItself(useStandings(), openQueryWorker);
  return (
    <RefreshHost openQuery={openQueryWorker} send={send}>
      {props.children}
    </RefreshHost>
  );
}

function StoppedRunPlace() {
  const stopped = useStoppedRun();
  return stopped ? <OfferOverDesk stopped={stopped} /> : null;
}

function OfferOverDesk(props: { readonly stopped: StoppedRun }) {
  return <StoppedRunOffer stopped={props.stopped} standings={useStandings()} />;
}

const brokenScreen = (reload: () => void) => <BrokenScreen onReload={reload} />;

function BrokenScreen({ onReload }: { onReload(): void }) {
  const { fault } = useText().app;
  return (
    <FaultScreen title={fault.screen} detail={fault.screenDetail} actionLabel={fault.reload} onAction={onReload} />
  );
}

import { mdiAccountMultipleOutline, mdiAlertCircleOutline, mdiFolderOpenOutline } from '@mdi/js';
import { Box, Button, LinearProgress } from '@mui/material';
import { useEffect, useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { rowsInFocus } from '../../session/rows-to-show';
import { screenCommand } from '../../session/screen-commands';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useLocale } from '../../text/text';
import { DropOverlay } from '../../ui/drop-overlay';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Page, PageHeader } from '../../ui/page';
import { giveStrayKeyboardToTitle } from '../../ui/stray-keyboard';
import { CompareDialog } from '../profile-compare/compare-dialog';
import type { ComparisonKeeper } from '../profile-compare/comparison-keeper';
import { Comparing } from './comparing';
import { useFileDrop } from '../../ui/use-file-drop';
import { AboutFileDialog } from './about-file-dialog';
import { FileScreen } from './file-screen';
import { FilesList } from './files-list';
import { isBeingOpened } from './opening-state';
import { OpeningDialog } from './opening-dialog';
import { RemoveFileDialog } from './remove-file-dialog';
import { RenameDialog } from './rename-dialog';
import { useProfileFiles, type ListedFile, type ProfileFiles } from './use-profile-files';
import { useProfileOpening } from './use-profile-opening';
import { useReadyQuery } from './use-ready-query';
import type { FirstRows } from './use-narrowing';

/** The workspace's profile files, and one of them, or two compared, when they are looked at. */
export function ProfilesScreen(props: {
  /** Keeps a comparison while other screens are looked at. */
  readonly comparisons: ComparisonKeeper;
  /** Starts a worker that answers about files. */
  openQuery(): QueryWorker;
}) {
  const { comparisons, openQuery } = props;
  const { notify, workspace, focus, takeFocus } = useSession();
  const { messages } = useLocale();
  const words = messages.profiles;
  const { list, reload } = useProfileFiles();
  const [shown, setShown] = useState<Shown | null>(() => shownFirst(focus));
  useEffect(() => {
    if (focus !== null) takeFocus();
  }, [focus, takeFocus]);
  const [pair, setPair] = useState<{ readonly older: string; readonly newer: string } | null>(
    () => comparisons.kept()?.pair ?? null,
  );
  const [compared, setCompared] = useState<ProfileFile | null>(null);
  // Whoever looks at a file that a newer one takes the place of looks at that one from then on.
  useEffect(
    () =>
      workspace.onApplied((changes) => {
        const files = changes.filter(({ table }) => table === 'profileFiles');
        const added = files.find(({ kind }) => kind === 'added')?.key;
        const gone = files.find(({ kind }) => kind === 'removed')?.key;
        if (added && gone) setShown((now) => (now?.id === gone ? { id: added, rows: null, kept: null } : now));
      }),
    [workspace],
  );
  const show = (id: string) => setShown({ id, rows: null, kept: null });
  const opening = useProfileOpening(openQuery, (file, isClean, carried) => {
    if (!isClean) return;
    const done = words.opening.done(file.rows, file.name);
    notify({ tone: 'good', message: carried === null ? done : `${done} ${messages.profileNewer.carried(carried)}` });
    setShown({ id: file.id, rows: null, kept: file });
  });
  const isFree = opening.state.step === 'closed';
  const openReady = useReadyQuery(openQuery, isBeingOpened(opening.state));
  const isDragging = useFileDrop((files) => {
    if (isFree) opening.receive(files);
    else notify({ tone: 'info', message: messages.files.open.busy });
  });
  useCommands([{ ...screenCommand('profiles.open', messages), enabled: isFree, run: opening.choose }]);
  const fileOf = (id: string | undefined) =>
    list.status === 'ready' ? list.files.find(({ file }) => file.id === id)?.file : undefined;
  const [older, newer] = [fileOf(pair?.older), fileOf(pair?.newer)];
  // While a file is being kept its rows are in sight above the notice that says so; should that fail they go.
  const arriving = shown || (older && newer) ? null : opening.arriving;
  const file = fileOf(shown?.id) ?? shown?.kept ?? arriving?.file;
  const shownId = file?.id;
  useEffect(() => {
    // A dialog gives the keyboard back to the button that it came from, which may have gone with its screen or its row.
    if (isFree) giveStrayKeyboardToTitle();
    // What it depends on is when that may have happened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFree, list, shownId]);
  const isGone = list.status === 'ready' && !(older && newer);
  useEffect(() => {
    if (isGone) comparisons.keep(null);
  }, [isGone, comparisons]);
  return (
    <>
      {file && (
        <FileScreen
          key={file.id}
          file={file}
          rows={shown?.rows ?? null}
          arriving={arriving?.parquet ?? null}
          openQuery={openReady}
          onCompare={() => setCompared(file)}
          backLabel={older && newer ? messages.compare.backToComparison : words.file.back}
          onBack={() => {
            setShown(null);
            // A check is kept with its file without being a change.
            reload();
          }}
        />
      )}
      {older && newer && (
        // It stands while one of its files is looked at: nobody wants to compare a million rows again.
        <Box sx={{ height: '100%', display: file ? 'none' : 'block' }}>
          <Comparing
            key={`${older.id} ${newer.id}`}
            comparisons={comparisons}
            older={older}
            newer={newer}
            openQuery={openQuery}
            onShowRows={({ id }, rule, title) => setShown({ id, rows: { rule, title }, kept: null })}
            onSwap={() => setPair({ older: newer.id, newer: older.id })}
            onBack={() => {
              comparisons.keep(null);
              setPair(null);
            }}
          />
        </Box>
      )}
      {!file && !(older && newer) && (
        <AllFiles
          list={list}
          onOpen={opening.choose}
          onNewer={opening.chooseNewer}
          onShow={show}
          onCompare={setCompared}
          onRetry={reload}
        />
      )}
      {compared && list.status === 'ready' && (
        <CompareDialog
          file={compared}
          others={list.files.map(({ file: each }) => each).filter(({ id }) => id !== compared.id)}
          onCompare={(left, right) => {
            setCompared(null);
            setShown(null);
            setPair({ older: left.id, newer: right.id });
          }}
          onClose={() => setCompared(null)}
        />
      )}
      <OpeningDialog opening={opening} onShow={show} />
      {isDragging && <DropOverlay title={words.opening.drop} detail={words.opening.dropDetail} />}
    </>
  );
}

/** The file that is looked at, and the only rows of it that are shown at first. */
interface Shown {
  readonly id: string;
  readonly rows: FirstRows | null;
  /** The file itself where it was kept just now, and the list may not have been read since. */
  readonly kept: ProfileFile | null;
}

/** What another screen asked to show. */
function shownFirst(focus: string | null): Shown | null {
  const rows = rowsInFocus(focus);
  if (!rows) return null;
  const { file, column, kind, title } = rows;
  return { id: file, rows: { found: { column, kind }, title }, kept: null };
}

function AllFiles(props: {
  readonly list: ProfileFiles;
  onOpen(): void;
  onNewer(older: ProfileFile): void;
  onShow(id: string): void;
  onCompare(file: ProfileFile): void;
  onRetry(): void;
}) {
  const { list } = props;
  const { messages } = useLocale();
  const words = messages.profiles;
  const [asked, setAsked] = useState<ProfileFile | null>(null);
  const [renamed, setRenamed] = useState<ProfileFile | null>(null);
  const [removed, setRemoved] = useState<ListedFile | null>(null);
  const openButton = (
    <Button variant="contained" startIcon={<Icon path={mdiFolderOpenOutline} />} onClick={props.onOpen}>
      {words.open}
    </Button>
  );
  const hasFiles = list.status === 'ready' && list.files.length > 0;
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          detail={hasFiles ? words.list.count(list.files.length) : ''}
          actions={hasFiles ? openButton : null}
        />
      }
    >
      <Body
        {...props}
        openButton={openButton}
        actions={{
          open: ({ id }) => props.onShow(id),
          newer: props.onNewer,
          compare: props.onCompare,
          about: setAsked,
          rename: setRenamed,
          remove: setRemoved,
        }}
      />
      {asked && <AboutFileDialog file={asked} onClose={() => setAsked(null)} />}
      {renamed && <RenameDialog file={renamed} onClose={() => setRenamed(null)} />}
      {removed && <RemoveFileDialog listed={removed} onClose={() => setRemoved(null)} />}
    </Page>
  );
}

function Body(props: {
  readonly list: ProfileFiles;
  readonly openButton: React.ReactNode;
  readonly actions: Parameters<typeof FilesList>[0]['actions'];
  onRetry(): void;
}) {
  const { list, actions } = props;
  const { language, messages } = useLocale();
  const words = messages.profiles.list;
  switch (list.status) {
    case 'loading':
      return <LinearProgress aria-label={words.loading} />;
    case 'failed':
      return (
        <EmptyState
          icon={mdiAlertCircleOutline}
          title={words.failed}
          detail={describeFault(list.fault, language)}
          actions={<Button onClick={props.onRetry}>{words.again}</Button>}
        />
      );
    case 'ready':
      return list.files.length === 0 ? (
        <EmptyState
          icon={mdiAccountMultipleOutline}
          title={words.emptyTitle}
          detail={words.emptyDetail}
          actions={props.openButton}
        />
      ) : (
        <FilesList files={list.files} storage={list.storage} actions={actions} />
      );
  }
}

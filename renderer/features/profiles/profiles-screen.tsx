import { mdiAccountMultipleOutline, mdiAlertCircleOutline, mdiFolderOpenOutline } from '@mdi/js';
import { Button, LinearProgress } from '@mui/material';
import { useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { screenCommand } from '../../session/screen-commands';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Page, PageHeader } from '../../ui/page';
import { FileScreen } from './file-screen';
import { FilesList } from './files-list';
import { OpeningDialog } from './opening-dialog';
import { RemoveFileDialog } from './remove-file-dialog';
import { RenameDialog } from './rename-dialog';
import { useProfileFiles, type ListedFile, type ProfileFiles } from './use-profile-files';
import { useProfileOpening } from './use-profile-opening';

/** The workspace's profile files, and one of them when it is looked at. `openQuery` starts a worker that answers about it. */
export function ProfilesScreen({ openQuery }: { openQuery(): QueryWorker }) {
  const { notify } = useSession();
  const { messages } = useLocale();
  const words = messages.profiles;
  const { list, reload } = useProfileFiles();
  const [shownId, setShownId] = useState<string | null>(null);
  const opening = useProfileOpening(openQuery, (file, isClean, carried) => {
    if (!isClean) return;
    const done = words.opening.done(file.rows, file.name);
    notify({ tone: 'good', message: carried === null ? done : `${done} ${messages.profileNewer.carried(carried)}` });
    setShownId(file.id);
  });
  const isFree = opening.state.step === 'closed';
  useCommands([{ ...screenCommand('profiles.open', messages), enabled: isFree, run: opening.choose }]);
  const shown = list.status === 'ready' ? list.files.find(({ file }) => file.id === shownId)?.file : undefined;
  return (
    <>
      {shown ? (
        <FileScreen
          key={shown.id}
          file={shown}
          openQuery={openQuery}
          onBack={() => {
            setShownId(null);
            // A check is kept with its file without being a change.
            reload();
          }}
        />
      ) : (
        <AllFiles
          list={list}
          onOpen={opening.choose}
          onNewer={opening.chooseNewer}
          onShow={setShownId}
          onRetry={reload}
        />
      )}
      <OpeningDialog opening={opening} onShow={setShownId} />
    </>
  );
}

function AllFiles(props: {
  readonly list: ProfileFiles;
  onOpen(): void;
  onNewer(older: ProfileFile): void;
  onShow(id: string): void;
  onRetry(): void;
}) {
  const { list } = props;
  const { messages } = useLocale();
  const words = messages.profiles;
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
        actions={{ open: ({ id }) => props.onShow(id), newer: props.onNewer, rename: setRenamed, remove: setRemoved }}
      />
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

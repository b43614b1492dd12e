import { mdiAlertCircleOutline } from '@mdi/js';
import { Button, LinearProgress } from '@mui/material';
import type { ProfileFile } from '#shared/profile/profile-file';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useRemembered } from '../../session/use-remembered';
import { useLocale } from '../../text/text';
import { BackButton } from '../../ui/back-button';
import { EmptyState } from '../../ui/empty-state';
import { Page, PageHeader } from '../../ui/page';
import { profileFileViewKey, readProfileFileView } from './profile-file-view';
import { ProfilesView } from './profiles-view';
import { useQueryFile } from './use-query-file';
import type { FirstRows } from './use-narrowing';

/** One profile file: its rows through the attribute definitions. */
export function FileScreen(props: {
  readonly file: ProfileFile;
  /** Its bytes while it is being kept; else the store has them. */
  readonly arriving: Blob | null;
  /** The only rows to show at first; null is all. */
  readonly rows: FirstRows | null;
  openQuery(): QueryWorker;
  onCompare(): void;
  /** Where `onBack` leads. */
  readonly backLabel: string;
  onBack(): void;
}) {
  const { file, onBack } = props;
  const { language, messages } = useLocale();
  const words = messages.profiles.file;
  const opened = useQueryFile(file, props.arriving, props.openQuery);
  const [fileView, changeFileView] = useRemembered(profileFileViewKey(file.id), readProfileFileView);
  if (opened.status === 'open' && fileView) {
    return <ProfilesView {...props} opened={opened} fileView={fileView} onFileView={changeFileView} />;
  }
  return (
    <Page header={<PageHeader back={<BackButton label={props.backLabel} onBack={onBack} />} title={file.name} />}>
      {opened.status !== 'failed' ? (
        <LinearProgress aria-label={words.opening(file.name)} />
      ) : (
        <EmptyState
          icon={mdiAlertCircleOutline}
          title={words.failed}
          detail={describeFault(opened.fault, language)}
          actions={<Button onClick={onBack}>{words.back}</Button>}
        />
      )}
    </Page>
  );
}

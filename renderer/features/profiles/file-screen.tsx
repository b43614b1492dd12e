import { mdiAlertCircleOutline } from '@mdi/js';
import { Button, LinearProgress } from '@mui/material';
import type { ProfileFile } from '#shared/profile/profile-file';
import { describeFault } from '#shared/text/faults';
import type { QueryWorker } from '../../query/query-client';
import { useRemembered } from '../../session/use-remembered';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Page, PageHeader } from '../../ui/page';
import { BackButton } from './back-button';
import { profileFileViewKey, readProfileFileView } from './profile-file-view';
import { ProfilesView } from './profiles-view';
import { useQueryFile } from './use-query-file';

/** One profile file: its rows through the attribute definitions. */
export function FileScreen(props: { readonly file: ProfileFile; openQuery(): QueryWorker; onBack(): void }) {
  const { file, onBack } = props;
  const { language, messages } = useLocale();
  const words = messages.profiles.file;
  const opened = useQueryFile(file, props.openQuery);
  const [fileView, changeFileView] = useRemembered(profileFileViewKey(file.id), readProfileFileView);
  if (opened.status === 'open' && fileView) {
    return <ProfilesView file={file} opened={opened} fileView={fileView} onFileView={changeFileView} onBack={onBack} />;
  }
  return (
    <Page header={<PageHeader title={file.name} detail={<BackButton onBack={onBack} />} />}>
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

import { useSession } from '../../session/session';
import { Box } from '@mui/material';
import { useLocale } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { bytesText } from '../../ui/bytes-text';
import type { ListedFile } from './use-profile-files';

/** Asks before a file leaves the machine with its edits, which nothing brings back. */
export function RemoveFileDialog({ listed, onClose }: { readonly listed: ListedFile; onClose(): void }) {
  const { workspace, notify, notifyFault } = useSession();
  const { locale, messages } = useLocale();
  const { remove: words, cancel } = messages.profiles;
  const { removal } = messages.profileAbout;
  const { file, edits, check } = listed;
  const goes = [
    removal.profiles(file.rows),
    ...(edits > 0 ? [removal.edits(edits)] : []),
    ...(check ? [removal.check] : []),
  ];
  const remove = async () => {
    onClose();
    const removed = await workspace.deleteProfileFile(file.id);
    if (removed.ok) notify({ tone: 'info', message: words.done(file.name) });
    else notifyFault(removed.error);
  };
  return (
    <ConfirmDialog
      open
      title={words.title(file.name)}
      choices={[
        { label: cancel, autoFocus: true, run: onClose },
        { label: words.confirm, tone: 'danger', run: () => void remove() },
      ]}
      onCancel={onClose}
    >
      {removal.goes}
      <Box component="ul" sx={{ mt: 0.5, mb: 1, pl: 2.5 }}>
        {goes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </Box>
      {removal.frees(bytesText(file.bytes, locale))} {removal.final}
    </ConfirmDialog>
  );
}

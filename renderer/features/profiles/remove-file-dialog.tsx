import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { ListedFile } from './use-profile-files';

/** Asks before a file leaves the machine with its edits, which nothing brings back. */
export function RemoveFileDialog({ listed, onClose }: { readonly listed: ListedFile; onClose(): void }) {
  const { workspace, notify, notifyFault } = useSession();
  const { remove: words, cancel } = useText().profiles;
  const { file, edits } = listed;
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
      {words.body(file.rows, edits)}
    </ConfirmDialog>
  );
}

import type { ProfileFile } from '#shared/profile/profile-file';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ReasonDialog } from './reason-dialog';
import type { FileColumn } from './shown-columns';

/** Asks why hidden values are to be seen. They are shown only once the history says who looked, at what and why. */
export function RevealDialog(props: {
  readonly file: ProfileFile;
  readonly column: FileColumn;
  /** All columns whose values are hidden now. */
  readonly masked: readonly FileColumn[];
  onRevealed(columns: readonly string[]): void;
  onClose(): void;
}) {
  const { file, column, masked, onClose } = props;
  const { workspace, notifyFault } = useSession();
  const { reveal: words, cancel } = useText().profiles;
  const reveal = async (reason: string, isAll: boolean) => {
    const columns = isAll ? masked : [column];
    const subject = words.subject(file.name, columns.map(({ label }) => label).join(', '), reason);
    onClose();
    const kept = await workspace.apply('reveal', subject, []);
    if (kept.ok) props.onRevealed(columns.map(({ id }) => id));
    else notifyFault(kept.error);
  };
  return (
    <ReasonDialog
      title={words.title(column.label)}
      body={words.body}
      reasonLabel={words.reason}
      allLabel={masked.length > 1 ? words.all(masked.length) : null}
      confirmLabel={words.confirm}
      cancelLabel={cancel}
      onConfirm={(reason, isAll) => void reveal(reason, isAll)}
      onClose={onClose}
    />
  );
}

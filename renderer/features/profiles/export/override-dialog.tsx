import { useText } from '../../../text/text';
import { ReasonDialog } from '../reason-dialog';
import type { FileColumn } from '../shown-columns';

/** Asks why values leave as they are against the policy. The history keeps it with the export. */
export function OverrideDialog(props: {
  readonly column: FileColumn;
  /** All columns that the policy touches. */
  readonly touched: readonly FileColumn[];
  onOverride(columns: readonly string[], reason: string): void;
  onClose(): void;
}) {
  const { column, touched, onClose } = props;
  const { profileExport: words } = useText();
  return (
    <ReasonDialog
      title={words.overrideTitle(column.label)}
      body={words.overrideBody}
      reasonLabel={words.overrideReason}
      allLabel={touched.length > 1 ? words.overrideAll(touched.length) : null}
      confirmLabel={words.overrideConfirm}
      cancelLabel={words.cancel}
      onConfirm={(reason, isAll) => {
        props.onOverride(
          (isAll ? touched : [column]).map(({ id }) => id),
          reason,
        );
        onClose();
      }}
      onClose={onClose}
    />
  );
}

import { useText } from '../text/text';
import { ConfirmDialog } from '../ui/confirm-dialog';

/** Asks what becomes of unsaved changes. */
export function LeaveDialog(props: { readonly open: boolean; onSave(): void; onDiscard(): void; onStay(): void }) {
  const { leave } = useText().app;
  return (
    <ConfirmDialog
      open={props.open}
      title={leave.title}
      onCancel={props.onStay}
      choices={[
        { label: leave.stay, run: props.onStay },
        { label: leave.discard, run: props.onDiscard },
        { label: leave.save, tone: 'main', autoFocus: true, run: props.onSave },
      ]}
    >
      {leave.body}
    </ConfirmDialog>
  );
}

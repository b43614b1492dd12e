import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type FormEvent, type ReactNode } from 'react';

/** A dialog that Enter confirms and Escape leaves. */
export function FormDialog(props: {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly canConfirm: boolean;
  readonly maxWidth?: 'xs' | 'sm' | 'md';
  /** Enter confirms at once; else the first field has the focus. */
  readonly focusConfirm?: boolean;
  readonly children: ReactNode;
  onConfirm(): void;
  onClose(): void;
}) {
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.canConfirm) props.onConfirm();
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth={props.maxWidth ?? 'xs'} fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>{props.children}</DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {props.cancel}
          </Button>
          <Button
            type="submit"
            variant="contained"
            autoFocus={props.focusConfirm ?? false}
            disabled={!props.canConfirm}
          >
            {props.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

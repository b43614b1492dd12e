import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState, type FormEvent } from 'react';

/** Asks why something is done with a column, and whether with all others of its kind too. */
export function ReasonDialog(props: {
  readonly title: string;
  readonly body: string;
  readonly reasonLabel: string;
  /** What takes all columns along; null where there is but one. */
  readonly allLabel: string | null;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** The reason is never blank. */
  onConfirm(reason: string, isAll: boolean): void;
  onClose(): void;
}) {
  const [reason, setReason] = useState('');
  const [isAll, setAll] = useState(false);
  const titleId = useId();
  const given = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given !== '') props.onConfirm(given, isAll);
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
            {props.body}
          </Typography>
          <TextField
            label={props.reasonLabel}
            value={reason}
            autoFocus
            fullWidth
            required
            onChange={({ target }) => setReason(target.value)}
          />
          {props.allLabel !== null && (
            <FormControlLabel
              label={props.allLabel}
              control={<Checkbox checked={isAll} onChange={(_, checked) => setAll(checked)} />}
              sx={{ mt: 1 }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {props.cancelLabel}
          </Button>
          <Button type="submit" variant="contained" disabled={given === ''}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

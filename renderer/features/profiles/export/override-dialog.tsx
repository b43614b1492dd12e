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
import { useText } from '../../../text/text';
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
  const [reason, setReason] = useState('');
  const [isAll, setAll] = useState(false);
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    props.onOverride(
      (isAll ? touched : [column]).map(({ id }) => id),
      reason.trim(),
    );
    onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{words.overrideTitle(column.label)}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
            {words.overrideBody}
          </Typography>
          <TextField
            label={words.overrideReason}
            value={reason}
            autoFocus
            fullWidth
            required
            onChange={({ target }) => setReason(target.value)}
          />
          {touched.length > 1 && (
            <FormControlLabel
              label={words.overrideAll(touched.length)}
              control={<Checkbox checked={isAll} onChange={(_, checked) => setAll(checked)} />}
              sx={{ mt: 1 }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={reason.trim() === ''}>
            {words.overrideConfirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

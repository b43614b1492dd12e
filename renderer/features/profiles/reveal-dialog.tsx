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
import type { ProfileFile } from '#shared/profile/profile-file';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
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
  const [reason, setReason] = useState('');
  const [isAll, setAll] = useState(false);
  const titleId = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const columns = isAll ? masked : [column];
    const subject = words.subject(file.name, columns.map(({ label }) => label).join(', '), reason.trim());
    onClose();
    const kept = await workspace.apply('reveal', subject, []);
    if (kept.ok) props.onRevealed(columns.map(({ id }) => id));
    else notifyFault(kept.error);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{words.title(column.label)}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
            {words.body}
          </Typography>
          <TextField
            label={words.reason}
            value={reason}
            autoFocus
            fullWidth
            required
            onChange={({ target }) => setReason(target.value)}
          />
          {masked.length > 1 && (
            <FormControlLabel
              label={words.all(masked.length)}
              control={<Checkbox checked={isAll} onChange={(_, checked) => setAll(checked)} />}
              sx={{ mt: 1 }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={reason.trim() === ''}>
            {words.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

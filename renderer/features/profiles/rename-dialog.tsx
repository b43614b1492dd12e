import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';

/** Gives a profile file another name in the workspace; the file that it was read from keeps its own. */
export function RenameDialog({ file, onClose }: { readonly file: ProfileFile; onClose(): void }) {
  const { workspace, notifyFault } = useSession();
  const { rename: words, cancel } = useText().profiles;
  const [name, setName] = useState(file.name);
  const titleId = useId();
  const next = name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (next === '') return;
    onClose();
    if (next === file.name) return;
    const renamed = await workspace.apply('edit', file.name, [
      { kind: 'updated', table: 'profileFiles', key: file.id, before: { name: file.name }, after: { name: next } },
    ]);
    if (!renamed.ok) notifyFault(renamed.error);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{words.title}</DialogTitle>
        <DialogContent>
          <TextField
            label={words.name}
            value={name}
            autoFocus
            fullWidth
            onChange={({ target }) => setName(target.value)}
            onFocus={({ target }) => target.select()}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={next === ''}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

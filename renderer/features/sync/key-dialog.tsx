import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import type { KnownConnection } from './use-connections';

/** What stands in a header. */
const usableKey = /^[\x21-\x7e][\x20-\x7e]{0,998}$/;

/** Takes an API key and hands it to main; from then on nothing here knows it any more. */
export function KeyDialog(props: { readonly connection: KnownConnection; onSaved(): void; onClose(): void }) {
  const { connection } = props;
  const titleId = useId();
  const { keyForm: words, cancel } = useText().sync.connections;
  const { mainProcess, notify, notifyFault } = useSession();
  const [key, setKey] = useState('');
  const isUsable = usableKey.test(key);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isUsable) return;
    const kept = await mainProcess.call('push.setKey', { connection: connection.id, key });
    if (kept.ok) notify({ tone: 'good', message: words.kept });
    else notifyFault(kept.error);
    props.onSaved();
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id={titleId}>{words.title(connection.name)}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            type="password"
            label={words.label}
            value={key}
            error={key !== '' && !isUsable}
            helperText={key !== '' && !isUsable ? words.problem : words.help}
            onChange={({ target }) => setKey(target.value.trim())}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 999 } }}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={!isUsable}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

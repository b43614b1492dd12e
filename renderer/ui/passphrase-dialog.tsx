import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../text/text';
import { FormDialog } from './form-dialog';

/** Asks for the passphrase of a workspace file; `isWrong` where the one before did not open it. */
export function PassphraseDialog(props: {
  readonly fileName: string;
  readonly isWrong: boolean;
  onUnlock(passphrase: string): void;
  onClose(): void;
}) {
  const { app, workspaces } = useText();
  const words = workspaces.open;
  const [passphrase, setPassphrase] = useState('');
  const isWrong = props.isWrong && passphrase === '';
  return (
    <FormDialog
      title={words.locked(props.fileName)}
      confirm={words.unlock}
      cancel={app.cancel}
      canConfirm={passphrase !== ''}
      onConfirm={() => props.onUnlock(passphrase)}
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {words.lockedDetail}
      </Typography>
      <TextField
        autoFocus
        fullWidth
        type="password"
        label={words.passphrase}
        value={passphrase}
        error={isWrong}
        helperText={isWrong ? words.wrong : ' '}
        onChange={({ target }) => setPassphrase(target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
    </FormDialog>
  );
}

import { mdiCheckCircleOutline } from '@mdi/js';
import { Alert, Box, FormControlLabel, Switch, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { describeFault } from '#shared/text/faults';
import { sizeFault } from '#shared/workspace-file/size';
import { useDefinitions, useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { bytesText } from '../../ui/bytes-text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FormDialog } from '../../ui/form-dialog';
import { Icon } from '../../ui/icon';
import { Progress } from './opening-dialog';
import type { WorkspaceSaving } from './use-workspace-saving';

/** Shorter ones are found by trying. */
const shortest = 8;

/** What is seen of saving the workspace to a file. */
export function SavingDialog({ saving }: { readonly saving: WorkspaceSaving }) {
  const { language, locale, messages } = useLocale();
  const words = messages.workspaces.save;
  const { state, close } = saving;
  switch (state.step) {
    case 'closed':
      return null;
    case 'asking':
      return <AskDialog saving={saving} />;
    case 'saving':
      return <Progress label={words.saving(state.fileName)} share={state.share} onCancel={close} />;
    case 'failed':
      return (
        <ConfirmDialog
          open
          title={words.failed}
          onCancel={close}
          choices={[
            { label: messages.app.close, run: close },
            { label: words.again, tone: 'main', autoFocus: true, run: saving.ask },
          ]}
        >
          <Typography role="alert" variant="body2" sx={{ userSelect: 'text' }}>
            {describeFault(state.fault, language)}
          </Typography>
        </ConfirmDialog>
      );
    case 'saved': {
      const { saved } = state;
      const facts = [
        [words.file, saved.fileName],
        [words.size, bytesText(saved.bytes, locale)],
        [words.readBack, words.identical],
        [words.protection, state.isLocked ? words.locked : words.open],
        [words.digest, saved.sha256],
      ];
      return (
        <ConfirmDialog
          open
          title={words.saved}
          onCancel={close}
          choices={[{ label: messages.app.close, tone: 'main', autoFocus: true, run: close }]}
        >
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
            <Icon path={mdiCheckCircleOutline} sx={{ fontSize: 28, color: 'success.main' }} />
            <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '104px 1fr', rowGap: 0.5 }}>
              {facts.map(([term, value]) => (
                <Box key={term} sx={{ display: 'contents' }}>
                  <Typography component="dt" variant="body2">
                    {term}
                  </Typography>
                  <Typography
                    component="dd"
                    variant="body2"
                    sx={{ m: 0, color: 'text.primary', userSelect: 'text', overflowWrap: 'anywhere' }}
                  >
                    {value}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Box>
        </ConfirmDialog>
      );
    }
  }
}

function AskDialog({ saving }: { readonly saving: WorkspaceSaving }) {
  const { store } = useSession();
  const { language, locale, messages } = useLocale();
  const words = messages.workspaces.save;
  const count = useDefinitions().length;
  const [files, setFiles] = useState<{ readonly count: number; readonly bytes: number } | null>(null);
  const [isLocked, setLocked] = useState(true);
  const [typed, setTyped] = useState({ first: '', second: '' });
  useEffect(() => {
    void store.listProfileFiles().then((listed) => {
      const all = listed.ok ? listed.value : [];
      setFiles({ count: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) });
    });
  }, [store]);
  const isShort = typed.first !== '' && typed.first.length < shortest;
  const differs = typed.second !== '' && typed.first !== typed.second;
  const tooLarge = sizeFault(files?.bytes ?? 0);
  const isProtected = !isLocked || (typed.first.length >= shortest && typed.first === typed.second);
  const canSave = isProtected && !tooLarge;
  return (
    <FormDialog
      title={words.title}
      confirm={words.choose}
      cancel={messages.app.cancel}
      canConfirm={canSave}
      maxWidth="sm"
      onConfirm={() => saving.save(isLocked ? typed.first : null)}
      onClose={saving.close}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words.detail}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {words.holds(count, files?.count ?? 0, bytesText(files?.bytes ?? 0, locale))}
      </Typography>
      {tooLarge && (
        <Alert severity="warning" sx={{ mt: 1, py: 0 }}>
          {describeFault(tooLarge, language)}
        </Alert>
      )}
      <FormControlLabel
        sx={{ mt: 1.5 }}
        control={<Switch checked={isLocked} onChange={({ target }) => setLocked(target.checked)} />}
        label={words.protect}
      />
      {isLocked ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, mt: 1 }}>
          <TextField
            autoFocus
            type="password"
            label={words.passphrase}
            value={typed.first}
            error={isShort}
            helperText={isShort ? words.tooShort(shortest) : words.passphraseHelp}
            onChange={({ target }) => setTyped({ ...typed, first: target.value })}
            slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
          />
          <TextField
            type="password"
            label={words.repeat}
            value={typed.second}
            error={differs}
            helperText={differs ? words.differs : ' '}
            onChange={({ target }) => setTyped({ ...typed, second: target.value })}
            slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
          />
        </Box>
      ) : (
        <Typography variant="body2" sx={{ color: 'warning.main', mt: 0.5 }}>
          {files !== null && files.count > 0 ? words.openWithProfiles : words.openDetail}
        </Typography>
      )}
    </FormDialog>
  );
}

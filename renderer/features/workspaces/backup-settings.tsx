import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { backupTimes, type Backup } from '#shared/workspace-file/backup';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { bytesText } from '../../ui/bytes-text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FormSection } from '../../ui/form-section';
import { LabelledSelect } from '../../ui/labelled-select';
import { OpeningDialog } from './opening-dialog';
import { useBackupNow } from './use-backups';
import { useWorkspaceOpening } from './use-workspace-opening';

const counts = [3, 7, 14, 30] as const;

/** How backups are made by themselves, which there are, and the way back to one. */
export function BackupSettings({ onReopen }: { onReopen(): void }) {
  const { store, mainProcess, settings, saveSettings, leave, notifyFault } = useSession();
  const { locale, messages } = useLocale();
  const words = messages.workspaces.backups;
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [isMaking, setMaking] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const backUp = useBackupNow();
  const opening = useWorkspaceOpening({ store, mainProcess, onOpened: onReopen });
  const refresh = async () => {
    const listed = await mainProcess.call('backup.list', {});
    if (listed.ok) setBackups(listed.value);
  };
  useEffect(() => {
    void mainProcess.call('backup.list', {}).then((listed) => listed.ok && setBackups(listed.value));
  }, [mainProcess]);

  const make = async () => {
    setMaking(true);
    const made = await backUp();
    if (!made.ok) notifyFault(made.error);
    await refresh();
    setMaking(false);
  };
  const clear = async () => {
    setAsking(false);
    const cleared = await mainProcess.call('backup.clear', {});
    if (!cleared.ok) notifyFault(cleared.error);
    await refresh();
  };
  const when = (at: string) => new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <FormSection title={words.section}>
      <Typography sx={{ color: 'text.secondary', maxWidth: 560 }}>{words.detail}</Typography>
      <Stack direction="row" spacing={2}>
        <LabelledSelect
          label={words.every}
          width={200}
          value={settings.backupEvery}
          choices={backupTimes}
          words={words.times}
          onChange={(backupEvery) => void saveSettings({ backupEvery })}
        />
        <TextField
          select
          label={words.most}
          value={settings.backupMost}
          onChange={({ target }) => void saveSettings({ backupMost: Number(target.value) })}
          sx={{ width: 200 }}
        >
          {[...new Set([...counts, settings.backupMost])].map((each) => (
            <MenuItem key={each} value={each} dense>
              {words.count(each)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Stack direction="row" spacing={1}>
        <Button variant="outlined" loading={isMaking} onClick={() => void make()}>
          {words.now}
        </Button>
        {backups.length > 0 && (
          <Button color="error" onClick={() => setAsking(true)}>
            {words.clear}
          </Button>
        )}
      </Stack>
      {backups.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>
      ) : (
        <Box
          component="ul"
          aria-label={words.list}
          sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: 560, maxHeight: 280, overflowY: 'auto' }}
        >
          {backups.map((backup) => (
            <Box
              key={backup.id}
              component="li"
              sx={{ display: 'flex', alignItems: 'center', gap: 2, borderBottom: 1, borderColor: 'divider', py: 0.25 }}
            >
              <Typography sx={{ flex: 1 }}>{when(backup.at)}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>{bytesText(backup.bytes, locale)}</Typography>
              <Button
                aria-label={words.openOf(when(backup.at))}
                onClick={() => leave(() => opening.openBackup(backup.id, when(backup.at)))}
              >
                {words.open}
              </Button>
            </Box>
          ))}
        </Box>
      )}
      <OpeningDialog opening={opening} />
      <ConfirmDialog
        open={isAsking}
        title={words.clearTitle}
        onCancel={() => setAsking(false)}
        choices={[
          { label: messages.app.cancel, autoFocus: true, run: () => setAsking(false) },
          { label: words.clear, tone: 'danger', run: () => void clear() },
        ]}
      >
        {words.clearDetail}
      </ConfirmDialog>
    </FormSection>
  );
}

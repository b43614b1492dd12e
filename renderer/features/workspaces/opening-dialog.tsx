import { Box, Dialog, DialogContent, Typography } from '@mui/material';
import { describeFault } from '#shared/text/faults';
import { useLocale } from '../../text/text';
import { bytesText } from '../../ui/bytes-text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { ProgressBar } from '../../ui/progress-bar';
import type { Share } from './opening-state';
import type { WorkspaceOpening } from './use-workspace-opening';

/** What is seen of opening a workspace file: how far it is, the question for the passphrase, or why it cannot be opened. */
export function OpeningDialog({ opening }: { readonly opening: WorkspaceOpening }) {
  const { language, messages } = useLocale();
  const words = messages.workspaces.open;
  const { state, close } = opening;
  switch (state.step) {
    case 'closed':
    case 'choosing':
      return null;
    case 'reading':
      return <Progress label={words.reading(state.fileName)} share={state.share} onCancel={close} />;
    case 'locked':
      return (
        <PassphraseDialog fileName={state.fileName} isWrong={state.isWrong} onUnlock={opening.unlock} onClose={close} />
      );
    case 'failed':
      return (
        <ConfirmDialog
          open
          title={words.failed(state.fileName)}
          onCancel={close}
          choices={[
            { label: words.otherFile, run: opening.choose },
            { label: messages.app.close, tone: 'main', autoFocus: true, run: close },
          ]}
        >
          <Typography role="alert" variant="body2" sx={{ userSelect: 'text' }}>
            {describeFault(state.fault, language)}
          </Typography>
          <Typography variant="body2" sx={{ mt: 1 }}>
            {words.nothingChanged}
          </Typography>
        </ConfirmDialog>
      );
  }
}

/** Work on a file of the whole workspace, which can be stopped. */
export function Progress(props: { readonly label: string; readonly share: Share | null; onCancel(): void }) {
  const { locale, messages } = useLocale();
  const { share, label } = props;
  const detail = share ? `${bytesText(share.done, locale)} / ${bytesText(share.total, locale)}` : '';
  return (
    <Dialog
      open
      slotProps={{ paper: { 'aria-label': label } }}
      maxWidth="xs"
      fullWidth
      onClose={(_, reason) => reason === 'escapeKeyDown' && props.onCancel()}
    >
      <DialogContent>
        <Box sx={{ py: 1 }}>
          <ProgressBar
            label={label}
            detail={detail}
            share={share && share.total > 0 ? share.done / share.total : null}
            cancelLabel={messages.app.cancel}
            onCancel={props.onCancel}
          />
        </Box>
      </DialogContent>
    </Dialog>
  );
}

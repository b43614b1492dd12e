import { mdiClose, mdiFileOutline } from '@mdi/js';
import { Box, Dialog, DialogContent, IconButton, Typography } from '@mui/material';
import { useId } from 'react';
import { useText } from '../../text/text';
import { DialogStep } from '../../ui/dialog-step';
import { Icon } from '../../ui/icon';
import { ProgressBar } from '../../ui/progress-bar';
import { ColumnsStep } from './columns-step';
import { FailedStep } from './failed-step';
import { ImportFooter } from './import-footer';
import type { ImportState } from './import-state';
import { PreviewStep } from './preview-step';
import { stepOf, Steps } from './steps';
import type { Import } from './use-import';

/** One page from file to import; nothing outside it changes before its last button. */
export function ImportDialog({ opening }: { readonly opening: Import }) {
  const { open, cancel } = useText().files;
  const { state, close } = opening;
  const titleId = useId();
  const fileName = nameOf(state);
  const isOpen = state.step !== 'closed' && state.step !== 'choosing';
  return (
    <Dialog
      open={isOpen}
      // Work on a preview is not lost to a stray click beside the dialog.
      onClose={(_, reason) => reason === 'escapeKeyDown' && state.step !== 'applying' && close()}
      aria-labelledby={titleId}
      maxWidth="lg"
      fullWidth
      slotProps={{ paper: { sx: { height: 'calc(100% - 48px)', m: 3, maxHeight: 'none' } } }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 2.5,
          py: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Typography id={titleId} component="h2" variant="subtitle1" noWrap sx={{ flexShrink: 0 }}>
            {open.title}
          </Typography>
          <Typography
            variant="body2"
            noWrap
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', minWidth: 0 }}
          >
            <Icon path={mdiFileOutline} sx={{ fontSize: 16 }} />
            {fileName}
          </Typography>
        </Box>
        <Steps state={state} />
        <Box sx={{ flex: 1, display: 'flex', justifyContent: 'flex-end' }}>
          <IconButton aria-label={cancel} disabled={state.step === 'applying'} onClick={close}>
            <Icon path={mdiClose} />
          </IconButton>
        </Box>
      </Box>
      {isOpen && (
        <DialogStep label={open.steps[stepOf(state)]}>
          <DialogContent sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, pt: 1.5 }}>
            <Body opening={opening} state={state} fileName={fileName} />
          </DialogContent>
          <ImportFooter opening={opening} />
        </DialogStep>
      )}
    </Dialog>
  );
}

function Body(props: { readonly opening: Import; readonly state: ImportState; readonly fileName: string }) {
  const { opening, state, fileName } = props;
  const { open, cancel } = useText().files;
  switch (state.step) {
    case 'closed':
    case 'choosing':
      return null;
    case 'receiving':
      return <Waiting label={open.uploading(fileName)} cancelLabel={cancel} onCancel={opening.close} />;
    case 'reading': {
      const { progress, last, options } = state;
      const share = progress && progress.total > 0 ? progress.done / progress.total : null;
      if (last) return <ColumnsStep opening={opening} state={{ ...last, options }} busy={{ share }} />;
      return (
        <Waiting
          label={open.reading(fileName)}
          detail={progress ? open.share(progress.done, progress.total) : ''}
          share={share}
          cancelLabel={cancel}
          onCancel={opening.close}
        />
      );
    }
    case 'comparing':
      return (
        <Waiting
          label={open.comparing}
          cancelLabel={cancel}
          onCancel={() => opening.dispatch({ kind: 'backToColumns' })}
        />
      );
    case 'failed':
    case 'refused':
      return <FailedStep opening={opening} state={state} fileName={fileName} />;
    case 'columns':
      return <ColumnsStep opening={opening} state={state} busy={null} />;
    case 'preview':
    case 'applying':
      return <PreviewStep opening={opening} state={state} />;
  }
}

function Waiting(props: {
  readonly label: string;
  readonly detail?: string;
  readonly share?: number | null;
  readonly cancelLabel: string;
  onCancel(): void;
}) {
  return (
    <Box sx={{ flex: 1, display: 'grid', placeItems: 'center' }}>
      <Box sx={{ width: 420 }}>
        <ProgressBar
          label={props.label}
          detail={props.detail ?? ''}
          share={props.share ?? null}
          cancelLabel={props.cancelLabel}
          onCancel={props.onCancel}
        />
      </Box>
    </Box>
  );
}

function nameOf(state: ImportState): string {
  if ('file' in state) return state.file.name;
  return 'fileName' in state ? state.fileName : '';
}

import { DialogContent } from '@mui/material';
import { useText } from '../../text/text';
import { DialogStep } from '../../ui/dialog-step';
import { WorkDialog, WorkWaiting } from '../../ui/work-dialog';
import { ColumnsStep } from './columns-step';
import { UnreadStep } from './unread-step';
import { ImportFooter } from './import-footer';
import type { ImportState } from './import-state';
import { PreviewStep } from './preview-step';
import { stepOf, Steps } from './steps';
import type { Import } from './use-import';

/** One page from file to import; nothing outside it changes before its last button. */
export function ImportDialog({ opening }: { readonly opening: Import }) {
  const { open, cancel } = useText().files;
  const { state, close } = opening;
  const fileName = nameOf(state);
  const isOpen = state.step !== 'closed' && state.step !== 'choosing';
  return (
    <WorkDialog
      open={isOpen}
      title={open.title}
      fileName={fileName}
      closeLabel={cancel}
      isBusy={state.step === 'applying'}
      maxWidth="lg"
      middle={<Steps state={state} />}
      onClose={close}
    >
      {isOpen && (
        <DialogStep label={open.steps[stepOf(state)]}>
          <DialogContent sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, pt: 1.5 }}>
            <Body opening={opening} state={state} fileName={fileName} />
          </DialogContent>
          <ImportFooter opening={opening} />
        </DialogStep>
      )}
    </WorkDialog>
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
      return <WorkWaiting label={open.uploading(fileName)} cancelLabel={cancel} onCancel={opening.close} />;
    case 'reading': {
      const { progress, last, options } = state;
      const share = progress && progress.total > 0 ? progress.done / progress.total : null;
      if (last) return <ColumnsStep opening={opening} state={{ ...last, options }} busy={{ share }} />;
      return (
        <WorkWaiting
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
        <WorkWaiting
          label={open.comparing}
          cancelLabel={cancel}
          onCancel={() => opening.dispatch({ kind: 'backToColumns' })}
        />
      );
    case 'failed':
    case 'refused':
      return <UnreadStep opening={opening} state={state} fileName={fileName} />;
    case 'columns':
      return <ColumnsStep opening={opening} state={state} busy={null} />;
    case 'preview':
    case 'applying':
      return <PreviewStep opening={opening} state={state} />;
  }
}

function nameOf(state: ImportState): string {
  if ('file' in state) return state.file.name;
  return 'fileName' in state ? state.fileName : '';
}

import { DialogContent } from '@mui/material';
import { useText } from '../../text/text';
import { DialogStep } from '../../ui/dialog-step';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { WorkDialog, WorkWaiting } from '../../ui/work-dialog';
import { AncestorStep } from './ancestor-step';
import { DecidingStep } from './deciding-step';
import { UnmergedStep } from './unmerged-step';
import { MergeFooter } from './merge-footer';
import type { MergeState } from './merge-state';
import type { Merge } from './use-merge';

/** From a colleague's file to one set of definitions; nothing outside it changes before its last button. */
export function MergeDialog({ merge }: { readonly merge: Merge }) {
  const words = useText().merge;
  const { state, close } = merge;
  const isOpen = state.step !== 'closed' && state.step !== 'choosing' && state.step !== 'locked';
  if (state.step === 'locked') {
    return (
      <PassphraseDialog fileName={state.fileName} isWrong={state.isWrong} onUnlock={merge.unlock} onClose={close} />
    );
  }
  return (
    <WorkDialog
      open={isOpen}
      title={words.title}
      fileName={'fileName' in state ? state.fileName : ''}
      closeLabel={words.cancel}
      isBusy={state.step === 'applying'}
      maxWidth="xl"
      onClose={close}
    >
      {isOpen && (
        <DialogStep label={words.title}>
          <DialogContent sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, pt: 1.5 }}>
            <Body merge={merge} state={state} />
          </DialogContent>
          <MergeFooter merge={merge} />
        </DialogStep>
      )}
    </WorkDialog>
  );
}

function Body({ merge, state }: { readonly merge: Merge; readonly state: MergeState }) {
  const words = useText().merge;
  switch (state.step) {
    case 'closed':
    case 'choosing':
    case 'locked':
      return null;
    case 'reading':
      return <WorkWaiting label={words.reading(state.fileName)} cancelLabel={words.cancel} onCancel={merge.close} />;
    case 'merging':
      return <WorkWaiting label={words.merging} cancelLabel={words.cancel} onCancel={merge.close} />;
    case 'failed':
      return <UnmergedStep merge={merge} fileName={state.fileName} faults={state.faults} />;
    case 'ancestor':
      return <AncestorStep merge={merge} fileName={state.fileName} />;
    case 'deciding':
    case 'applying':
      return <DecidingStep merge={merge} state={state} />;
  }
}

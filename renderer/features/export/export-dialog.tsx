import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { describeFault } from '#shared/text/faults';
import { useDefinitions } from '../../session/session';
import { useLocale, useText } from '../../text/text';
import { DialogStep } from '../../ui/dialog-step';
import { ProgressBar } from '../../ui/progress-bar';
import { ChoicesForm } from './choices-form';
import { inScope } from './export-choices';
import type { ExportState } from './export-state';
import { LossesNote } from './losses-note';
import { ReportView } from './report-view';
import type { Export } from './use-export';

/** Saving to a file: the choices and what they would lose, then how it goes, then what was found on reading back. */
export function ExportDialog({ saving }: { readonly saving: Export }) {
  const { save } = useText().files;
  const titleId = useId();
  const { state } = saving;
  const title = state.step === 'done' ? save.doneTitle : state.step === 'failed' ? save.failedTitle : save.title;
  return (
    <Dialog
      open={state.step !== 'closed'}
      onClose={state.step === 'writing' ? saving.cancel : saving.close}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      {state.step !== 'closed' && (
        <DialogStep label={state.step === 'writing' ? save.writing(state.fileName) : title}>
          <Body saving={saving} state={state} />
        </DialogStep>
      )}
    </Dialog>
  );
}

type Standing = Exclude<ExportState, { step: 'closed' }>;

function Body({ saving, state }: { readonly saving: Export; readonly state: Standing }) {
  const { language, messages } = useLocale();
  const { save, close, cancel } = messages.files;
  switch (state.step) {
    case 'asking':
      return <Asking saving={saving} isChoosing={state.isChoosing} />;
    case 'writing': {
      const { progress } = state;
      return (
        <DialogContent sx={{ minHeight: 120 }}>
          <ProgressBar
            label={save.writing(state.fileName)}
            detail={progress ? save.share(progress.done, progress.total) : ''}
            share={progress && progress.total > 0 ? progress.done / progress.total : null}
            cancelLabel={cancel}
            onCancel={saving.cancel}
          />
        </DialogContent>
      );
    }
    case 'done':
      return (
        <>
          <DialogContent>
            <ReportView report={state.report} />
          </DialogContent>
          <DialogActions>
            <Button variant="contained" autoFocus onClick={saving.close}>
              {close}
            </Button>
          </DialogActions>
        </>
      );
    case 'failed':
      return (
        <>
          <DialogContent>
            <Alert severity="error">
              {describeFault(state.fault, language)} {save.unchanged}
            </Alert>
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={saving.close}>
              {close}
            </Button>
            <Button color="inherit" onClick={saving.again}>
              {save.again}
            </Button>
            <Button variant="contained" autoFocus onClick={saving.start}>
              {save.otherPlace}
            </Button>
          </DialogActions>
        </>
      );
  }
}

function Asking({ saving, isChoosing }: { readonly saving: Export; readonly isChoosing: boolean }) {
  const { save, cancel } = useText().files;
  const definitions = useDefinitions();
  const included = inScope(definitions, saving.choices.scope, saving.selected);
  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <ChoicesForm
          choices={saving.choices}
          count={included.length}
          hasSelection={saving.selected.length > 0}
          onChange={saving.choose}
        />
        <LossesNote definitions={included} choices={saving.choices} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={saving.close}>
          {cancel}
        </Button>
        <Button variant="contained" disabled={isChoosing || included.length === 0} onClick={saving.start}>
          {save.run}
        </Button>
      </DialogActions>
    </>
  );
}

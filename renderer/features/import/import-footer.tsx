import { Button } from '@mui/material';
import { useText } from '../../text/text';
import { WorkFooter } from '../../ui/work-dialog';
import { canMatch, countTicked } from './import-state';
import type { Import } from './use-import';

/** The way back and the way on, with what importing would do in a few words. */
export function ImportFooter({ opening }: { readonly opening: Import }) {
  const { open, preview, cancel } = useText().files;
  const { state, close, compare, apply, dispatch } = opening;
  const columns = state.step === 'columns' ? state : state.step === 'reading' ? state.last : null;
  if (columns) {
    const isReady = state.step === 'columns' && canMatch(columns.mapping);
    return (
      <WorkFooter note={open.nothingChanges}>
        <Button color="inherit" onClick={close}>
          {cancel}
        </Button>
        <Button variant="contained" disabled={!isReady} onClick={compare}>
          {open.next}
        </Button>
      </WorkFooter>
    );
  }
  if (state.step !== 'preview' && state.step !== 'applying') return null;
  const ticked = countTicked(state.outline, state.ticked);
  const isApplying = state.step === 'applying';
  return (
    <WorkFooter note={preview.summary(ticked.new, ticked.changed, ticked.missing)}>
      <Button color="inherit" disabled={isApplying} onClick={() => dispatch({ kind: 'backToColumns' })}>
        {open.back}
      </Button>
      <Button color="inherit" disabled={isApplying} onClick={close}>
        {cancel}
      </Button>
      <Button
        variant="contained"
        color={ticked.missing > 0 ? 'error' : 'primary'}
        loading={isApplying}
        disabled={state.ticked.size === 0}
        onClick={apply}
      >
        {preview.apply(state.ticked.size)}
      </Button>
    </WorkFooter>
  );
}

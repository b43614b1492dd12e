import { Button } from '@mui/material';
import { useText } from '../../text/text';
import { WorkFooter } from '../../ui/work-dialog';
import { countStates } from './merge-state';
import type { Merge } from './use-merge';

/** What merging would do now, and what is left to decide before it can be done. */
export function MergeFooter({ merge }: { readonly merge: Merge }) {
  const words = useText().merge;
  const { state } = merge;
  if (state.step !== 'deciding' && state.step !== 'applying') return null;
  const counts = countStates(state.outline);
  const isApplying = state.step === 'applying';
  const canApply = counts.open === 0 && state.outline.changes;
  return (
    <WorkFooter
      note={
        counts.open > 0
          ? words.left(counts.open)
          : words.summary(counts.theirs + counts.both, counts.decided, state.outline.reviews)
      }
    >
      <Button color="inherit" disabled={isApplying} onClick={merge.close}>
        {words.cancel}
      </Button>
      <Button variant="contained" loading={isApplying} disabled={!canApply} onClick={merge.apply}>
        {words.apply}
      </Button>
    </WorkFooter>
  );
}

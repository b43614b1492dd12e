import { useCallback } from 'react';
import type { Problem } from '#shared/attribute/problem';
import { describeProblem } from '#shared/text/problems';
import { sliced } from '../../base/in-slices';
import type { CellEdit, EditCause } from '../../grid/column';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { planEdits, planSteps, subjectOf, type RefusedEdit } from './attribute-edits';

/** More edits than that are judged in slices, so that the window stays awake meanwhile. */
const mostAtOnce = 200;

/** Takes a batch of the grid's edits as one undo step; a code that was typed over goes to `onRename`. */
export function useAttributeEdits(
  onRename: (from: string, to: string) => void,
): (edits: readonly CellEdit[], cause: EditCause) => Promise<readonly RefusedEdit[]> {
  const { workspace, notifyFault } = useSession();
  const { language, messages } = useLocale();
  return useCallback(
    async (edits, cause) => {
      const around = {
        definitions: workspace.definitions(),
        words: messages.attributes,
        language,
        describe: (problem: Problem) => describeProblem(problem, language),
      };
      const isMuch = edits.length > mostAtOnce;
      const plan = isMuch ? await sliced(planSteps(edits, cause, around)) : planEdits(edits, cause, around);
      if (plan.rename) onRename(plan.rename.from, plan.rename.to);
      if (plan.changes.length > 0) {
        const done = await workspace.apply(cause, subjectOf(plan.changes, edits), plan.changes);
        if (!done.ok) notifyFault(done.error);
      }
      return plan.refused;
    },
    [workspace, notifyFault, messages, language, onRename],
  );
}

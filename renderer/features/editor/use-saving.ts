import { useEffect, useRef } from 'react';
import type { EditableField } from '#shared/attribute/attribute';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { additionOf, changeOf } from '#shared/change/diff-definition';
import { useSession } from '../../session/session';
import { useLeaveGuard } from '../../session/use-leave-guard';
import { useText } from '../../text/text';
import type { EditorTarget } from './draft';
import type { DraftState } from './use-draft';

/** Saving and discarding the draft, and the question before it is left unsaved. */
export function useSaving(
  target: EditorTarget,
  state: DraftState,
  onCreated: (code: string) => void,
  onRefused: (field: EditableField) => void,
): { save(): Promise<boolean>; discard(): void } {
  const session = useSession();
  const { attributes, editor } = useText();
  const { workspace } = session;
  const isUnsaved = useRef(state.isDirty);
  /** Whoever leaves right after, before the next drawing, is not asked about what is saved or discarded already. */
  const restart = (from: AttributeDefinition) => {
    isUnsaved.current = false;
    state.restart(from);
  };

  const saveNew = async (copyOf: string | null) => {
    const { code } = state.next;
    const done = await workspace.apply(copyOf === null ? 'create' : 'duplicate', code, [additionOf(state.next)]);
    if (!done.ok) {
      session.notifyFault(done.error);
      return false;
    }
    session.notify({ message: attributes.done.created(code), tone: 'good' });
    restart(state.next);
    onCreated(code);
    return true;
  };
  const saveExisting = async () => {
    const { current, next } = state;
    const change = current && changeOf(current, next);
    if (!change) return true;
    const applying = workspace.apply('edit', next.code, [change]);
    // The workspace shows the change at once; from here on the draft is what the workspace holds.
    const shown = workspace.definition(next.code);
    if (shown) restart(shown);
    const done = await applying;
    if (done.ok) {
      session.notify({ message: editor.saved(next.code), tone: 'good' });
      return true;
    }
    session.notifyFault(done.error);
    state.resume(current, next);
    return false;
  };
  const save = () => {
    const [problem] = state.check();
    if (!problem) return target.kind === 'new' ? saveNew(target.copyOf) : saveExisting();
    state.showAllProblems();
    onRefused(problem.field);
    return Promise.resolve(false);
  };
  const discard = () => restart(state.current ?? (target.kind === 'new' ? target.draft : state.next));

  useEffect(() => {
    isUnsaved.current = state.isDirty;
  });
  useLeaveGuard({ isUnsaved: () => isUnsaved.current, save, discard });
  return { save, discard };
}

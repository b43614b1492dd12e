import { useEffect, useRef } from 'react';
import { additionOf, changeOf } from '#shared/change/diff-definition';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import type { EditorTarget } from './draft';
import type { DraftState } from './use-draft';

/** Saving and discarding the draft, and the question before it is left unsaved. */
export function useSaving(
  target: EditorTarget,
  state: DraftState,
  onCreated: (code: string) => void,
  onRefused: () => void,
): { save(): Promise<boolean>; discard(): void } {
  const session = useSession();
  const { attributes, editor } = useText();
  const { workspace } = session;

  const saveNew = async (copyOf: string | null) => {
    const { code } = state.next;
    const done = await workspace.apply(copyOf === null ? 'create' : 'duplicate', code, [additionOf(state.next)]);
    if (!done.ok) {
      session.notifyFault(done.error);
      return false;
    }
    session.notify({ message: attributes.done.created(code), tone: 'good' });
    state.restart(state.next);
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
    if (shown) state.restart(shown);
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
    if (state.problems.length === 0) return target.kind === 'new' ? saveNew(target.copyOf) : saveExisting();
    state.showAllProblems();
    onRefused();
    return Promise.resolve(false);
  };
  const discard = () => state.restart(state.current ?? (target.kind === 'new' ? target.draft : state.next));

  const latest = useRef({ isDirty: state.isDirty, save, discard });
  useEffect(() => {
    latest.current = { isDirty: state.isDirty, save, discard };
  });
  const { guardLeaving } = session;
  useEffect(
    () =>
      guardLeaving({
        isUnsaved: () => latest.current.isDirty,
        save: () => latest.current.save(),
        discard: () => latest.current.discard(),
      }),
    [guardLeaving],
  );
  return { save, discard };
}

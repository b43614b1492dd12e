import type { Json } from '#shared/base/canonical-json';
import type { Result } from '#shared/base/result';
import type { Change, ChangeSet } from '#shared/change/change';
import { useSession } from '../../session/session';
import { useUndoAction } from '../../session/use-undo-action';
import { fieldName } from '../../text/field-name';
import { useText, type Messages } from '../../text/text';
import { restoreRow, restoreValue, type RestoreRefusal } from './restore';

/** Brings earlier values back as a new change, or says why it cannot be done. */
export interface Restore {
  value(code: string, field: string, value: Json): void;
  row(change: Change): void;
}

export function useRestore(): Restore {
  const { workspace, notify, notifyFault } = useSession();
  const undoAction = useUndoAction();
  const text = useText();
  const words = text.history.restore;

  const apply = async (subject: string, restored: Result<ChangeSet, RestoreRefusal>, done: string) => {
    if (!restored.ok) return notify({ tone: 'warning', message: refusalText(restored.error, text) });
    const applied = await workspace.apply('restore-value', subject, restored.value);
    if (!applied.ok) return notifyFault(applied.error);
    notify({ tone: 'good', message: done, action: undoAction() });
  };
  return {
    value(code, field, value) {
      const restored = restoreValue(code, workspace.definition(code), field, value);
      void apply(code, restored, words.done(code, fieldName(text, field)));
    },
    row(change) {
      const restored = restoreRow(change, workspace.definition(change.key));
      void apply(change.key, restored, words.doneRow(change.key));
    },
  };
}

function refusalText(refusal: RestoreRefusal, text: Messages): string {
  const { refused } = text.history.restore;
  switch (refusal.kind) {
    case 'gone':
      return refused.gone(refusal.code);
    case 'locked':
      return refused.locked(refusal.code, fieldName(text, refusal.field));
    case 'taken':
      return refused.taken(refusal.code);
    case 'same':
      return refused.same(refusal.code);
  }
}

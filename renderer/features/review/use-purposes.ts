import type { ChangeSet } from '#shared/change/change';
import {
  additionOfPurpose,
  changePurpose,
  linkPurpose,
  purposeNamed,
  removePurpose,
} from '#shared/purpose/change-purpose';
import { newPurpose, type Purpose } from '#shared/purpose/purpose';
import { useDefinitions, useSession } from '../../session/session';
import { usePolicy } from '../../session/use-stored';
import { useUndoAction } from '../../session/use-undo-action';
import { useText } from '../../text/text';

/** Changes of the register; each is one undo step. */
export interface PurposeEdits {
  /** Answers the id of the new purpose; null where it was not kept. */
  create(name: string): Promise<string | null>;
  change(purpose: Purpose, fields: Partial<Purpose>): void;
  remove(purpose: Purpose): void;
  /** Exactly these attributes serve it from now on. */
  link(purpose: Purpose, codes: readonly string[]): void;
}

/** Keeps what is changed about purposes, with the definitions that follow. */
export function usePurposeEdits(purposes: readonly Purpose[]): PurposeEdits {
  const { workspace, notify, notifyFault } = useSession();
  const definitions = useDefinitions();
  const { kept } = usePolicy();
  const undoAction = useUndoAction();
  const words = useText().review.purposes;
  const keep = async (subject: string, changes: ChangeSet): Promise<boolean> => {
    if (changes.length === 0) return true;
    const kept = await workspace.apply('purpose', subject, changes);
    if (!kept.ok) notifyFault(kept.error);
    return kept.ok;
  };
  return {
    async create(wanted) {
      const purpose = newPurpose(crypto.randomUUID(), freeName(wanted, purposes));
      return (await keep(purpose.name, [additionOfPurpose(purpose)])) ? purpose.id : null;
    },
    change: (purpose, fields) =>
      void keep(fields.name ?? purpose.name, changePurpose(purpose, { ...purpose, ...fields }, definitions, kept)),
    remove: (purpose) =>
      void keep(purpose.name, removePurpose(purpose, definitions)).then((kept) => {
        if (kept) notify({ tone: 'good', message: words.removed(purpose.name), action: undoAction() });
      }),
    link: (purpose, codes) => void keep(purpose.name, linkPurpose(purpose.name, new Set(codes), definitions)),
  };
}

/** The name, with a number where another purpose has it. */
function freeName(name: string, purposes: readonly Purpose[]): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!purposeNamed(purposes, free, '')) return free;
  }
}

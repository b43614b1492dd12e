import { useState } from 'react';
import type { ChangeSet } from '#shared/change/change';
import {
  additionOfPurpose,
  changePurpose,
  linkPurpose,
  purposeNamed,
  removePurpose,
} from '#shared/purpose/change-purpose';
import { newPurpose, type Purpose } from '#shared/purpose/purpose';
import { useSession } from '../../session/session';
import { usePolicy } from '../../session/use-stored';
import { useUndoAction } from '../../session/use-undo-action';
import { useText } from '../../text/text';

/** Changes of the register; each is one undo step. */
export interface PurposeEdits {
  /** Answers the id of the new purpose; null where it was not kept. */
  create(name: string): Promise<string | null>;
  change(purpose: Purpose, fields: Partial<Purpose>): Promise<void>;
  remove(purpose: Purpose): Promise<void>;
  /** Exactly these attributes serve it from now on. */
  link(purpose: Purpose, codes: readonly string[]): Promise<void>;
}

/** Keeps what is changed about purposes, with the definitions that follow. */
export function usePurposeEdits(purposes: readonly Purpose[]): PurposeEdits {
  const { workspace, notify, notifyFault } = useSession();
  const latest = useLatest(purposes);
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
    async change(shown, fields) {
      const purpose = latest.of(shown);
      const next = { ...purpose, ...fields };
      latest.keep(next);
      const isKept = await keep(next.name, changePurpose(purpose, next, workspace.definitions(), kept));
      if (!isKept) latest.forget(next);
    },
    async remove(shown) {
      const purpose = latest.of(shown);
      const isKept = await keep(purpose.name, removePurpose(purpose, workspace.definitions()));
      if (isKept) notify({ tone: 'good', message: words.removed(purpose.name), action: undoAction() });
    },
    async link(shown, codes) {
      const { name } = latest.of(shown);
      await keep(name, linkPurpose(name, new Set(codes), workspace.definitions()));
    },
  };
}

/** Purposes as they were changed last, until the register that was read says the same. */
interface Latest {
  of(shown: Purpose): Purpose;
  keep(purpose: Purpose): void;
  forget(purpose: Purpose): void;
}

/** Whoever leaves one field for the next changes the purpose twice before the register is read anew. */
function useLatest(purposes: readonly Purpose[]): Latest {
  const [changed, setChanged] = useState(() => ({ purposes, by: new Map<string, Purpose>() }));
  const { by } = changed.purposes === purposes ? changed : { by: new Map<string, Purpose>() };
  if (changed.purposes !== purposes) setChanged({ purposes, by });
  return {
    of: (shown) => by.get(shown.id) ?? shown,
    keep: (purpose) => by.set(purpose.id, purpose),
    forget: ({ id }) => by.delete(id),
  };
}

/** The name, with a number where another purpose has it. */
function freeName(name: string, purposes: readonly Purpose[]): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!purposeNamed(purposes, free, '')) return free;
  }
}

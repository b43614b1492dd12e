import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ChangeTable } from '#shared/change/change';
import { defaultPolicy, type Policy } from '#shared/policy/policy';
import type { Purpose } from '#shared/purpose/purpose';
import type { StoreService } from '../store/store-protocol';
import { useSession } from './session';

/** What was read of the store: nothing yet, why not, or the value as it is now. */
export type Stored<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault; retry(): void }
  | { readonly status: 'ready'; readonly value: T };

/**
 * Reads something small of the store, and again whenever a change of that table, or of one of these, was kept, or
 * `version` is another. Tables and `read` must be stable.
 */
export function useStored<T>(
  table: ChangeTable | readonly ChangeTable[],
  read: (store: StoreService) => Promise<Result<T, Fault>>,
  version = 0,
): Stored<T> {
  const { store, workspace } = useSession();
  const [stored, setStored] = useState<Stored<T>>({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  useEffect(
    () => workspace.onApplied((changes) => changes.some((change) => tables(table).includes(change.table)) && again()),
    [workspace, table, again],
  );
  useEffect(() => {
    let wanted = true;
    void read(store).then((answer) => {
      if (!wanted) return;
      setStored(
        answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', fault: answer.error, retry: again },
      );
    });
    return () => {
      wanted = false;
    };
    // Each turn reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, read, turn, again, version]);
  return stored;
}

function tables(table: ChangeTable | readonly ChangeTable[]): readonly ChangeTable[] {
  return typeof table === 'string' ? [table] : table;
}

const readPurposes = (store: StoreService) => store.listPurposes();
const readPolicy = (store: StoreService) => store.readPolicy();

/** The register of purposes, by name. */
export function usePurposes(): Stored<readonly Purpose[]> {
  return useStored('purposes', readPurposes);
}

/** What the workspace has settled. */
export interface SettledPolicy {
  readonly policy: Policy;
  /** As it is kept; null while nothing is settled, then `policy` is the default. */
  readonly kept: Policy | null;
  /** It has been read; until then nothing may be done by it. */
  readonly isKnown: boolean;
}

/** The policy; the default until it is read and while none is kept. */
export function usePolicy(): SettledPolicy {
  const stored = useStored('policies', readPolicy);
  const kept = stored.status === 'ready' ? stored.value : null;
  return { policy: kept ?? defaultPolicy, kept, isKnown: stored.status === 'ready' };
}

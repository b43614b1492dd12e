import { useCallback, useEffect, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { definitionsDigest, type CheckFigures } from '#shared/check/profile/kept-check';
import type { ProfileFile } from '#shared/profile/profile-file';
import { useSession } from '../../session/session';
import type { StorageEstimate, StoreService } from '../../store/store-protocol';

/** A file of the list, with how many of its cells were edited. */
export interface ListedFile {
  readonly file: ProfileFile;
  readonly edits: number;
  /** What the latest check came to; null where it was never checked. */
  readonly check: ListedCheck | null;
}

/** A check in figures, and whether something changed since. */
export interface ListedCheck {
  readonly found: CheckFigures['found'];
  readonly isStale: boolean;
}

/** The workspace's profile files as the list shows them. */
export type ProfileFiles =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'ready'; readonly files: readonly ListedFile[]; readonly storage: StorageEstimate | null };

/** The list, read again whenever a file or a cell of one changed; `reload` tries again after a failure. */
export function useProfileFiles(): { readonly list: ProfileFiles; reload(): void } {
  const { store, workspace } = useSession();
  const [list, setList] = useState<ProfileFiles>({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((now) => now + 1), []);

  useEffect(
    () => workspace.onApplied((changes) => changes.some(({ table }) => table !== 'attributes') && reload()),
    [workspace, reload],
  );
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const next = await readList(store, workspace.definitions());
      if (wanted) setList(next);
    };
    void read();
    return () => {
      wanted = false;
    };
    // Each turn reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, workspace, turn]);
  return { list, reload };
}

async function readList(store: StoreService, definitions: readonly AttributeDefinition[]): Promise<ProfileFiles> {
  const [files, storage, checks] = await Promise.all([
    store.listProfileFiles(),
    store.storageEstimate(),
    store.profileChecks(),
  ]);
  if (!files.ok) return { status: 'failed', fault: files.error };
  const checkOf = new Map(checks.ok ? checks.value.map((check) => [check.file, check]) : []);
  const listed = await Promise.all(
    files.value.map(async (file) => {
      const edits = await store.countEditedCells(file.id);
      const check = checkOf.get(file.id);
      return {
        file,
        edits: edits.ok ? edits.value : 0,
        check: check
          ? {
              found: check.found,
              isStale: check.editsSince > 0 || check.definitions !== definitionsDigest(file, definitions),
            }
          : null,
      };
    }),
  );
  return { status: 'ready', files: listed, storage: storage.ok ? storage.value : null };
}

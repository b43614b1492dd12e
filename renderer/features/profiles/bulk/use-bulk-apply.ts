import { useEffect, useRef, useState } from 'react';
import { addPatch } from '#shared/profile/column-patch';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../../query/query-client';
import { useSession } from '../../../session/session';
import { useUndoAction } from '../../../session/use-undo-action';
import { useText } from '../../../text/text';
import type { FileColumn } from '../shown-columns';
import { subjectOf } from '../use-cell-writes';
import { actionOf, totalOf } from './bulk-form';
import { runBulk, type BulkRun } from './run-bulk';

/** Makes a bulk edit: what it does so far, 0 to 1, null while it does nothing. */
export interface BulkApply {
  readonly share: number | null;
  /** Answers whether it was made. */
  apply(run: BulkRun): Promise<boolean>;
  cancel(): void;
}

/** Makes bulk edits as one undo step each; until the very end nothing has changed. */
export function useBulkApply(given: {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly columns: readonly FileColumn[];
  /** Resolves when the worker knows of every edit that was made before. */
  followed(): Promise<unknown>;
}): BulkApply {
  const { file, query, columns, followed } = given;
  const { workspace, notify, notifyFault } = useSession();
  const words = useText().profileEdit.bulk;
  const undoAction = useUndoAction();
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (run: BulkRun, signal: AbortSignal): Promise<boolean> => {
    await followed();
    const made = await runBulk(query, run, 'patch', signal, setShare);
    if (!made.ok || made.value.kind === 'too-slow') {
      if (!made.ok) notifyFault(made.error);
      return false;
    }
    const { parts } = made.value;
    const laid = parts.flatMap(({ column, patch }) => (patch ? { column, patch } : []));
    if (laid.length === 0) return true;
    const applied = await workspace.apply(
      actionOf(run.edit),
      subjectOf(file, columns, [{ columnIds: run.columns }]),
      laid.map(({ column, patch }) => addPatch({ file: file.id, column, layer: patch.layer }, patch)),
      laid.map(({ patch }) => ({ file: file.id, hash: patch.hash, block: patch.block })),
    );
    if (!applied.ok) {
      notifyFault(applied.error);
      return false;
    }
    notify({ tone: 'good', message: words.done(totalOf(parts).changed), action: undoAction() });
    return true;
  };
  return {
    share,
    async apply(run) {
      const over = new AbortController();
      running.current = over;
      setShare(0);
      const isMade = await make(run, over.signal);
      setShare(null);
      return isMade;
    },
    cancel: () => running.current?.abort(),
  };
}

import { useEffect, useMemo, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { definitionsDigest, type CheckAndEdits, type KeptCheck } from '#shared/check/profile/kept-check';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { ProfileFile } from '#shared/profile/profile-file';
import { checkOpened } from '../../intake/check-opened';
import type { QueryWorker } from '../../query/query-client';
import { useDefinitions, useSession } from '../../session/session';
import { useFileJob } from '../../session/use-file-job';

/** The latest check of a file, and whether it still says what is so. */
export interface StandingCheck {
  readonly kept: KeptCheck;
  /** Cells edited since. */
  readonly editsSince: number;
  /** Definitions or the columns' mapping changed since. */
  readonly definitionsChanged: boolean;
}

/** A check as the panel sees it. */
export interface FileCheck {
  /** The earlier check was looked for. */
  readonly isLoaded: boolean;
  readonly standing: StandingCheck | null;
  /** How far the running one is; null where none runs. */
  readonly progress: FileJobProgress | null;
  readonly fault: Fault | null;
  run(): void;
  cancel(): void;
}

/** How long changes may gather before the store is asked what they mean for the check. */
const restBeforeReading = 250;

/** Checks the rows of an opened file, remembers what came of it, and follows edits and definitions. */
export function useCheck(file: ProfileFile, query: QueryWorker): FileCheck {
  const { store, workspace, settings, notifyFault } = useSession();
  const definitions = useDefinitions();
  const [known, setKnown] = useState<CheckAndEdits | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const job = useFileJob(file.id, query, 'check');
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const answer = await store.profileCheck(file.id);
      if (!wanted) return;
      setLoaded(true);
      // A check that cannot be read any more is made anew.
      if (answer.ok) setKnown(answer.value);
    };
    void read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workspace.onApplied((changes) => {
      if (changes.every(({ table }) => table === 'attributes')) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), restBeforeReading);
    });
    return () => {
      wanted = false;
      stop();
      clearTimeout(timer);
    };
    // Each turn reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, workspace, file.id, turn]);

  const run = async () => {
    const at = new Date().toISOString();
    const kept = await job.run(file.columns.length, (tell) =>
      checkOpened(query, file, definitions, store, { at, by: settings.person }, tell),
    );
    if (!kept) return;
    setKnown({ kept, edits: kept.edits, editsSince: 0 });
    const answerOfStore = await store.keepProfileCheck(kept);
    if (!answerOfStore.ok) notifyFault(answerOfStore.error);
    setTurn((now) => now + 1);
  };

  const digest = useMemo(() => definitionsDigest(file, definitions), [file, definitions]);
  const kept = known?.kept ?? null;
  const standing = kept && {
    kept,
    editsSince: known?.editsSince ?? 0,
    definitionsChanged: kept.definitions !== digest,
  };
  return {
    isLoaded,
    standing,
    progress: job.progress,
    fault: job.fault,
    run: () => void run(),
    cancel: job.cancel,
  };
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { checkedColumns, profileCheckOf } from '#shared/check/profile/check-profiles';
import { definitionsDigest, type CheckAndEdits, type KeptCheck } from '#shared/check/profile/kept-check';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../query/query-client';
import { useDefinitions, useSession } from '../../session/session';

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
  const [progress, setProgress] = useState<FileJobProgress | null>(null);
  const [failed, setFailed] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  const running = useRef(0);

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
  useEffect(
    () => () => {
      running.current += 1;
      void query.stopJobs(file.id, 'check');
    },
    [query, file.id],
  );

  const run = async () => {
    running.current += 1;
    const mine = running.current;
    const isMine = () => running.current === mine;
    setFailed(null);
    setProgress({ done: 0, total: file.columns.length, column: null });
    const at = new Date().toISOString();
    const before = await store.profileCheck(file.id);
    const columns = checkedColumns(file, definitions);
    const digest = definitionsDigest(file, definitions);
    const answer = before.ok
      ? await query.check(file.id, { columns, today: at.slice(0, 10) }, (next) => isMine() && setProgress(next))
      : before;
    if (!isMine()) return;
    // How far it is comes by another way than the answer, and may come after it.
    running.current += 1;
    setProgress(null);
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') setFailed(answer.error);
      return;
    }
    const check = profileCheckOf({ ...file, rows: answer.value.rows }, definitions, answer.value.reports);
    const edits = before.ok ? before.value.edits : { count: 0, digest: 0 };
    const kept: KeptCheck = { file: file.id, at, by: settings.person, edits, definitions: digest, check };
    setKnown({ kept, edits, editsSince: 0 });
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
    progress,
    fault: failed,
    run: () => void run().catch(() => setFailed(fault('unexpected'))),
    cancel() {
      running.current += 1;
      setProgress(null);
      void query.stopJobs(file.id, 'check');
    },
  };
}

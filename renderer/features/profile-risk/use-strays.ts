import { useEffect, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { ok } from '#shared/base/result';
import { rulePack } from '#shared/detect/rule-pack';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { KeptScan } from '#shared/review/kept-scan';
import type { QueryWorker } from '../../query/query-client';
import { readEditsMark } from '../../session/edits-mark';
import { useSession } from '../../session/session';
import { useFileJob } from '../../session/use-file-job';

/** What all values of the file said when they were read last. */
export interface FileStrays {
  /** It was looked for. */
  readonly isLoaded: boolean;
  readonly scan: KeptScan | null;
  /** The scan is of the values as they are now, by the rules as they are now. */
  readonly isCurrent: boolean;
  /** How far reading is; null while nothing is read. */
  readonly progress: FileJobProgress | null;
  readonly fault: Fault | null;
  run(): void;
  cancel(): void;
}

interface Known {
  readonly scan: KeptScan | null;
  readonly isCurrent: boolean;
}

/** Reads the values of an opened file and keeps what they said, for the review as well; `version` grows with its edits. */
export function useStrays(file: ProfileFile, query: QueryWorker, version: number): FileStrays {
  const { store, notifyFault } = useSession();
  const [known, setKnown] = useState<Known | null>(null);
  const job = useFileJob(file.id, query, 'scan');
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const [scans, mark] = await Promise.all([store.listScans(), readEditsMark(store, file.id)]);
      if (!wanted) return;
      const scan = scans.ok ? (scans.value.find((each) => each.file === file.id) ?? null) : null;
      setKnown({ scan, isCurrent: scan !== null && mark.ok && scan.edits === mark.value && scan.rules === rulePack });
    };
    void read();
    return () => {
      wanted = false;
    };
    // Each turn, and each edit, reads anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, file.id, version, turn]);

  const run = async () => {
    const read = await job.run(file.columns.length, async (tell) => {
      const edits = await readEditsMark(store, file.id);
      if (!edits.ok) return edits;
      const scanned = await query.scan(file.id, null, tell);
      return scanned.ok ? ok({ edits: edits.value, scanned: scanned.value }) : scanned;
    });
    if (!read) return;
    const { rows, columns } = read.scanned;
    const scan: KeptScan = {
      file: file.id,
      edits: read.edits,
      rules: rulePack,
      rows,
      at: new Date().toISOString(),
      columns,
    };
    setKnown({ scan, isCurrent: true });
    const kept = await store.keepScan(scan);
    if (!kept.ok) notifyFault(kept.error);
    setTurn((now) => now + 1);
  };

  return {
    isLoaded: known !== null,
    scan: known?.scan ?? null,
    isCurrent: known?.isCurrent ?? false,
    progress: job.progress,
    fault: job.fault,
    run: () => void run(),
    cancel: job.cancel,
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { FileJobKind } from '../query/file-jobs';
import type { QueryWorker } from '../query/query-client';

/** A long job over an opened file in its worker: at most one runs, and it ends with whoever shows it. */
export interface FileJob {
  /** How far the running one is; null where none runs. */
  readonly progress: FileJobProgress | null;
  /** Why the latest one failed; to have cancelled it is no failure. */
  readonly fault: Fault | null;
  /** Begins one of so many parts; answers null where it failed or is not wanted any more. */
  run<T>(
    total: number,
    work: (tell: (progress: FileJobProgress) => void) => Promise<Result<T, Fault>>,
  ): Promise<T | null>;
  cancel(): void;
}

export function useFileJob(file: string, query: QueryWorker, kind: FileJobKind): FileJob {
  const [progress, setProgress] = useState<FileJobProgress | null>(null);
  const [failed, setFailed] = useState<Fault | null>(null);
  const running = useRef(0);
  const stop = useCallback(() => {
    running.current += 1;
    void query.stopJobs(file, kind);
  }, [query, file, kind]);
  useEffect(() => stop, [stop]);

  return {
    progress,
    fault: failed,
    async run(total, work) {
      running.current += 1;
      const mine = running.current;
      const isMine = () => running.current === mine;
      setFailed(null);
      setProgress({ done: 0, total, column: null });
      const answer = await work((next) => isMine() && setProgress(next)).catch(() => fail(fault('unexpected')));
      if (!isMine()) return null;
      setProgress(null);
      if (answer.ok) return answer.value;
      if (answer.error.code !== 'cancelled') setFailed(answer.error);
      return null;
    },
    cancel() {
      stop();
      setProgress(null);
    },
  };
}

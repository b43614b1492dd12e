import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { CombinationQuestion, CombinationRisk } from '#shared/risk/combination-risk';
import type { QueryWorker } from '../../query/query-client';

/** How likely columns single people out, as the panel sees it. */
export interface CombinationAnswer {
  /** The latest answer, with what was asked and the data version that it was asked of. */
  readonly found: { readonly risk: CombinationRisk; readonly question: string; readonly version: number } | null;
  readonly progress: FileJobProgress | null;
  readonly fault: Fault | null;
  run(question: CombinationQuestion): void;
  cancel(): void;
}

/** Tells questions apart. */
export function questionKey({ columns, k }: CombinationQuestion): string {
  return JSON.stringify([columns, k]);
}

/** Assesses combinations of columns of an opened file in its worker. */
export function useCombination(file: string, query: QueryWorker, version: number): CombinationAnswer {
  const [found, setFound] = useState<CombinationAnswer['found']>(null);
  const [progress, setProgress] = useState<FileJobProgress | null>(null);
  const [failed, setFailed] = useState<Fault | null>(null);
  const running = useRef(0);
  const stop = useCallback(() => {
    running.current += 1;
    void query.stopJobs(file);
  }, [query, file]);
  useEffect(() => stop, [stop]);

  const run = async (question: CombinationQuestion) => {
    running.current += 1;
    const mine = running.current;
    const isMine = () => running.current === mine;
    setFailed(null);
    setProgress({ done: 0, total: 1, column: null });
    const answer = await query.combinations(file, question, (next) => isMine() && setProgress(next));
    if (!isMine()) return;
    running.current += 1;
    setProgress(null);
    if (answer.ok) setFound({ risk: answer.value, question: questionKey(question), version });
    else if (answer.error.code !== 'cancelled') setFailed(answer.error);
  };
  return {
    found,
    progress,
    fault: failed,
    run: (question) => void run(question),
    cancel() {
      stop();
      setProgress(null);
    },
  };
}

import { useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { CombinationQuestion, CombinationRisk } from '#shared/risk/combination-risk';
import type { QueryWorker } from '../../query/query-client';
import { useFileJob } from '../../session/use-file-job';

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
  const job = useFileJob(file, query, 'combinations');
  const run = async (question: CombinationQuestion) => {
    const risk = await job.run(1, (tell) => query.combinations(file, question, tell));
    if (risk) setFound({ risk, question: questionKey(question), version });
  };
  return {
    found,
    progress: job.progress,
    fault: job.fault,
    run: (question) => void run(question),
    cancel: job.cancel,
  };
}

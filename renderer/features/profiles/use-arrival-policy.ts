import { useCallback, useRef, useState } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { type Result } from '#shared/base/result';
import type { Treatment } from '#shared/policy/policy';
import type { ImportReport, ProfileColumn } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../query/query-client';
import { useSession } from '../../session/session';
import { usePolicy, usePurposes } from '../../session/use-stored';
import { touchedOnArrival, withholdArrival, type Arrival } from '../../intake/withhold-arrival';

/** What becomes of personal values without consent in the files that are being opened. */
export interface ArrivalPolicy {
  readonly otherwise: Treatment;
  /** The policy has been read; nothing may be kept before. */
  readonly isKnown: boolean;
  /** Null takes what the workspace has settled. */
  choose(otherwise: Treatment | null): void;
  /** What may be kept of a file that lies behind a bulk path; null where it may be kept as it came. */
  withhold(
    parquet: string,
    report: ImportReport,
    columns: readonly ProfileColumn[],
    definitions: readonly AttributeDefinition[],
  ): Promise<Result<Arrival, Fault>> | null;
  /** Ends what is being withheld. */
  stop(): void;
}

/** `openQuery` starts a worker that reads the file. */
export function useArrivalPolicy(openQuery: () => QueryWorker): ArrivalPolicy {
  const { mainProcess, store } = useSession();
  const { policy, isKnown } = usePolicy();
  const purposes = usePurposes();
  const [chosen, choose] = useState<Treatment | null>(null);
  const worker = useRef<QueryWorker | null>(null);
  const otherwise = chosen ?? policy.onImport;
  const stop = useCallback(() => {
    worker.current?.end();
    worker.current = null;
  }, []);
  return {
    otherwise,
    isKnown: isKnown && purposes.status === 'ready',
    choose,
    stop,
    withhold(parquet, report, columns, definitions) {
      if (otherwise === 'allow' || purposes.status !== 'ready') return null;
      const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
      const touched = touchedOnArrival(columns, byCode, { policy, purposes: purposes.value }, otherwise);
      if (touched.length === 0) return null;
      const work = async (): Promise<Result<Arrival, Fault>> => {
        const [key, bytes] = await Promise.all([store.maskingKey(), mainProcess.downloadBytes(parquet)]);
        if (!key.ok) return key;
        if (!bytes.ok) return bytes;
        stop();
        const query = openQuery();
        worker.current = query;
        const arrival = await withholdArrival(query, { parquet: bytes.value, report }, columns, touched, key.value);
        if (worker.current === query) stop();
        return arrival;
      };
      return work();
    },
  };
}

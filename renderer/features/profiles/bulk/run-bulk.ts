import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { BulkCounts, BulkEdit } from '#shared/bulk-edit/bulk-edit';
import type { RowsMeant } from '#shared/query/rows-meant';
import type { BulkOrder, BulkOutcome } from '../../../query/query-protocol';
import type { QueryWorker } from '../../../query/query-client';

/** A bulk edit over columns of a file. */
export interface BulkRun {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: RowsMeant;
  readonly edit: BulkEdit;
}

type Planned = Extract<BulkOutcome, { kind: 'planned' }>;

/** One column's part of a run. */
export interface ColumnPart {
  readonly column: string;
  readonly counts: BulkCounts;
  readonly patch: Planned['patch'];
}

/** All parts of a run, or that its regular expression takes too long. */
export type BulkParts =
  { readonly kind: 'planned'; readonly parts: readonly ColumnPart[] } | { readonly kind: 'too-slow' };

/**
 * Plans a bulk edit column by column in the query worker; `onShare` is told how much of it is done, from 0 to 1. Once
 * `signal` is aborted the run ends and answers `cancelled`.
 */
export async function runBulk(
  query: QueryWorker,
  { file, columns, rows, edit }: BulkRun,
  makes: BulkOrder['makes'],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Result<BulkParts, Fault>> {
  const parts: ColumnPart[] = [];
  const stop = () => void query.stopJobs(file, 'bulk');
  signal.addEventListener('abort', stop);
  try {
    for (const [place, column] of columns.entries()) {
      if (signal.aborted) return fail(fault('cancelled'));
      const done = await query.bulk(file, { column, rows, edit, makes }, ({ done: part }) =>
        onShare((place + part) / columns.length),
      );
      if (signal.aborted) return fail(fault('cancelled'));
      if (!done.ok) return done;
      if (done.value.kind === 'too-slow') return ok(done.value);
      parts.push({ column, counts: done.value.counts, patch: done.value.patch });
    }
    return ok({ kind: 'planned', parts });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import { useEffect, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { QueryWorker } from '../../../query/query-client';
import type { ColumnCounts } from './bulk-form';
import { runBulk, type BulkRun } from './run-bulk';

/** What a bulk edit would come to; `before` is what stood last, so that nothing jumps while it is counted anew. */
export type BulkPreview =
  | { readonly status: 'unasked' }
  | { readonly status: 'counting'; readonly share: number; readonly before: readonly ColumnCounts[] | null }
  | { readonly status: 'ready'; readonly parts: readonly ColumnCounts[] }
  | { readonly status: 'too-slow' }
  | { readonly status: 'failed'; readonly fault: Fault };

/** Typing must not start a count with every letter. */
const restBeforeCount = 250;

/** Counts what the run would change, anew with each version of the file; null asks nothing. */
export function useBulkPreview(query: QueryWorker, run: BulkRun | null, version: number): BulkPreview {
  const [preview, setPreview] = useState<BulkPreview>({ status: 'unasked' });
  const question = JSON.stringify(run);
  useEffect(() => {
    if (!run) {
      setPreview({ status: 'unasked' });
      return undefined;
    }
    const over = new AbortController();
    const counting = (share: number) => {
      if (over.signal.aborted) return;
      setPreview((now) => ({ status: 'counting', share, before: standing(now) }));
    };
    counting(0);
    const count = async () => {
      const counted = await runBulk(query, run, 'preview', over.signal, counting);
      if (over.signal.aborted) return;
      if (!counted.ok) setPreview({ status: 'failed', fault: counted.error });
      else if (counted.value.kind === 'too-slow') setPreview({ status: 'too-slow' });
      else setPreview({ status: 'ready', parts: counted.value.parts });
    };
    const timer = setTimeout(() => void count(), restBeforeCount);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
    // The question is the run as a text, so that the same one is not asked twice.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, question, version]);
  return preview;
}

function standing(preview: BulkPreview): readonly ColumnCounts[] | null {
  if (preview.status === 'ready') return preview.parts;
  return preview.status === 'counting' ? preview.before : null;
}

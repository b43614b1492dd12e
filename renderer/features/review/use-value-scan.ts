import { useCallback, useEffect, useRef, useState } from 'react';
import { rulePack } from '#shared/detect/rule-pack';
import type { QueryWorker } from '../../query/query-client';
import { readEdits } from '../../session/edit-changes';
import { readEditsMark } from '../../session/edits-mark';
import { useSession } from '../../session/session';
import type { DeskFile } from './desk-model';

/** Reading all values of the files that are due, one after the other. */
export interface ValueScan {
  /** The file that is being read and how far, 0 to 1; null while nothing runs. */
  readonly running: { readonly file: string; readonly share: number } | null;
  run(files: readonly DeskFile[]): void;
  stop(): void;
}

/** Reads the values in a worker of its own and keeps what they said; `onKept` is told after each file. */
export function useValueScan(openQuery: () => QueryWorker, onKept: () => Promise<void>): ValueScan {
  const { store, notifyFault } = useSession();
  const [running, setRunning] = useState<ValueScan['running']>(null);
  const worker = useRef<QueryWorker | null>(null);

  const stop = useCallback(() => {
    worker.current?.end();
    worker.current = null;
    setRunning(null);
  }, []);
  useEffect(() => stop, [stop]);

  const scanOne = async (query: QueryWorker, { file }: DeskFile): Promise<boolean> => {
    const [parquet, edits, mark] = await Promise.all([
      store.readProfileBlob(file.id),
      readEdits(store, file.id),
      readEditsMark(store, file.id),
    ]);
    if (!parquet.ok) return tell(query, parquet.error);
    if (!edits.ok) return tell(query, edits.error);
    if (!mark.ok) return tell(query, mark.error);
    const columns = file.columns.map(({ id, name }) => ({ id, name, meaning: null }));
    const opened = await query.open({
      id: file.id,
      parquet: parquet.value,
      columns,
      edits: edits.value,
      idColumn: file.idColumn,
    });
    if (!opened.ok) return tell(query, opened.error);
    const scanned = await query.scan(file.id, null, ({ done, total }) => {
      if (worker.current === query) setRunning({ file: file.name, share: total === 0 ? 0 : done / total });
    });
    await query.close(file.id);
    if (!scanned.ok) return tell(query, scanned.error);
    const kept = await store.keepScan({
      file: file.id,
      edits: mark.value,
      rules: rulePack,
      rows: scanned.value.rows,
      at: new Date().toISOString(),
      columns: scanned.value.columns,
    });
    if (!kept.ok) return tell(query, kept.error);
    await onKept();
    return worker.current === query;
  };
  /** Says why reading ended, unless the person ended it. */
  const tell = (query: QueryWorker, error: Parameters<typeof notifyFault>[0]): boolean => {
    if (worker.current === query) notifyFault(error);
    return false;
  };
  return {
    running,
    stop,
    run(files) {
      stop();
      const query = openQuery();
      worker.current = query;
      const work = async () => {
        for (const file of files) {
          setRunning({ file: file.file.name, share: 0 });
          if (!(await scanOne(query, file))) break;
        }
        if (worker.current === query) stop();
      };
      void work();
    },
  };
}

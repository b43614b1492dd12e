import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import type { ComparisonSummary } from '#shared/compare/comparison-summary';
import { pairColumns, proposeIdPair, type ColumnPair } from '#shared/compare/pair-columns';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { QueryWorker } from '../../query/query-client';
import { columnIn, type ComparedFiles } from './compared-file';

/** Columns that belong together. */
export type Joined = Pick<ColumnPair, 'older' | 'newer'>;

/** What a comparison was made of, to tell when that has changed. */
type Basis = Pick<ComparedFiles, 'columns' | 'edits'>;

/** How far the comparison of two files is. */
export type ComparisonState =
  | { readonly step: 'opening' }
  /** Nothing tells profiles apart; somebody has to choose. */
  | { readonly step: 'asking' }
  | { readonly step: 'running'; readonly progress: FileJobProgress | null }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed'; readonly fault: Fault }
  | {
      readonly step: 'done';
      readonly query: QueryWorker;
      readonly comparison: number;
      readonly summary: ComparisonSummary;
      /** ISO 8601 instant. */
      readonly at: string;
      readonly basis: Basis;
    };

/** A comparison with what it was made by; changing that makes it anew. */
export interface FileComparison {
  readonly state: ComparisonState;
  readonly id: Joined | null;
  readonly chosen: readonly Joined[];
  /** A file was edited, or what compared columns mean has changed, since it was made. */
  readonly isStale: boolean;
  compareBy(id: Joined): void;
  /** Takes two columns for one, or no longer. */
  join(pair: Joined, isOn: boolean): void;
  /** Compares anew, with all edits until now. */
  run(): void;
  cancel(): void;
}

/** A worker that has opened both files as they were then. */
interface OpenedPair {
  readonly query: QueryWorker;
  readonly basis: Basis;
}

/** Opens both files in a worker of their own and compares them; the worker ends with the screen. */
export function useComparison(files: ComparedFiles): FileComparison {
  const { older, newer, columns, edits, openQuery } = files;
  const [id, setId] = useState<Joined | null>(() => proposeIdPair(older, newer));
  const [chosen, setChosen] = useState<readonly Joined[]>([]);
  const [state, setState] = useState<ComparisonState>({ step: 'opening' });
  const [opened, setOpened] = useState<OpenedPair | null>(null);
  const [turn, setTurn] = useState(0);
  const now = useRef(files);
  useEffect(() => {
    now.current = files;
  });

  useEffect(() => {
    const worker = openQuery();
    let wanted = true;
    const open = async () => {
      setState({ step: 'opening' });
      const { older: left, newer: right, openInto, ...basis } = now.current;
      const [first, second] = [await openInto(worker, left), await openInto(worker, right)];
      if (!wanted) return;
      const failed = !first.ok ? first : !second.ok ? second : null;
      if (failed) setState({ step: 'failed', fault: failed.error });
      else setOpened({ query: worker, basis: { columns: basis.columns, edits: basis.edits } });
    };
    void open();
    return () => {
      wanted = false;
      setOpened(null);
      worker.end();
    };
    // Other files are another comparison; each turn reads the files with their edits anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [openQuery, older.id, newer.id, turn]);

  useEffect(() => {
    if (!opened) return undefined;
    const { query, basis } = opened;
    let wanted = true;
    const { older: left, newer: right } = now.current;
    const compare = async () => {
      if (id === null) return setState({ step: 'asking' });
      setState({ step: 'running', progress: null });
      const at = new Date().toISOString();
      const order = {
        older: left.id,
        newer: right.id,
        columns: { older: left.columns, newer: right.columns },
        id,
        chosen,
      };
      const answer = await query.compare(order, (progress) => {
        if (wanted) setState({ step: 'running', progress });
      });
      if (!wanted) return undefined;
      if (answer.ok) setState({ step: 'done', query, ...answer.value, at, basis });
      else if (answer.error.code === 'cancelled') setState({ step: 'stopped' });
      else setState({ step: 'failed', fault: answer.error });
      return undefined;
    };
    void compare().catch(() => wanted && setState({ step: 'failed', fault: fault('unexpected') }));
    return () => {
      wanted = false;
    };
  }, [opened, id, chosen]);

  return {
    state,
    id,
    chosen,
    isStale: useMemo(
      () => state.step === 'done' && isOutdated(state, { columns, edits }, chosen),
      [state, columns, edits, chosen],
    ),
    compareBy: setId,
    join: useCallback(
      (pair: Joined, isOn: boolean) =>
        setChosen((before) => [...before.filter((each) => each.newer !== pair.newer), ...(isOn ? [pair] : [])]),
      [],
    ),
    run: () => setTurn((before) => before + 1),
    cancel: () => void opened?.query.stopJobs(newer.id),
  };
}

/** Whether a file was edited since, its columns belong together otherwise, or mean something else. */
function isOutdated(
  { basis, summary }: Extract<ComparisonState, { step: 'done' }>,
  now: Basis,
  chosen: readonly Joined[],
): boolean {
  const pairs = summary.columns.map(({ pair }) => pair);
  const isMeantOtherwise = (side: 'older' | 'newer', column: string) =>
    columnIn(basis.columns[side], column).meaning !== columnIn(now.columns[side], column).meaning;
  const wouldPair = pairColumns(now.columns.older, now.columns.newer, [summary.id, ...chosen]).pairs;
  return (
    basis.edits !== now.edits ||
    wouldPair.some(({ older, newer }) => !pairs.some((pair) => pair.older === older && pair.newer === newer)) ||
    pairs.some(({ older, newer }) => isMeantOtherwise('older', older) || isMeantOtherwise('newer', newer))
  );
}

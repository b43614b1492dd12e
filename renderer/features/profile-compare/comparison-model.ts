import { fault, type Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ComparisonSummary } from '#shared/compare/comparison-summary';
import { proposeIdPair, type ColumnPair } from '#shared/compare/pair-columns';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../../query/query-client';
import type { ComparedFileColumn, Side } from './compared-file';

/** Columns that belong together. */
export type Joined = Pick<ColumnPair, 'older' | 'newer'>;

/** What a comparison was made of, to tell when that has changed. */
export interface ComparisonBasis {
  readonly columns: Readonly<Record<Side, readonly ComparedFileColumn[]>>;
  /** Grows with each edit of either file. */
  readonly edits: number;
}

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
      readonly basis: ComparisonBasis;
    };

/** A comparison with what it is made by. */
export interface ComparisonStanding {
  readonly state: ComparisonState;
  readonly id: Joined | null;
  readonly chosen: readonly Joined[];
  readonly edits: number;
}

/** What the model needs of the world around it. */
export interface ComparisonMeans {
  readonly older: ProfileFile;
  readonly newer: ProfileFile;
  openQuery(): QueryWorker;
  /** Opens a file in the worker, with its edits and what its columns mean. */
  openInto(query: QueryWorker, file: ProfileFile): Promise<Result<unknown, Fault>>;
  /** The files' columns as the definitions say now. */
  columns(): ComparisonBasis['columns'];
  /** Calls back with each edit of either file, until what it answers is called. */
  onEdited(listener: () => void): () => void;
}

/** Two files being compared, whether or not a screen shows them. */
export interface ComparisonModel {
  /** Ids of the files. */
  readonly pair: Joined;
  standing(): ComparisonStanding;
  subscribe(listener: () => void): () => void;
  /** Begins, unless it has begun. */
  start(): void;
  compareBy(id: Joined): void;
  /** Takes two columns for one, or no longer. */
  join(pair: Joined, isOn: boolean): void;
  /** Compares anew, with all edits until now. */
  run(): void;
  cancel(): void;
  /** Ends its worker; nothing can be asked any more. */
  end(): void;
}

/** Compares two files in a worker of their own, which lives until the comparison ends. */
export function createComparison({ older, newer, ...means }: ComparisonMeans): ComparisonModel {
  let standing: ComparisonStanding = {
    state: { step: 'opening' },
    id: proposeIdPair(older, newer),
    chosen: [],
    edits: 0,
  };
  const listeners = new Set<() => void>();
  const say = (next: Partial<ComparisonStanding>): void => {
    standing = { ...standing, ...next };
    for (const listener of listeners) listener();
  };
  /** The worker with both files, as they were then. */
  let opened: { readonly query: QueryWorker; readonly basis: ComparisonBasis } | null = null;
  let worker: QueryWorker | null = null;
  let endEdits: (() => void) | null = null;
  let turn = 0;
  /** Does one thing in place of what went on before, of which nothing more is said. */
  const instead = (work: (say: (state: ComparisonState) => boolean) => Promise<unknown>): void => {
    turn += 1;
    const mine = turn;
    const sayMine = (state: ComparisonState): boolean => {
      if (mine === turn) say({ state });
      return mine === turn;
    };
    void work(sayMine).catch(() => sayMine({ step: 'failed', fault: fault('unexpected') }));
  };

  const open = (): void =>
    instead(async (sayMine) => {
      worker?.end();
      opened = null;
      const query = (worker = means.openQuery());
      sayMine({ step: 'opening' });
      const basis = { columns: means.columns(), edits: standing.edits };
      const [first, second] = [await means.openInto(query, older), await means.openInto(query, newer)];
      const failed = !first.ok ? first : !second.ok ? second : null;
      if (failed) return sayMine({ step: 'failed', fault: failed.error });
      if (!sayMine({ step: 'opening' })) return undefined;
      opened = { query, basis };
      return compare();
    });

  /** Once both files are open, by what is chosen then. */
  const compare = (): void => {
    if (!opened) return;
    const { query, basis } = opened;
    const { id, chosen } = standing;
    instead(async (sayMine) => {
      if (id === null) return sayMine({ step: 'asking' });
      sayMine({ step: 'running', progress: null });
      const at = new Date().toISOString();
      const columns = { older: older.columns, newer: newer.columns };
      const answer = await query.compare({ older: older.id, newer: newer.id, columns, id, chosen }, (progress) =>
        sayMine({ step: 'running', progress }),
      );
      if (answer.ok) return sayMine({ step: 'done', query, ...answer.value, at, basis });
      if (answer.error.code === 'cancelled') return sayMine({ step: 'stopped' });
      return sayMine({ step: 'failed', fault: answer.error });
    });
  };

  return {
    pair: { older: older.id, newer: newer.id },
    standing: () => standing,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      if (endEdits) return;
      endEdits = means.onEdited(() => say({ edits: standing.edits + 1 }));
      open();
    },
    compareBy(id) {
      say({ id });
      compare();
    },
    join(pair, isOn) {
      say({ chosen: [...standing.chosen.filter(({ newer }) => newer !== pair.newer), ...(isOn ? [pair] : [])] });
      compare();
    },
    run: open,
    cancel: () => void opened?.query.stopJobs(newer.id),
    end() {
      turn += 1;
      endEdits?.();
      worker?.end();
      opened = null;
    },
  };
}

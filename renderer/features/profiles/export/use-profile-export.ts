import { useCallback, useEffect, useReducer, useRef } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { totalOf } from '#shared/policy/tally';
import type { ProfileExportReport } from '#shared/profile/profile-export';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { Answer, TreatedFile, TreatOrder } from '../../../query/query-protocol';
import {
  type ExportParts,
  profileExportBody,
  type ProfileExportChoice,
  readExportAnswer,
} from '../../../store/export-profiles';
import { useSession } from '../../../session/session';
import { suggestedName } from './export-choices';
import { exportReducer, type ExportState, type TouchedValues } from './export-state';

/** What is to be written. */
export interface ExportWish {
  readonly order: ProfileExportChoice;
  readonly edited: boolean;
  /** The rows in their order; null is all of them in the file's own. */
  positions(): Promise<Result<Uint32Array<ArrayBuffer>, Fault>> | null;
  /** What of the columns leaves by the policy; null where all columns of the file leave as they are. */
  treat: Treating | null;
  /** What the history says of it, and whether something left against the policy. */
  subject(report: ProfileExportReport, touched: TouchedValues): string;
  readonly isOverride: boolean;
  /** The job under which all of the file stands in main already; null where it does not. */
  staged(): Promise<string | null>;
}

/** Has the query worker treat what leaves; `stop` ends that, so that the grid is answered again. */
interface Treating {
  readonly order: Omit<TreatOrder, 'key'>;
  run(order: TreatOrder, onShare: (share: number) => void): Answer<TreatedFile>;
  stop(): void;
}

/** What is posted, and what the policy did to it. */
interface Leaving {
  readonly posted: Blob;
  readonly staged: string | null;
  readonly touched: TouchedValues;
}
const untouched: TouchedValues = { masked: 0, dropped: 0 };

/** Saving profiles to a file, as the dialog sees it. */
export interface ProfileExport {
  readonly state: ExportState;
  /** Asks the system where to, then writes. */
  start(wish: ExportWish): void;
  /** What would be posted beside the staged file. */
  draft(wish: Pick<ExportWish, 'order' | 'edited' | 'positions'>): Promise<Result<Blob, Fault>>;
  cancel(): void;
  /** Back to the choices as they were. */
  again(): void;
  /** Shows the written file in the system's file manager. */
  show(): void;
}

export function useProfileExport(file: ProfileFile): ProfileExport {
  const { mainProcess, store, workspace, notifyFault } = useSession();
  const [state, dispatch] = useReducer(exportReducer, { step: 'asking', isChoosing: false });
  const work = useRef<{
    readonly job: string;
    readonly abort: AbortController;
    readonly treat: ExportWish['treat'];
  } | null>(null);

  const release = useCallback(() => {
    work.current?.abort.abort();
    work.current?.treat?.stop();
    if (work.current) void mainProcess.call('file.release', { job: work.current.job });
    work.current = null;
  }, [mainProcess]);
  useEffect(() => release, [release]);
  useEffect(() => void mainProcess.call('profiles.prepareExport', {}), [mainProcess]);
  useEffect(
    () =>
      mainProcess.on('file.progress', ({ job, done, total, stage = 'write' }) =>
        dispatch({ kind: 'progressed', job, done, total, stage, at: performance.now() }),
      ),
    [mainProcess],
  );

  const body = async (wish: ExportWish, job: string): Promise<Result<Leaving, Fault>> => {
    const { order, treat } = wish;
    const staged = treat ? null : await wish.staged();
    const leaving = await parquetOf(treat, staged, job);
    if (!leaving.ok) return leaving;
    const kept = treat?.order.kept;
    const rest = await beside(wish, kept ? file.columns.map(({ id }) => id).filter((id) => !kept.includes(id)) : []);
    if (!rest.ok) return rest;
    const { touched, ...parts } = leaving.value;
    return ok({ posted: profileExportBody(order, { ...parts, ...rest.value }), staged, touched });
  };
  /** What is posted beside the file; `without` are columns whose edits are in it already, or may not leave. */
  const beside = async (
    { edited, positions }: Pick<ExportWish, 'edited' | 'positions'>,
    without: readonly string[],
  ): Promise<Result<Pick<ExportParts, 'edits' | 'positions'>, Fault>> => {
    const edits = edited ? await store.editLines(file.id, without) : ok(new Blob());
    if (!edits.ok) return edits;
    const rows = await positions();
    if (rows && !rows.ok) return rows;
    return ok({ edits: edits.value, positions: rows?.value ?? null });
  };
  /** The file as it is, or what of it may leave: masked values are masked before anything is handed out. */
  const parquetOf = async (
    treat: ExportWish['treat'],
    staged: string | null,
    job: string,
  ): Promise<Result<Pick<ExportParts, 'parquet' | 'treated'> & Pick<Leaving, 'touched'>, Fault>> => {
    if (staged !== null) return ok({ parquet: null, treated: null, touched: untouched });
    if (!treat) {
      const parquet = await store.readProfileBlob(file.id);
      return parquet.ok ? ok({ parquet: parquet.value, treated: null, touched: untouched }) : parquet;
    }
    const key = await store.maskingKey();
    if (!key.ok) return key;
    const treated = await treat.run({ ...treat.order, key: key.value }, (done) =>
      dispatch({ kind: 'progressed', job, done, total: 1, stage: 'mask', at: performance.now() }),
    );
    if (!treated.ok) return treated;
    const { kept, treated: columns, tallies } = treated.value;
    const touched = {
      masked: tallies.reduce((sum, tally) => sum + totalOf(tally, 'mask'), 0),
      dropped: tallies.reduce((sum, tally) => sum + totalOf(tally, 'drop'), 0),
    };
    if (kept) return ok({ parquet: kept, treated: columns, touched });
    return columns
      ? ok({ parquet: columns, treated: null, touched })
      : fail(fault('unexpected', { reason: 'column-unknown' }));
  };

  const write = async (wish: ExportWish, job: string, signal: AbortSignal) => {
    const leaving = await body(wish, job);
    if (!leaving.ok) return leaving;
    if (signal.aborted) return fail(fault('cancelled'));
    const { posted, staged, touched } = leaving.value;
    const started = await mainProcess.call('profiles.export', { job, ...(staged === null ? {} : { staged }) });
    if (!started.ok) return started;
    const answer = await mainProcess.upload(started.value.upload, posted, signal);
    if (!answer.ok) return answer;
    const report = readExportAnswer(answer.value);
    return report.ok ? ok({ report: report.value, touched }) : report;
  };

  const start = async (wish: ExportWish) => {
    const { format } = wish.order;
    dispatch({ kind: 'choosing' });
    const name = suggestedName(file.name, format);
    const chosen = await mainProcess.call('profiles.chooseTarget', { format, suggestedName: name });
    if (!chosen.ok) return dispatch({ kind: 'failed', fault: chosen.error });
    if (chosen.value === null) return dispatch({ kind: 'asked' });
    release();
    const { job, name: fileName } = chosen.value;
    const mine = { job, abort: new AbortController(), treat: wish.treat };
    work.current = mine;
    dispatch({ kind: 'started', job, fileName, at: performance.now() });
    const written = await write(wish, job, mine.abort.signal);
    if (work.current !== mine) return;
    if (!written.ok) {
      release();
      return dispatch({ kind: 'failed', fault: written.error });
    }
    // What left is on record before anybody is told that it did.
    const action = wish.isOverride ? 'override' : 'export';
    const { report, touched } = written.value;
    const kept = await workspace.apply(action, wish.subject(report, touched), []);
    if (!kept.ok) notifyFault(kept.error);
    dispatch({ kind: 'finished', report, touched });
  };

  return {
    state,
    start: (wish) => void start(wish),
    async draft(wish) {
      const rest = await beside(wish, []);
      return rest.ok ? ok(profileExportBody(wish.order, { parquet: null, treated: null, ...rest.value })) : rest;
    },
    cancel() {
      release();
      dispatch({ kind: 'asked' });
    },
    again() {
      release();
      dispatch({ kind: 'asked' });
    },
    show() {
      if (state.step !== 'done') return;
      void mainProcess.call('export.show', { job: state.job }).then((shown) => {
        if (!shown.ok) notifyFault(shown.error);
      });
    },
  };
}

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ProfileExportReport } from '#shared/profile/profile-export';
import type { ProfileFile } from '#shared/profile/profile-file';
import { profileExportBody, type ProfileExportChoice, readExportAnswer } from '../../../store/export-profiles';
import { useSession } from '../../../session/session';
import { suggestedName } from './export-choices';
import { exportReducer, type ExportState } from './export-state';

/** What is to be written. */
export interface ExportWish {
  readonly order: ProfileExportChoice;
  readonly edited: boolean;
  /** The rows in their order; null is all of them in the file's own. */
  positions(): Promise<Result<Uint32Array<ArrayBuffer>, Fault>> | null;
  /** What the history says of it. */
  subject(report: ProfileExportReport): string;
}

/** Saving profiles to a file, as the dialog sees it. */
export interface ProfileExport {
  readonly state: ExportState;
  /** Asks the system where to, then writes. */
  start(wish: ExportWish): void;
  cancel(): void;
  /** Back to the choices as they were. */
  again(): void;
  /** Shows the written file in the system's file manager. */
  show(): void;
}

export function useProfileExport(file: ProfileFile): ProfileExport {
  const { mainProcess, store, workspace, notifyFault } = useSession();
  const [state, dispatch] = useReducer(exportReducer, { step: 'asking', isChoosing: false });
  const work = useRef<{ readonly job: string; readonly abort: AbortController } | null>(null);

  const release = useCallback(() => {
    work.current?.abort.abort();
    if (work.current) void mainProcess.call('file.release', { job: work.current.job });
    work.current = null;
  }, [mainProcess]);
  useEffect(() => release, [release]);
  useEffect(
    () =>
      mainProcess.on('file.progress', ({ job, done, total, stage = 'write' }) =>
        dispatch({ kind: 'progressed', job, done, total, stage, at: performance.now() }),
      ),
    [mainProcess],
  );

  const body = async ({ order, edited, positions }: ExportWish): Promise<Result<Blob, Fault>> => {
    const parquet = await store.readProfileBlob(file.id);
    if (!parquet.ok) return parquet;
    const edits = edited ? await store.editLines(file.id) : ok(new Blob());
    if (!edits.ok) return edits;
    const rows = await positions();
    if (rows && !rows.ok) return rows;
    return ok(profileExportBody(order, parquet.value, edits.value, rows?.value ?? null));
  };

  const write = async (wish: ExportWish, job: string, signal: AbortSignal) => {
    const posted = await body(wish);
    if (!posted.ok) return posted;
    if (signal.aborted) return fail(fault('cancelled'));
    const started = await mainProcess.call('profiles.export', { job });
    if (!started.ok) return started;
    const answer = await mainProcess.upload(started.value.upload, posted.value, signal);
    return answer.ok ? readExportAnswer(answer.value) : answer;
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
    const mine = { job, abort: new AbortController() };
    work.current = mine;
    dispatch({ kind: 'started', job, fileName, at: performance.now() });
    const written = await write(wish, job, mine.abort.signal);
    if (work.current !== mine) return;
    if (!written.ok) {
      release();
      return dispatch({ kind: 'failed', fault: written.error });
    }
    // What left is on record before anybody is told that it did.
    const kept = await workspace.apply('export', wish.subject(written.value), []);
    if (!kept.ok) notifyFault(kept.error);
    dispatch({ kind: 'finished', report: written.value });
  };

  return {
    state,
    start: (wish) => void start(wish),
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

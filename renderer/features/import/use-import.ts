import { useEffect, useReducer } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import { ReadOptions } from '#shared/format/source-table';
import { useSession } from '../../session/session';
import { fetchSlices, sendSlices } from '../../session/slices';
import { useAttempt } from '../../session/use-attempt';
import { useUndoAction } from '../../session/use-undo-action';
import { useText } from '../../text/text';
import { startImport } from './import-client';
import type { PreviewRow, TableOutline } from './import-protocol';
import { importReducer, type ImportAction, type ImportState } from './import-state';

/** Opening a file, as the dialog sees it. */
export interface Import {
  readonly state: ImportState;
  dispatch(action: ImportAction): void;
  /** Asks the system for a file. */
  choose(): void;
  /** Takes in a dropped file. */
  receive(file: File): void;
  /** Reads a file that main already knows. */
  open(file: ChosenFile): void;
  /** Reads the file again, another way. */
  readAgain(options: ReadOptions): void;
  compare(): void;
  /** The rows at these positions of the comparison. */
  rows(positions: readonly number[]): Promise<readonly PreviewRow[]>;
  apply(): void;
  close(): void;
}

/** What belongs to one opened file and ends with it. */
interface Opening {
  readonly abort: AbortController;
  readonly client: ReturnType<typeof startImport>;
  job: string | null;
}

export function useImport(): Import {
  const { store, mainProcess, workspace, notify, notifyFault } = useSession();
  const undoAction = useUndoAction();
  const words = useText().files;
  const [state, dispatch] = useReducer(importReducer, { step: 'closed' });
  const openings = useAttempt<Opening>(({ abort, client, job }) => {
    abort.abort();
    client.end();
    if (job) void mainProcess.call('file.release', { job });
  });
  useEffect(
    () => mainProcess.on('file.progress', ({ job, ...progress }) => dispatch({ kind: 'progressed', job, progress })),
    [mainProcess],
  );

  const begin = (): Opening => openings.begin({ abort: new AbortController(), client: startImport(), job: null });
  /** Runs a stage of this opening; what comes of it is dropped once the person went on to something else. */
  const stage = async <T>(of: Opening, work: () => Promise<Result<T, Fault>>, done: (value: T) => void) => {
    const result = await Promise.race([work(), of.client.crashed]).catch((error: unknown) => fail(engineFault(error)));
    if (!openings.isCurrent(of)) return;
    if (result.ok) done(result.value);
    else dispatch({ kind: 'failed', fault: result.error });
  };

  const read = (of: Opening, file: ChosenFile, options: ReadOptions) => {
    of.job = file.job;
    dispatch({ kind: 'reading', file, options });
    const work = async (): Promise<Result<TableOutline, Fault>> => {
      const answer = await mainProcess.call('file.read', { job: file.job, options });
      if (!answer.ok) return answer;
      const table = await mainProcess.download(answer.value.table, of.abort.signal);
      return table.ok ? of.client.remote.load(table.value) : table;
    };
    void stage(of, work, (table) => dispatch({ kind: 'read', table }));
  };
  const close = () => {
    openings.release();
    dispatch({ kind: 'closed' });
  };

  return {
    state,
    dispatch,
    close,
    choose() {
      const of = begin();
      dispatch({ kind: 'choosing' });
      const work = () => mainProcess.call('file.choose', { kind: 'definitions' });
      void stage(of, work, (file) => (file ? read(of, file, findOut) : close()));
    },
    receive(file) {
      const of = begin();
      dispatch({ kind: 'receiving', fileName: file.name });
      const work = async (): Promise<Result<ChosenFile, Fault>> => {
        const { name, size } = file;
        const offered = await mainProcess.call('file.offer', { name, size });
        if (!offered.ok) return offered;
        of.job = offered.value.job;
        const sent = await mainProcess.upload(offered.value.upload, file, of.abort.signal);
        return sent.ok ? ok({ job: offered.value.job, name, size }) : sent;
      };
      void stage(of, work, (received) => read(of, received, findOut));
    },
    open: (file) => read(begin(), file, findOut),
    readAgain(options) {
      const of = openings.current();
      if (of && 'file' in state) read(of, state.file, options);
    },
    compare() {
      const of = openings.current();
      if (!of || state.step !== 'columns') return;
      const { mapping, choices } = state;
      dispatch({ kind: 'comparing' });
      const work = async () => {
        await sendSlices(workspace.definitions(), of.client.remote.takeCurrent);
        return ok(await of.client.remote.compare(mapping, choices));
      };
      void stage(of, work, (outline) => dispatch({ kind: 'compared', outline }));
    },
    rows: async (positions) => (await openings.current()?.client.remote.rows(positions)) ?? [],
    apply() {
      const of = openings.current();
      if (!of || state.step !== 'preview') return;
      const { ticked, file, table } = state;
      dispatch({ kind: 'applying' });
      const work = async (): Promise<Result<number, Fault>> => {
        const count = await of.client.remote.accept([...ticked]);
        const changes = await fetchSlices(count, of.client.remote.changes);
        const applied = await workspace.apply('import', file.name, changes);
        if (!applied.ok) notifyFault(applied.error);
        // Whoever gets this workspace's file next can tell what both go back to.
        else if (table.states) void store.keepOrigins(table.states);
        return applied.ok ? ok(changes.length) : applied;
      };
      void stage(of, work, (count) => {
        close();
        notify({ tone: 'good', message: words.preview.done(count, file.name), action: undoAction() });
      });
    },
  };
}

/** Nothing is known about the file yet. */
export const findOut: ReadOptions = ReadOptions.parse({});

function engineFault(error: unknown): Fault {
  return fault('unexpected', { reason: error instanceof Error ? error.message : String(error) });
}

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { additionOf } from '#shared/change/diff-definition';
import type { ChosenFile } from '#shared/contract/calls';
import { columnIdAt, type ProfileFile } from '#shared/profile/profile-file';
import { findOutProfile, type ProfileOptions } from '#shared/profile/profile-options';
import { useSession } from '../../session/session';
import { columnsOf, proposeMapping, type FileMapping } from './column-targets';
import { lookForPersonal } from './look-for-personal';
import { openingReducer, readingOf, type OpeningState } from './opening-state';

/** Opening profile files, as the dialog sees it. */
export interface ProfileOpening {
  readonly state: OpeningState;
  /** Asks the system for files; they are opened one after the other. */
  choose(): void;
  /** Looks at the file again, read another way. */
  lookAgain(options: ProfileOptions): void;
  map(mapping: FileMapping): void;
  /** Reads the whole file and keeps it. */
  run(): void;
  /** Goes on to the next chosen file; closes after the last. */
  next(): void;
  /** Ends the work on this file and on those that would follow. */
  close(): void;
}

/** The files that were chosen together, and where in them the person is. */
interface Queue {
  readonly files: readonly ChosenFile[];
  readonly at: number;
  readonly startedAt: number;
}

/** `onDone` is told of each file that is kept; `isClean` where it was the last one and nothing of it needs a look. */
export function useProfileOpening(onDone: (file: ProfileFile, isClean: boolean) => void): ProfileOpening {
  const { mainProcess, workspace, settings, notifyFault } = useSession();
  const [state, dispatch] = useReducer(openingReducer, { step: 'closed' });
  const queue = useRef<Queue>({ files: [], at: 0, startedAt: 0 });
  /** Grows with whatever the person asks for, so that late answers to what was asked before are known. */
  const turn = useRef(0);

  const release = useCallback(() => {
    turn.current += 1;
    for (const { job } of queue.current.files.slice(queue.current.at)) void mainProcess.call('file.release', { job });
    queue.current = { files: [], at: 0, startedAt: 0 };
  }, [mainProcess]);
  useEffect(() => release, [release]);
  useEffect(
    () =>
      mainProcess.on('file.progress', ({ job, ...progress }) => {
        if (state.step !== 'reading' || state.file.job !== job) return;
        const seconds = (performance.now() - queue.current.startedAt) / 1000;
        dispatch({ kind: 'reading', reading: readingOf(progress, state.look.estimate.rows, seconds) });
      }),
    [mainProcess, state],
  );

  /** Runs a stage; what comes of it is dropped once the person asked for something else. */
  const stage = async <T>(work: () => Promise<Result<T, Fault>>, done: (value: T) => void): Promise<void> => {
    const mine = (turn.current += 1);
    const result = await work().catch((error: unknown) => fail(fault('unexpected', { reason: String(error) })));
    if (turn.current !== mine) return;
    if (result.ok) done(result.value);
    else dispatch({ kind: 'failed', fault: result.error });
  };
  const look = (options: ProfileOptions) => {
    const { files, at } = queue.current;
    const file = files[at];
    if (!file) return;
    dispatch({ kind: 'looking', file, options, place: { at: at + 1, of: files.length } });
    void stage(
      async () => {
        const found = await mainProcess.call('profiles.look', { job: file.job, options });
        return found.ok ? ok({ look: found.value, personal: await lookForPersonal(found.value) }) : found;
      },
      ({ look: found, personal }) =>
        dispatch({ kind: 'looked', look: found, mapping: proposeMapping(found, workspace.definitions(), personal) }),
    );
  };
  const close = () => {
    release();
    dispatch({ kind: 'closed' });
  };

  return {
    state,
    close,
    choose() {
      dispatch({ kind: 'choosing' });
      void stage(
        async () => {
          const chosen = await mainProcess.call('profiles.choose', {});
          // There is no file yet that a fault could be shown beside.
          if (!chosen.ok) {
            notifyFault(chosen.error);
            close();
          }
          return chosen;
        },
        (files) => {
          queue.current = { files, at: 0, startedAt: 0 };
          if (files.length === 0) close();
          else look(findOutProfile);
        },
      );
    },
    lookAgain: look,
    map: (mapping) => dispatch({ kind: 'mapped', mapping }),
    run() {
      if (state.step !== 'ready') return;
      const { file, options, mapping } = state;
      queue.current = { ...queue.current, startedAt: performance.now() };
      dispatch({ kind: 'reading', reading: { share: null, perSecond: null } });
      void stage(
        () => mainProcess.call('profiles.import', { job: file.job, options }),
        ({ parquet, report }) => {
          dispatch({ kind: 'keeping' });
          const now = new Date().toISOString();
          const by = settings.person;
          const definitions = workspace.definitions();
          const { columns, drafts } = columnsOf(report.columns, mapping, state.look.rows, definitions, now, by);
          const record: ProfileFile = {
            id: crypto.randomUUID(),
            name: file.name,
            origin: { name: file.name, size: file.size },
            rows: report.rows,
            columns: [...columns],
            idColumn: mapping.idColumn === null ? null : columnIdAt(mapping.idColumn),
            report,
            importedAt: now,
            importedBy: by,
            bytes: report.bytes,
          };
          const keep = async () => {
            const kept = await workspace.addProfileFile(record, parquet);
            if (!kept.ok || drafts.length === 0) return kept;
            return workspace.apply('create', file.name, drafts.map(additionOf));
          };
          void stage(keep, () => {
            const isClean = report.rejected === 0 && queue.current.at + 1 >= queue.current.files.length;
            if (isClean) close();
            else dispatch({ kind: 'done', id: record.id, report });
            onDone(record, isClean);
          });
        },
      );
    },
    next() {
      const { files, at } = queue.current;
      const finished = files[at];
      if (finished) void mainProcess.call('file.release', { job: finished.job });
      queue.current = { files, at: at + 1, startedAt: 0 };
      if (at + 1 < files.length) look(findOutProfile);
      else close();
    },
  };
}

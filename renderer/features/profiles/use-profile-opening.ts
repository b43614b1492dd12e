import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { additionOf } from '#shared/change/diff-definition';
import type { CallOutput, ChosenFile } from '#shared/contract/calls';
import { columnIdAt, type FilePart, type ProfileFile } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import { findOutProfile, type ProfileOptions } from '#shared/profile/profile-options';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { columnsOf, proposeMapping, type FileMapping } from './column-targets';
import { lookForPersonal } from './look-for-personal';
import { openingReducer, readingOf, type OpeningState } from './opening-state';
import { asOneFile, lackingFiles, type LackingFile, mergeLooks } from './together';

/** Opening profile files, as the dialog sees it. */
export interface ProfileOpening {
  readonly state: OpeningState;
  /** Asks the system for files; they are opened one after the other. */
  choose(): void;
  /** Opens the files that were chosen as one, or each by itself. */
  openTogether(): void;
  openEach(): void;
  /** What files that are opened as one lack of each other's columns; null where there is one file. */
  readonly lacking: readonly LackingFile[] | null;
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
  /** All of them are opened as one. */
  readonly isTogether: boolean;
}

const nothing: Queue = { files: [], at: 0, startedAt: 0, isTogether: false };

/** `onDone` is told of each file that is kept; `isClean` where it was the last one and nothing of it needs a look. */
export function useProfileOpening(onDone: (file: ProfileFile, isClean: boolean) => void): ProfileOpening {
  const { mainProcess, workspace, settings, notifyFault } = useSession();
  const words = useText().profiles.opening;
  const [state, dispatch] = useReducer(openingReducer, { step: 'closed' });
  const queue = useRef<Queue>(nothing);
  const [lacking, setLacking] = useState<readonly LackingFile[] | null>(null);
  /** Grows with whatever the person asks for, so that late answers to what was asked before are known. */
  const turn = useRef(0);

  const release = useCallback(() => {
    turn.current += 1;
    for (const { job } of queue.current.files.slice(queue.current.at)) void mainProcess.call('file.release', { job });
    queue.current = nothing;
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
  const lookTogether = (options: ProfileOptions) => {
    const [first, ...others] = queue.current.files;
    if (!first) return;
    const file = asOneFile([first, ...others], words.together.name(first.name, others.length));
    dispatch({ kind: 'looking', file, options, place: { at: 1, of: 1 } });
    void stage(
      async () => {
        const looks: ProfileLook[] = [];
        for (const { job } of queue.current.files) {
          const found = await mainProcess.call('profiles.look', { job, options });
          if (!found.ok) return found;
          looks.push(found.value);
        }
        const [one, ...rest] = looks;
        if (!one) return fail(fault('unexpected'));
        const merged = mergeLooks([one, ...rest]);
        return ok({ merged, looks, personal: await lookForPersonal(merged) });
      },
      ({ merged, looks, personal }) => {
        setLacking(lackingFiles(queue.current.files, looks));
        dispatch({ kind: 'looked', look: merged, mapping: proposeMapping(merged, workspace.definitions(), personal) });
      },
    );
  };
  const look = (options: ProfileOptions) => {
    if (queue.current.isTogether) return lookTogether(options);
    setLacking(null);
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
  const importFiles = async (
    job: string,
    options: ProfileOptions,
  ): Promise<Result<CallOutput<'profiles.import'> & { readonly parts?: FilePart[] }, Fault>> => {
    const { files, isTogether } = queue.current;
    if (!isTogether) return mainProcess.call('profiles.import', { job, options });
    return mainProcess.call('profiles.importTogether', { jobs: files.map((each) => each.job), options });
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
          queue.current = { ...nothing, files };
          if (files.length === 0) close();
          else if (files.length === 1) look(findOutProfile);
          else dispatch({ kind: 'asking', files });
        },
      );
    },
    lacking,
    openTogether() {
      queue.current = { ...queue.current, isTogether: true };
      look(findOutProfile);
    },
    openEach: () => look(findOutProfile),
    lookAgain: look,
    map: (mapping) => dispatch({ kind: 'mapped', mapping }),
    run() {
      if (state.step !== 'ready') return;
      const { file, options, mapping } = state;
      queue.current = { ...queue.current, startedAt: performance.now() };
      dispatch({ kind: 'reading', reading: { share: null, perSecond: null } });
      void stage(
        () => importFiles(file.job, options),
        ({ parquet, report, parts }) => {
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
            ...(parts && { parts }),
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
            const isClean =
              report.rejected === 0 && (queue.current.isTogether || queue.current.at + 1 >= queue.current.files.length);
            if (isClean) close();
            else dispatch({ kind: 'done', id: record.id, report });
            onDone(record, isClean);
          });
        },
      );
    },
    next() {
      const { files, at, isTogether } = queue.current;
      if (isTogether) return close();
      const finished = files[at];
      if (finished) void mainProcess.call('file.release', { job: finished.job });
      queue.current = { ...nothing, files, at: at + 1 };
      if (at + 1 < files.length) look(findOutProfile);
      else close();
    },
  };
}

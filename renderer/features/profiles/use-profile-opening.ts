import { startTransition, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { additionOf } from '#shared/change/diff-definition';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Contest } from '#shared/carry/cell-fates';
import type { CallOutput, ChosenFile } from '#shared/contract/calls';
import type { FilePart, ImportReport, ProfileFile } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import { findOutProfile, type ProfileOptions } from '#shared/profile/profile-options';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { useArrivalPolicy, type ArrivalPolicy } from './use-arrival-policy';
import { columnsOf, proposeMapping, type FileMapping } from '../../intake/column-targets';
import { lookAtFiles } from './look-at-files';
import { mappingLike } from './newer/newer-mapping';
import {
  keptEdits,
  takenOverBy,
  weighEdits,
  type NewerFile,
  type WeighingSurroundings,
} from '../../intake/weigh-edits';
import { openingReducer, readingOf, type NewerChoices, type OpeningState } from './opening-state';
import { profileRecord } from '../../intake/profile-record';
import { takeInFiles } from './take-in-files';
import { asOneFile, type LackingFile } from './together';

/** Opening profile files, as the dialog sees it. */
export interface ProfileOpening {
  readonly state: OpeningState;
  /** Asks the system for files; they are opened one after the other. */
  choose(): void;
  /** Takes in dropped files, and opens them like chosen ones. */
  receive(files: readonly File[]): void;
  /** The same for one file that takes the place of this one; several that are chosen are its parts. */
  chooseNewer(older: ProfileFile): void;
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
  /** What is to happen to the older file and its edits, and that it may happen now. */
  choices(choices: NewerChoices): void;
  takePlace(): void;
  /** Goes back to the columns; what was read is let go. */
  back(): void;
  /** Goes on to the next chosen file; closes after the last. */
  next(): void;
  /** What of personal values is kept. */
  readonly arrival: ArrivalPolicy;
  /** A file that is being kept and will be looked at next, where nothing of it has to be seen or made before. */
  readonly arriving: ArrivingFile | null;
  /** Ends the work on this file and on those that would follow. */
  close(): void;
}

/** A file that is whole, and not kept yet. */
export interface ArrivingFile {
  readonly file: ProfileFile;
  readonly parquet: Blob;
}

/** The files that were chosen together, and where in them the person is. */
interface Queue {
  readonly files: readonly ChosenFile[];
  readonly at: number;
  readonly startedAt: number;
  /** What was read by then already, since reading begins while the person looks; null until it is told. */
  readonly doneBefore: number | null;
  /** All of them are opened as one. */
  readonly isTogether: boolean;
  /** The file whose place is taken. */
  readonly over: ProfileFile | null;
}

const nothing: Queue = { files: [], at: 0, startedAt: 0, doneBefore: null, isTogether: false, over: null };

/** A file that was read whole and is not kept yet, with the definitions that come with it. */
interface ReadFile extends NewerFile {
  readonly drafts: readonly AttributeDefinition[];
}

/** Bytes of a file up to which two copies of it may be open for a moment. */
const mostTwice = 256 * 1024 * 1024;

/**
 * `onDone` is told of each file that is kept: `isClean` where it was the last one and nothing of it needs a look, `carried`
 * how many edits it took over, null where it took no place. `openQuery` starts a worker that answers about files.
 */
export function useProfileOpening(
  openQuery: WeighingSurroundings['openQuery'],
  onDone: (file: ProfileFile, isClean: boolean, carried: number | null) => void,
): ProfileOpening {
  const { mainProcess, store, workspace, settings, notifyFault } = useSession();
  const words = useText().profiles.opening;
  const [state, dispatch] = useReducer(openingReducer, { step: 'closed' });
  const arrival = useArrivalPolicy(openQuery);
  const { stop } = arrival;
  const queue = useRef<Queue>(nothing);
  const [lacking, setLacking] = useState<readonly LackingFile[] | null>(null);
  const [arriving, setArriving] = useState<ArrivingFile | null>(null);
  /** Grows with whatever the person asks for, so that late answers to what was asked before are known. */
  const turn = useRef(0);
  /** What waits for a word about the older file's edits, and what ends the work that is under way. */
  const waiting = useRef<ReadFile | null>(null);
  const working = useRef<AbortController | null>(null);

  const release = useCallback(() => {
    turn.current += 1;
    working.current?.abort();
    waiting.current = null;
    for (const { job } of queue.current.files.slice(queue.current.at)) void mainProcess.call('file.release', { job });
    queue.current = nothing;
    stop();
  }, [mainProcess, stop]);
  useEffect(() => release, [release]);
  useEffect(
    () =>
      mainProcess.on('file.progress', ({ job, ...progress }) => {
        if (state.step !== 'reading' || state.file.job !== job) return;
        const { startedAt } = queue.current;
        const doneBefore = queue.current.doneBefore ?? progress.done;
        queue.current = { ...queue.current, doneBefore };
        const seconds = (performance.now() - startedAt) / 1000;
        dispatch({ kind: 'reading', reading: readingOf(progress, state.look.estimate.rows, seconds, doneBefore) });
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
  const propose = (look: ProfileLook, personal: readonly boolean[]): FileMapping => {
    const { over } = queue.current;
    const proposed = proposeMapping(look, workspace.definitions(), personal);
    return over ? mappingLike(over, look.columns, proposed, workspace.definitions()) : proposed;
  };
  const look = (options: ProfileOptions) => {
    const { files, at, isTogether, over } = queue.current;
    const meant = isTogether ? files : files.slice(at, at + 1);
    const [first, ...others] = meant;
    if (!first) return;
    const file = isTogether ? asOneFile([first, ...others], words.together.name(first.name, others.length)) : first;
    const place = isTogether ? { at: 1, of: 1 } : { at: at + 1, of: files.length };
    dispatch({ kind: 'looking', file, options, place, over });
    void stage(
      () => lookAtFiles(meant, options, mainProcess, words.together.column),
      ({ look: found, personal, lacking: less }) => {
        const mapping = propose(found, personal);
        // A table of many columns takes long to draw: what a person presses meanwhile comes first.
        startTransition(() => {
          setLacking(less);
          dispatch({ kind: 'looked', look: found, mapping });
        });
      },
    );
  };
  const importFiles = async (
    job: string,
    options: ProfileOptions,
  ): Promise<Result<CallOutput<'profiles.import'> & { readonly parts?: FilePart[] }, Fault>> => {
    const { files, isTogether } = queue.current;
    if (!isTogether) return mainProcess.call('profiles.import', { job, options });
    const jobs = files.map((each) => each.job);
    return mainProcess.call('profiles.importTogether', { jobs, options, fileColumn: words.together.column });
  };
  const isLastAndClean = ({ rejected, withheld }: ImportReport): boolean => {
    const { isTogether, files, at } = queue.current;
    return rejected === 0 && !withheld?.length && (isTogether || at + 1 >= files.length);
  };
  /** The bytes that are to be kept, here already where their rows are to be seen meanwhile. */
  const bytesOf = async (
    { record, drafts }: Pick<ReadFile, 'record' | 'drafts'>,
    parquet: Blob | string,
  ): Promise<Result<Blob | string, Fault>> => {
    if (drafts.length > 0 || record.bytes > mostTwice || !isLastAndClean(record.report)) return ok(parquet);
    const bytes = typeof parquet === 'string' ? await mainProcess.downloadBytes(parquet) : ok(parquet);
    if (bytes.ok) setArriving({ file: record, parquet: bytes.value });
    return bytes;
  };
  /** Keeps a file, and leads on from there. */
  const keep = (
    { record, drafts }: Pick<ReadFile, 'record' | 'drafts'>,
    add: () => Promise<Result<{ readonly carried: number | null }, Fault>>,
  ) => {
    dispatch({ kind: 'keeping' });
    setArriving(null);
    const { report } = record;
    const work = async () => {
      const kept = await add();
      if (!kept.ok || drafts.length === 0) return kept;
      const made = await workspace.apply('create', record.name, drafts.map(additionOf));
      return made.ok ? kept : made;
    };
    void stage(work, ({ carried }) => {
      const isClean = isLastAndClean(report);
      if (isClean) close();
      else dispatch({ kind: 'done', id: record.id, report });
      onDone(record, isClean, carried);
    });
  };
  const weigh = (older: ProfileFile, newer: NewerFile, contest: Contest) => {
    const end = new AbortController();
    working.current = end;
    const report = (share: number) => !end.signal.aborted && dispatch({ kind: 'weighing', share });
    const definitions = workspace.definitions();
    return weighEdits(older, newer, contest, { store, definitions, signal: end.signal, openQuery, report });
  };
  const close = () => {
    release();
    arrival.choose(null);
    dispatch({ kind: 'closed' });
  };
  const openFiles = (files: readonly ChosenFile[], over: ProfileFile | null) => {
    queue.current = { ...nothing, files, over, isTogether: over !== null && files.length > 1 };
    if (files.length === 0) close();
    else if (files.length === 1 || over) look(findOutProfile);
    else dispatch({ kind: 'asking', files });
  };
  /** There is no file yet that a fault could be shown beside. */
  const orNotify = <T>(result: Result<T, Fault>): Result<T, Fault> => {
    if (!result.ok) {
      notifyFault(result.error);
      close();
    }
    return result;
  };
  const takeIn = (files: readonly File[]) => {
    const end = new AbortController();
    working.current = end;
    return takeInFiles(files, mainProcess, end.signal, {
      onFile: (name) => !end.signal.aborted && dispatch({ kind: 'receiving', name }),
      onTaken: (taken) => {
        queue.current = { ...nothing, files: taken };
        // Whoever cancelled meanwhile could not let go of what was not there yet.
        if (end.signal.aborted) release();
      },
    });
  };
  const chooseFiles = (over: ProfileFile | null) => {
    dispatch({ kind: 'choosing' });
    void stage(
      async () => orNotify(await mainProcess.call('profiles.choose', {})),
      (files) => openFiles(files, over),
    );
  };

  return {
    state,
    close,
    choose: () => chooseFiles(null),
    chooseNewer: chooseFiles,
    receive: (files) =>
      void stage(
        async () => orNotify(await takeIn(files)),
        (taken) => openFiles(taken, null),
      ),
    lacking,
    arrival,
    arriving: state.step === 'keeping' ? arriving : null,
    openTogether() {
      queue.current = { ...queue.current, isTogether: true };
      look(findOutProfile);
    },
    openEach: () => look(findOutProfile),
    lookAgain: look,
    map: (mapping) => dispatch({ kind: 'mapped', mapping }),
    run() {
      if (state.step !== 'ready' || !arrival.isKnown) return;
      const { file, options, mapping, over, look: seen } = state;
      queue.current = { ...queue.current, startedAt: performance.now(), doneBefore: null };
      dispatch({ kind: 'reading', reading: { share: null, perSecond: null } });
      const now = new Date().toISOString();
      const by = settings.person;
      void stage(
        async () => {
          const read = await importFiles(file.job, options);
          if (!read.ok) return read;
          const { parquet, report, parts } = read.value;
          const definitions = workspace.definitions();
          const { columns, drafts } = columnsOf(report.columns, mapping, seen, definitions, now, by);
          const arrived = await arrival.withhold(parquet, report, columns, [...definitions, ...drafts]);
          if (arrived && !arrived.ok) return arrived;
          return ok({ ...(arrived?.value ?? { parquet, report, withheld: [] }), parts, columns, drafts });
        },
        ({ parquet, report, withheld, parts, columns, drafts }) => {
          const idColumn = mapping.idColumn;
          const record = profileRecord({ file, report, parts, columns, idColumn, over }, crypto.randomUUID(), now, by);
          if (!over) {
            keep({ record, drafts }, async () => {
              const bytes = await bytesOf({ record, drafts }, parquet);
              const kept = bytes.ok ? await workspace.addProfileFile(record, bytes.value) : bytes;
              return kept.ok ? ok({ carried: null }) : kept;
            });
            return;
          }
          dispatch({ kind: 'weighing', share: 0 });
          void stage(
            async () => {
              const bytes = typeof parquet === 'string' ? await mainProcess.downloadBytes(parquet) : ok(parquet);
              if (!bytes.ok) return bytes;
              const read: ReadFile = { record, parquet: bytes.value, withheld, drafts };
              const weighed = await weigh(over, read, 'edit');
              return weighed.ok ? ok({ read, weighed: weighed.value }) : weighed;
            },
            ({ read, weighed }) => {
              waiting.current = read;
              dispatch({ kind: 'weighed', weighed });
            },
          );
        },
      );
    },
    choices: (choices) => dispatch({ kind: 'chosen', choices }),
    back() {
      waiting.current = null;
      dispatch({ kind: 'back' });
    },
    takePlace() {
      const read = waiting.current;
      if (state.step !== 'weighed' || !state.over || !read) return;
      const { over, choices } = state;
      const { contest, removes } = choices;
      // What was weighed first lets edits win.
      const isOther = contest === 'file' && state.weighed.plan.fates.contested > 0;
      const weighed = state.weighed;
      keep(read, async () => {
        const last = isOther ? await weigh(over, read, contest) : ok(weighed);
        if (!last.ok) return last;
        const takenOver = takenOverBy(read.record, over, last.value, removes);
        const kept = await workspace.addProfileFile(read.record, read.parquet, takenOver);
        return kept.ok ? ok({ carried: keptEdits(last.value.plan.fates, contest) }) : kept;
      });
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

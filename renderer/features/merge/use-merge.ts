import { useReducer } from 'react';
import type { Problem } from '#shared/attribute/problem';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import { ReadOptions } from '#shared/format/source-table';
import { isWorkspaceFileName } from '#shared/workspace-file/manifest';
import { useSession } from '../../session/session';
import { fetchSlices, sendSlices } from '../../session/slices';
import { useAttempt } from '../../session/use-attempt';
import { useUndoAction } from '../../session/use-undo-action';
import { readAllReviews } from '../../store/read-reviews';
import { readSlices } from '../../store/read-slices';
import { useText } from '../../text/text';
import { startMerge, type MergeClient } from './merge-client';
import type { LineDecision, MergeLine, MergeOutline, TheirsOutline } from './merge-protocol';
import { mergeReducer, type Ancestor, type MergeAction, type MergeState } from './merge-state';

/** Merging, as the dialog sees it. */
export interface Merge {
  readonly state: MergeState;
  dispatch(action: MergeAction): void;
  /** Asks the system for their file. */
  choose(): void;
  /** Compares with what a file holds that the system asks for, or with nothing. */
  compare(ancestor: 'file' | 'none'): void;
  /** Tries a passphrase for their workspace file. */
  unlock(passphrase: string): void;
  /** Back to the question what both started from. */
  askAncestor(): void;
  lines(positions: readonly number[]): Promise<readonly MergeLine[]>;
  /** Answers the problem where a text is no value of the field. */
  decide(position: number, decision: LineDecision): Promise<Problem | null>;
  /** Takes one side for what is open among these. */
  decideOpen(positions: readonly number[], side: 'ours' | 'theirs'): void;
  apply(): void;
  close(): void;
}

/** What belongs to one merge and ends with it. */
interface Merging {
  readonly abort: AbortController;
  readonly client: MergeClient;
  readonly jobs: string[];
  /** Their file, if it holds a whole workspace. */
  workspaceFile: ChosenFile | null;
}

const findOut = ReadOptions.parse({});

export function useMerge(): Merge {
  const { store, mainProcess, workspace, notify, notifyFault } = useSession();
  const undoAction = useUndoAction();
  const words = useText().merge;
  const [state, dispatch] = useReducer(mergeReducer, { step: 'closed' });
  const merges = useAttempt<Merging>(({ abort, client, jobs }) => {
    abort.abort();
    client.end();
    for (const job of jobs) void mainProcess.call('file.release', { job });
  });

  /** Runs a stage of this merge; what comes of it is dropped once the person went on to something else. */
  const stage = async <T>(of: Merging, work: () => Promise<Result<T, Fault>>, done: (value: T) => void) => {
    const result = await Promise.race([work(), of.client.crashed]).catch((error: unknown) =>
      fail(fault('unexpected', { reason: error instanceof Error ? error.message : String(error) })),
    );
    if (!merges.isCurrent(of)) return;
    if (result.ok) done(result.value);
    else dispatch({ kind: 'failed', faults: [result.error] });
  };
  /** Has a file chosen and read; null where the person chose none. */
  const chooseFile = async (of: Merging, kind: 'definitions' | 'merge'): Promise<Result<ChosenFile | null, Fault>> => {
    const chosen = await mainProcess.call('file.choose', { kind });
    if (chosen.ok && chosen.value) of.jobs.push(chosen.value.job);
    return chosen;
  };
  const readFile = async (
    of: Merging,
    { job, name: fileName }: ChosenFile,
  ): Promise<Result<{ readonly fileName: string; readonly table: string }, Fault>> => {
    const read = await mainProcess.call('file.read', { job, options: findOut });
    if (!read.ok) return read;
    const table = await mainProcess.download(read.value.table, of.abort.signal);
    return table.ok ? ok({ fileName, table: table.value }) : table;
  };
  /** Their whole workspace, handed over to the merge slice by slice. */
  const readWorkspace = async (
    of: Merging,
    job: string,
    passphrase: string | null,
  ): Promise<Result<TheirsOutline, Fault>> => {
    const bytes = await mainProcess.call('workspace.read', { job });
    if (!bytes.ok) return bytes;
    const isWanted = () => merges.isCurrent(of);
    const theirs = await store.openTheirs(bytes.value.bytes, passphrase, isWanted);
    if (!theirs.ok) return theirs;
    const definitions = await readSlices(store.theirDefinitions);
    const reviews = definitions.ok ? await readSlices(store.theirReviews) : definitions;
    if (!definitions.ok) return definitions;
    if (!reviews.ok) return reviews;
    await sendSlices(definitions.value, of.client.remote.takeTheirs);
    await sendSlices(reviews.value, (offset, some) => of.client.remote.takeReviews('theirs', offset, some));
    const register = await store.theirRegister();
    if (!register.ok) return register;
    await of.client.remote.takeRegister('theirs', register.value);
    return ok({ definitions: definitions.value.length, states: theirs.value, defects: [] });
  };
  const merge = async (of: Merging, ancestor: Ancestor): Promise<void> => {
    const work = async (): Promise<Result<MergeOutline, Fault>> => {
      const reviews = await readAllReviews(store);
      if (!reviews.ok) return reviews;
      await sendSlices(reviews.value, (offset, some) => of.client.remote.takeReviews('ours', offset, some));
      await sendSlices(workspace.definitions(), of.client.remote.takeCurrent);
      const [purposes, policy] = await Promise.all([store.listPurposes(), store.readPolicy()]);
      if (!purposes.ok) return purposes;
      if (!policy.ok) return policy;
      await of.client.remote.takeRegister('ours', { purposes: purposes.value, policy: policy.value });
      return ok(await of.client.remote.merge());
    };
    await stage(of, work, (outline) => dispatch({ kind: 'merged', ancestor, outline }));
  };
  const begun = (of: Merging, fileName: string, theirs: TheirsOutline) => {
    if (theirs.defects.length > 0) return dispatch({ kind: 'failed', faults: theirs.defects });
    void stage(
      of,
      () => store.findState(theirs.states),
      (found) => {
        if (!found) return dispatch({ kind: 'asked', fileName, theirs });
        dispatch({ kind: 'merging', fileName, theirs });
        const work = async (): Promise<Result<null, Fault>> => {
          const base = await readSlices((offset, limit) => store.definitionsAt(found, offset, limit));
          const reviews = base.ok ? await readSlices((offset, limit) => store.reviewsAt(found, offset, limit)) : base;
          if (!base.ok) return base;
          if (!reviews.ok) return reviews;
          await sendSlices(base.value, of.client.remote.takeBase);
          await sendSlices(reviews.value, (offset, some) => of.client.remote.takeReviews('base', offset, some));
          const register = await store.registerAt(found);
          if (!register.ok) return register;
          await of.client.remote.takeRegister('base', register.value);
          return ok(null);
        };
        void stage(of, work, () => void merge(of, { kind: 'history', state: found }));
      },
    );
  };
  const close = () => {
    merges.release();
    dispatch({ kind: 'closed' });
  };

  return {
    state,
    dispatch,
    close,
    choose() {
      const of = merges.begin({ abort: new AbortController(), client: startMerge(), jobs: [], workspaceFile: null });
      dispatch({ kind: 'choosing' });
      const work = async () => {
        const chosen = await chooseFile(of, 'merge');
        if (!chosen.ok || !chosen.value) return chosen.ok ? ok(null) : chosen;
        const { name: fileName, job } = chosen.value;
        dispatch({ kind: 'reading', fileName });
        if (isWorkspaceFileName(fileName)) {
          of.workspaceFile = chosen.value;
          const theirs = await readWorkspace(of, job, null);
          return theirs.ok ? ok({ fileName, theirs: theirs.value }) : theirs;
        }
        const file = await readFile(of, chosen.value);
        if (!file.ok) return file;
        const theirs = await of.client.remote.load(file.value.table);
        return theirs.ok ? ok({ fileName, theirs: theirs.value }) : theirs;
      };
      void stage(of, work, (read) => (read ? begun(of, read.fileName, read.theirs) : close()));
    },
    unlock(passphrase) {
      const of = merges.current();
      const file = of?.workspaceFile;
      if (!of || !file) return;
      dispatch({ kind: 'reading', fileName: file.name });
      void stage(
        of,
        () => readWorkspace(of, file.job, passphrase),
        (theirs) => begun(of, file.name, theirs),
      );
    },
    compare(ancestor) {
      const of = merges.current();
      if (!of || state.step !== 'ancestor') return;
      const { fileName, theirs } = state;
      if (ancestor === 'none') {
        dispatch({ kind: 'merging', fileName, theirs });
        void stage(
          of,
          async () => ok(await of.client.remote.takeBase(0, [])),
          () => void merge(of, { kind: 'none' }),
        );
        return;
      }
      const work = async () => {
        const chosen = await chooseFile(of, 'definitions');
        if (!chosen.ok || !chosen.value) return chosen.ok ? ok(null) : chosen;
        dispatch({ kind: 'merging', fileName, theirs });
        const file = await readFile(of, chosen.value);
        if (!file.ok) return file;
        const read = await of.client.remote.loadBase(file.value.table);
        return read.ok ? ok(file.value.fileName) : read;
      };
      void stage(of, work, (name) => name !== null && void merge(of, { kind: 'file', fileName: name }));
    },
    askAncestor() {
      if (state.step !== 'deciding') return;
      const { fileName, theirs } = state;
      dispatch({ kind: 'asked', fileName, theirs });
    },
    lines: async (positions) => (await merges.current()?.client.remote.lines(positions)) ?? [],
    async decide(position, decision) {
      const of = merges.current();
      if (!of) return null;
      const decided = await of.client.remote.decide(position, decision);
      if (!decided.ok) return decided.error;
      if (merges.isCurrent(of)) dispatch({ kind: 'decided', outline: decided.value });
      return null;
    },
    decideOpen(positions, side) {
      const of = merges.current();
      if (!of) return;
      const work = async () => ok(await of.client.remote.decideOpen(positions, side));
      void stage(of, work, (outline) => dispatch({ kind: 'decided', outline }));
    },
    apply() {
      const of = merges.current();
      if (!of || state.step !== 'deciding') return;
      const { fileName, theirs } = state;
      dispatch({ kind: 'applying' });
      const work = async (): Promise<Result<number, Fault>> => {
        const files = await store.listProfileFiles();
        if (!files.ok) return files;
        const changes = await fetchSlices(await of.client.remote.accept(files.value), of.client.remote.changes);
        const applied = await workspace.apply('merge', fileName, changes);
        if (!applied.ok) notifyFault(applied.error);
        else void store.keepOrigins(theirs.states);
        return applied.ok ? ok(changes.length) : applied;
      };
      void stage(of, work, (count) => {
        close();
        notify({ tone: 'good', message: words.done(count, fileName), action: undoAction() });
      });
    },
  };
}

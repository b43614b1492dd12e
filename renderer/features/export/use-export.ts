import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ExportReport } from '#shared/format/export-order';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { inScope, orderOf, suggestedName, type ExportChoices } from './export-choices';
import { exportReducer, type ExportState } from './export-state';
import { orderBody, readAnswer } from './order-body';
import { useRememberedChoices } from './use-remembered-choices';

/** Where the last file went in this run, so that saving again asks nothing. */
interface Target {
  readonly job: string;
  readonly name: string;
  readonly choices: ExportChoices;
  readonly selected: readonly string[];
}

/** Saving, as the dialog and the commands see it. */
export interface Export {
  readonly state: ExportState;
  readonly choices: ExportChoices;
  /** The codes that were selected when the dialog was opened. */
  readonly selected: readonly string[];
  /** A save that asks nothing is under way. */
  readonly isRepeating: boolean;
  choose(change: Partial<ExportChoices>): void;
  open(): void;
  /** Back to the choices as they were. */
  again(): void;
  /** Repeats the last target, or opens the dialog where there is none. */
  save(): void;
  /** Asks the system where to, then writes. */
  start(): void;
  cancel(): void;
  close(): void;
}

export function useExport(): Export {
  const { store, mainProcess, workspace, notify, selectedCodes } = useSession();
  const words = useText().files.save;
  const [state, dispatch] = useReducer(exportReducer, { step: 'closed' });
  const [choices, choose] = useRememberedChoices();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isRepeating, setRepeating] = useState(false);
  const target = useRef<Target | null>(null);
  const work = useRef<AbortController | null>(null);

  const release = useCallback((job: string) => void mainProcess.call('file.release', { job }), [mainProcess]);
  const forgetTarget = useCallback(() => {
    if (target.current) release(target.current.job);
    target.current = null;
  }, [release]);

  useEffect(
    () => mainProcess.on('file.progress', ({ job, ...progress }) => dispatch({ kind: 'progressed', job, progress })),
    [mainProcess],
  );
  useEffect(
    () => () => {
      work.current?.abort();
      forgetTarget();
    },
    [forgetTarget],
  );

  const write = async (to: Target): Promise<Result<ExportReport, Fault>> => {
    work.current = new AbortController();
    const { signal } = work.current;
    const definitions = [...inScope(workspace.definitions(), to.choices.scope, to.selected)];
    const states = to.choices.format === 'json' ? await store.historyStates() : ok([]);
    if (!states.ok) return states;
    const body = await orderBody({ ...orderOf(to.choices), definitions, states: [...states.value] });
    if (signal.aborted) return fail(fault('cancelled'));
    const started = await mainProcess.call('export.start', { job: to.job });
    if (!started.ok) return started;
    const answer = await mainProcess.upload(started.value.upload, body, signal);
    return answer.ok ? readAnswer(answer.value) : answer;
  };

  const start = async () => {
    dispatch({ kind: 'choosing' });
    const { format } = choices;
    const name = suggestedName(workspace.facts.name, format);
    const chosen = await mainProcess.call('export.choose', { format, suggestedName: name });
    if (!chosen.ok) return dispatch({ kind: 'failed', fault: chosen.error });
    if (chosen.value === null) return dispatch({ kind: 'opened' });
    forgetTarget();
    const to = { ...chosen.value, choices, selected };
    target.current = to;
    dispatch({ kind: 'started', job: to.job, fileName: to.name });
    const written = await write(to);
    if (written.ok) return dispatch({ kind: 'finished', report: written.value });
    if (target.current === to) forgetTarget();
    dispatch({ kind: 'failed', fault: written.error });
  };

  /** Stays in the background unless something has to be said. */
  const repeat = async (to: Target) => {
    setRepeating(true);
    const written = await write(to);
    setRepeating(false);
    if (!written.ok) {
      forgetTarget();
      return dispatch({ kind: 'failed', fault: written.error });
    }
    if (written.value.differences.length > 0) return dispatch({ kind: 'finished', report: written.value });
    notify({ tone: 'good', message: words.doneShort(written.value.definitions, written.value.fileName) });
  };

  const open = () => {
    setSelected(selectedCodes());
    // A selection is of the moment: nobody wants to save one row next week because it was one row today.
    if (choices.scope === 'selected') choose({ scope: 'all' });
    dispatch({ kind: 'opened' });
  };
  const save = () => {
    if (target.current) void repeat(target.current);
    else open();
  };
  return {
    state,
    choices,
    selected,
    isRepeating,
    choose,
    open,
    again: () => dispatch({ kind: 'opened' }),
    save,
    start: () => void start(),
    cancel() {
      work.current?.abort();
      forgetTarget();
    },
    close: () => dispatch({ kind: 'closed' }),
  };
}

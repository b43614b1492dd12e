import { useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { WorkspaceSaveAnswer, type WorkspaceSaved } from '#shared/workspace-file/save-answer';
import { useSession } from '../../session/session';
import { useAttempt } from '../../session/use-attempt';
import type { Share } from './opening-state';

/** Where the saving of a workspace file stands. */
export type SavingState =
  | { readonly step: 'closed' }
  | { readonly step: 'asking' }
  | { readonly step: 'saving'; readonly fileName: string; readonly share: Share | null }
  | { readonly step: 'saved'; readonly saved: WorkspaceSaved; readonly isLocked: boolean }
  | { readonly step: 'failed'; readonly fault: Fault };

/** Saving the workspace to a file, as its dialog sees it. */
export interface WorkspaceSaving {
  readonly state: SavingState;
  ask(): void;
  /** Asks the system where to, and saves there; null leaves the file open to whoever has it. */
  save(passphrase: string | null): void;
  close(): void;
}

interface Attempt {
  job: string | null;
  readonly abort: AbortController;
}

export function useWorkspaceSaving(): WorkspaceSaving {
  const { store, mainProcess } = useSession();
  const [state, setState] = useState<SavingState>({ step: 'closed' });
  const attempts = useAttempt<Attempt>(({ abort, job }) => {
    abort.abort();
    if (job !== null) void mainProcess.call('file.release', { job });
  });

  const write = async (of: Attempt, passphrase: string | null): Promise<Result<WorkspaceSaved, Fault> | null> => {
    const listed = await store.listWorkspaces();
    const info = await mainProcess.call('app.info', {});
    if (!listed.ok) return listed;
    if (!info.ok) return info;
    const at = new Date().toISOString();
    const name = listed.value.find(({ isOpen }) => isOpen)?.name ?? '';
    const suggestedName = `${name} ${at.slice(0, 10)}`;
    const target = await mainProcess.call('workspace.chooseTarget', { suggestedName });
    if (!target.ok) return target;
    if (!target.value) return null;
    const { job, name: fileName } = target.value;
    of.job = job;
    const report = (done: number, total: number) => {
      const isWanted = attempts.isCurrent(of);
      if (isWanted) setState({ step: 'saving', fileName, share: { done, total } });
      return isWanted;
    };
    report(0, 0);
    const packed = await store.packWorkspace({ app: info.value.version, at, passphrase }, report);
    if (!packed.ok) return packed;
    const started = await mainProcess.call('workspace.save', { job });
    if (!started.ok) return started;
    const answer = await mainProcess.upload(started.value.upload, packed.value, of.abort.signal);
    return answer.ok ? readAnswer(answer.value) : answer;
  };

  return {
    state,
    ask: () => setState({ step: 'asking' }),
    save: (passphrase) => {
      const of = attempts.begin({ job: null, abort: new AbortController() });
      void write(of, passphrase).then((done) => {
        if (!attempts.isCurrent(of)) return;
        attempts.release();
        if (done === null) return;
        if (done.ok) setState({ step: 'saved', saved: done.value, isLocked: passphrase !== null });
        else setState({ step: 'failed', fault: done.error });
      });
    },
    close: () => {
      attempts.release();
      setState({ step: 'closed' });
    },
  };
}

function readAnswer(text: string): Result<WorkspaceSaved, Fault> {
  try {
    return WorkspaceSaveAnswer.parse(JSON.parse(text));
  } catch {
    return fail(fault('unexpected')); // main answers nothing else
  }
}

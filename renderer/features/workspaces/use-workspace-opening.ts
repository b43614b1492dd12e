import { useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import type { MainProcess } from '../../bridge/main-process';
import { useAttempt } from '../../session/use-attempt';
import type { StoreService } from '../../store/store-protocol';
import { afterRefusal, type OpeningState } from './opening-state';

/** Opening a workspace file, as its dialog sees it. */
export interface WorkspaceOpening {
  readonly state: OpeningState;
  /** Asks the system for a file. */
  choose(): void;
  /** Opens a file that main already knows. */
  openKnown(file: ChosenFile): void;
  /** Opens a file that was dropped onto the window. */
  openFile(file: File): void;
  /** Opens a backup; `fileName` is what it is called. */
  openBackup(id: string, fileName: string): void;
  /** Tries a passphrase. */
  unlock(passphrase: string): void;
  close(): void;
}

/** One file from being chosen to being open. */
interface Attempt {
  readonly fileName: string;
  /** A one-time path to its bytes; asked for anew with each passphrase. */
  bytes(): Promise<Result<{ readonly bytes: string | Blob }, Fault>>;
  end(): void;
}

/** Needs no open workspace: the first start can open a file as well. `onOpened` is told once the store would answer it. */
export function useWorkspaceOpening(parts: {
  readonly store: StoreService;
  readonly mainProcess: MainProcess;
  onOpened(): void;
}): WorkspaceOpening {
  const { store, mainProcess, onOpened } = parts;
  const [state, setState] = useState<OpeningState>({ step: 'closed' });
  const attempts = useAttempt<Attempt>(({ end }) => end());

  const read = async (of: Attempt, passphrase: string | null) => {
    setState({ step: 'reading', fileName: of.fileName, share: null });
    const bytes = await of.bytes();
    const report = (done: number, total: number) => {
      const isWanted = attempts.isCurrent(of);
      if (isWanted) setState({ step: 'reading', fileName: of.fileName, share: { done, total } });
      return isWanted;
    };
    const opened = bytes.ok ? await store.unpackWorkspace(bytes.value.bytes, passphrase, report) : bytes;
    if (!attempts.isCurrent(of)) return;
    if (!opened.ok) {
      setState(afterRefusal(of.fileName, opened.error));
      return;
    }
    attempts.release();
    setState({ step: 'closed' });
    onOpened();
  };

  const begin = (of: Attempt) => read(attempts.begin(of), null);

  const beginKnown = ({ job, name: fileName }: ChosenFile) =>
    begin({
      fileName,
      bytes: () => mainProcess.call('workspace.read', { job }),
      end: () => void mainProcess.call('file.release', { job }),
    });

  return {
    state,
    choose: () => {
      attempts.release();
      setState({ step: 'choosing' });
      void mainProcess.call('workspace.choose', {}).then((chosen) => {
        if (!chosen.ok) return setState(afterRefusal(chosen.error.file ?? '', chosen.error));
        if (!chosen.value) return setState({ step: 'closed' });
        return beginKnown(chosen.value);
      });
    },
    openKnown: (file) => void beginKnown(file),
    openFile: (file) => {
      const bytes = () => Promise.resolve(ok({ bytes: file }));
      void begin({ fileName: file.name, bytes, end: () => undefined });
    },
    openBackup: (id, fileName) => {
      const bytes = () => mainProcess.call('backup.read', { id });
      void begin({ fileName, bytes, end: () => undefined });
    },
    unlock: (passphrase) => {
      const of = attempts.current();
      if (of) void read(of, passphrase);
    },
    close: () => {
      attempts.release();
      setState({ step: 'closed' });
    },
  };
}

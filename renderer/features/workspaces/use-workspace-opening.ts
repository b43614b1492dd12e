import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import type { MainProcess } from '../../bridge/main-process';
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
  isWanted: boolean;
}

/** Needs no open workspace: the first start can open a file as well. `onOpened` is told once the store would answer it. */
export function useWorkspaceOpening(parts: {
  readonly store: StoreService;
  readonly mainProcess: MainProcess;
  onOpened(): void;
}): WorkspaceOpening {
  const { store, mainProcess, onOpened } = parts;
  const [state, setState] = useState<OpeningState>({ step: 'closed' });
  const attempt = useRef<Attempt | null>(null);

  const release = useCallback(() => {
    const ended = attempt.current;
    attempt.current = null;
    if (!ended) return;
    ended.isWanted = false;
    ended.end();
  }, []);
  useEffect(() => release, [release]);

  const read = async (of: Attempt, passphrase: string | null) => {
    setState({ step: 'reading', fileName: of.fileName, share: null });
    const bytes = await of.bytes();
    const report = (done: number, total: number) => {
      if (of.isWanted) setState({ step: 'reading', fileName: of.fileName, share: { done, total } });
      return of.isWanted;
    };
    const opened = bytes.ok ? await store.unpackWorkspace(bytes.value.bytes, passphrase, report) : bytes;
    if (!of.isWanted) return;
    if (!opened.ok) {
      setState(afterRefusal(of.fileName, opened.error));
      return;
    }
    release();
    setState({ step: 'closed' });
    onOpened();
  };

  const begin = (of: Attempt) => {
    attempt.current = of;
    return read(of, null);
  };

  const beginKnown = ({ job, name: fileName }: ChosenFile) =>
    begin({
      fileName,
      bytes: () => mainProcess.call('workspace.read', { job }),
      end: () => void mainProcess.call('file.release', { job }),
      isWanted: true,
    });

  return {
    state,
    choose: () => {
      release();
      setState({ step: 'choosing' });
      void mainProcess.call('workspace.choose', {}).then((chosen) => {
        if (!chosen.ok) return setState(afterRefusal(chosen.error.file ?? '', chosen.error));
        if (!chosen.value) return setState({ step: 'closed' });
        return beginKnown(chosen.value);
      });
    },
    openKnown: (file) => {
      release();
      void beginKnown(file);
    },
    openFile: (file) => {
      release();
      const bytes = () => Promise.resolve(ok({ bytes: file }));
      void begin({ fileName: file.name, bytes, end: () => undefined, isWanted: true });
    },
    openBackup: (id, fileName) => {
      release();
      const bytes = () => mainProcess.call('backup.read', { id });
      void begin({ fileName, bytes, end: () => undefined, isWanted: true });
    },
    unlock: (passphrase) => {
      if (attempt.current) void read(attempt.current, passphrase);
    },
    close: () => {
      release();
      setState({ step: 'closed' });
    },
  };
}

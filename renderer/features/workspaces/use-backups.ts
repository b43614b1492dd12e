import { useCallback, useEffect, useRef } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { BackupAnswer, isBackupDue, type Backup } from '#shared/workspace-file/backup';
import { useSession } from '../../session/session';

/** How often is looked whether a backup is due, in milliseconds. */
const lookEvery = 5 * 60_000;
/** The view that says at which end of the history the last backup was made. */
const viewKey = 'backup';

/** Makes a backup of the open workspace now. */
export function useBackupNow(): () => Promise<Result<Backup, Fault>> {
  const { store, mainProcess, settings } = useSession();
  const { backupMost: most } = settings;
  return useCallback(async () => {
    const [info, listed, states] = [
      await mainProcess.call('app.info', {}),
      await store.listWorkspaces(),
      await store.historyStates(),
    ];
    if (!info.ok) return info;
    if (!listed.ok) return listed;
    if (!states.ok) return states;
    const open = listed.value.find(({ isOpen }) => isOpen);
    if (!open) return fail(fault('refused', { reason: 'no-workspace' }));
    const order = { app: info.value.version, at: new Date().toISOString(), passphrase: null };
    const packed = await store.packWorkspace(order, () => true);
    if (!packed.ok) return packed;
    const started = await mainProcess.call('backup.keep', { workspace: open.id, most });
    if (!started.ok) return started;
    const answer = await mainProcess.upload(started.value.upload, packed.value);
    const kept = answer.ok ? readAnswer(answer.value) : answer;
    if (kept.ok) await store.writeView(viewKey, states.value[0]?.hash ?? '');
    return kept;
  }, [store, mainProcess, most]);
}

/** Makes backups by itself while the workspace is open, as the settings say: when one is due and something changed. */
export function useAutomaticBackups(): void {
  const { store, mainProcess, settings, notifyFault } = useSession();
  const backUp = useBackupNow();
  const { backupEvery: every } = settings;
  const isBusy = useRef(false);

  const look = useCallback(async (): Promise<Result<null, Fault>> => {
    const [backups, listed] = [await mainProcess.call('backup.list', {}), await store.listWorkspaces()];
    if (!backups.ok) return backups;
    if (!listed.ok) return listed;
    const open = listed.value.find(({ isOpen }) => isOpen);
    const last = backups.value.find(({ workspace }) => workspace === open?.id);
    if (!open || !isBackupDue(every, last?.at ?? null, Date.now())) return ok(null);
    const [states, kept] = [await store.historyStates(), await store.readView(viewKey)];
    const isSame = last && states.ok && kept.ok && states.value[0]?.hash === kept.value;
    if (isSame) return ok(null);
    const made = await backUp();
    return made.ok ? ok(null) : made;
  }, [store, mainProcess, every, backUp]);

  useEffect(() => {
    if (every === 'never') return undefined;
    const run = () => {
      if (isBusy.current) return;
      isBusy.current = true;
      void look().then((looked) => {
        isBusy.current = false;
        if (!looked.ok) notifyFault(looked.error);
      });
    };
    run();
    const timer = setInterval(run, lookEvery);
    return () => clearInterval(timer);
  }, [every, look, notifyFault]);
}

function readAnswer(text: string): Result<Backup, Fault> {
  try {
    return BackupAnswer.parse(JSON.parse(text));
  } catch {
    return fail(fault('unexpected')); // main answers nothing else
  }
}

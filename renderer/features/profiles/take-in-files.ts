import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import type { MainProcess } from '../../bridge/main-process';

/** Hands dropped files over to the main process, which cannot know where they stand; answers them as if they were chosen. */
export async function takeInFiles(
  files: readonly File[],
  mainProcess: MainProcess,
  signal: AbortSignal,
  told: {
    /** This file comes now. */
    onFile(name: string): void;
    /** These are with the main process, the last of them not whole yet: it has to be told to let go of them. */
    onTaken(files: readonly ChosenFile[]): void;
  },
): Promise<Result<readonly ChosenFile[], Fault>> {
  const taken: ChosenFile[] = [];
  for (const file of files) {
    const { name, size } = file;
    told.onFile(name);
    const offered = await mainProcess.call('file.offer', { name, size, kind: 'profiles' });
    if (!offered.ok) return offered;
    taken.push({ job: offered.value.job, name, size });
    told.onTaken([...taken]);
    const sent = signal.aborted ? null : await mainProcess.upload(offered.value.upload, file, signal);
    if (signal.aborted) break;
    if (sent && !sent.ok) return sent;
  }
  return ok(taken);
}

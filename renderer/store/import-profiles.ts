import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ImportReport, ProfileFile } from '#shared/profile/profile-file';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { MainProcess } from '../bridge/main-process';
import type { Workspace } from './workspace';

/** How far an import is. `reading`: the file is read by main; `keeping`: its bytes go into the store. */
export type ImportStage =
  { readonly stage: 'reading'; readonly done: number; readonly total: number } | { readonly stage: 'keeping' };

/** One profile file to import. */
export interface ProfileImport {
  readonly job: string;
  readonly options: ProfileOptions;
  /** Makes the record of what was read: its columns are those of the report. */
  describe(report: ImportReport): ProfileFile;
}

/** What the import is done with. */
export interface ImportSurroundings {
  readonly mainProcess: Pick<MainProcess, 'call' | 'on'>;
  readonly workspace: Pick<Workspace, 'addProfileFile'>;
}

/**
 * Imports a profile file: main reads it, and the store's worker fetches the bytes itself, so that they never pass the
 * screen's thread. It becomes visible whole at the end, or an abort or a fault leaves nothing. The job is released.
 */
export async function importProfileFile(
  { mainProcess, workspace }: ImportSurroundings,
  { job, options, describe }: ProfileImport,
  signal: AbortSignal,
  onStage: (stage: ImportStage) => void,
): Promise<Result<ProfileFile, Fault>> {
  const release = () => void mainProcess.call('file.release', { job });
  const end = mainProcess.on('file.progress', ({ job: of, done, total }) => {
    if (of === job) onStage({ stage: 'reading', done, total });
  });
  // Main then stops reading, or breaks the transfer off, and what waits below fails.
  signal.addEventListener('abort', release, { once: true });
  try {
    if (signal.aborted) return fail(fault('cancelled'));
    const read = await mainProcess.call('profiles.import', { job, options });
    if (!read.ok) return signal.aborted ? fail(fault('cancelled')) : read;
    onStage({ stage: 'keeping' });
    const file = describe(read.value.report);
    const kept = await workspace.addProfileFile(file, read.value.parquet);
    if (!kept.ok) return signal.aborted ? fail(fault('cancelled')) : kept;
    return ok(file);
  } finally {
    end();
    signal.removeEventListener('abort', release);
    release();
  }
}

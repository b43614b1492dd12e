import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { ImportReport } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import { freeRoom } from '../disk/free-room';
import { removeFolder } from '../disk/private-folder';
import type { EngineClient, RunOptions } from '../engine/engine-client';
import { type ReadJob, withScratch } from './scratch';

type OnProgress = NonNullable<RunOptions['onProgress']>;

/** A profile file that stands as Parquet in the job's folder. */
export interface ImportedFile {
  readonly target: string;
  readonly report: ImportReport;
}

/** Looks at the file of one job and imports it, in one process, which knows by then what it found out. */
export interface ProfileReader {
  /** Reads the beginning. With `ahead` the import begins behind the answer, in case that it is asked for as it is. */
  look(options: ProfileOptions, ahead: boolean): Promise<Result<ProfileLook, Fault>>;
  /** Writes all of the file as Parquet, or answers what was written meanwhile. */
  import(options: ProfileOptions, onProgress: OnProgress): Promise<Result<ImportedFile, Fault>>;
}

/** What is begun before anybody asked for it stays within a few seconds, and within a part of the free disk. */
const mostAhead = 1024 * 1024 * 1024;
const roomPerByte = 4;

/** An import that runs, or ran, before it was asked for. */
interface Ahead {
  readonly options: string;
  readonly result: Promise<Result<ImportedFile, Fault>>;
  tell: OnProgress;
}

/** The reader of a job's file; its process ends with the job at the latest. */
export function profileReader(job: ReadJob, engine: EngineClient): ProfileReader {
  const session = engine.session(job.signal);
  // What it holds open cannot be removed everywhere before it has ended.
  job.signal.addEventListener('abort', () => void job.track(session.end()), { once: true });
  let ahead: Ahead | null = null;

  const importAll = (options: ProfileOptions, onProgress: OnProgress): Promise<Result<ImportedFile, Fault>> =>
    withScratch(job, async (source, folder) => {
      const target = path.join(folder, 'profiles.parquet');
      const order = { kind: 'importProfile', ...source, options, target, folder } as const;
      const imported = await session.run(order, { signal: job.signal, onProgress });
      return imported.ok ? ok({ target, report: imported.value }) : imported;
    });
  const begin = (options: ProfileOptions): void => {
    const result = job.track(importAll(options, (...told) => begun.tell(...told)));
    const begun: Ahead = { options: JSON.stringify(options), result, tell: () => undefined };
    ahead = begun;
  };
  /** Ends what was begun otherwise than it is wanted now. */
  const drop = async (): Promise<void> => {
    const dropped = ahead;
    if (!dropped) return;
    ahead = null;
    await session.end();
    const result = await dropped.result;
    if (result.ok) await removeFolder(path.dirname(result.value.target));
  };

  return {
    async look(options, isAhead) {
      await drop();
      const looked = await withScratch(job, async (source, folder) => {
        const answer = await session.run({ kind: 'lookProfile', ...source, options, folder }, { signal: job.signal });
        await removeFolder(folder);
        return answer;
      });
      if (looked.ok && isAhead && (await mayBegin(job, looked.value))) begin(options);
      return looked;
    },
    async import(options, onProgress) {
      if (ahead?.options !== JSON.stringify(options)) await drop();
      const begun = ahead;
      ahead = null;
      if (begun) begun.tell = onProgress;
      const imported = await (begun?.result ?? importAll(options, onProgress));
      await session.end();
      return imported;
    },
  };
}

async function mayBegin(job: ReadJob, { columns }: ProfileLook): Promise<boolean> {
  if (job.signal.aborted || job.subject.path === null || columns.length === 0) return false;
  try {
    const { size } = await stat(job.subject.path);
    return size <= mostAhead && size * roomPerByte <= (await freeRoom(await job.folder()));
  } catch {
    return false; // The import itself tells what is wrong.
  }
}

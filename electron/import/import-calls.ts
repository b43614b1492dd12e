import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import { workspaceExtension } from '#shared/workspace-file/manifest';
import type { Jobs } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { openChosenFile } from './chosen-file';
import { offerFile } from './offered-file';
import { readJobFile, type ReadParts } from './read-file';
import { type ProfileReader, profileReader } from './profile-reader';
import { importJobFile, importJobFiles } from './read-profiles';
import type { ReadJob } from './scratch';
import { definitionsLimit, profilesLimit } from './size-limit';

/** What the calls about opening files need of the machine. */
export interface ImportParts extends ReadParts {
  readonly jobs: Jobs;
  /** Answers the path that the person chose, or null. */
  chooseToOpen(kind: 'definitions' | 'merge'): Promise<string | null>;
  /** Answers the paths of profile files that the person chose; none when they cancel. */
  chooseProfilesToOpen(): Promise<readonly string[]>;
}

type ImportCalls =
  | 'file.choose'
  | 'file.offer'
  | 'file.read'
  | 'file.release'
  | 'profiles.choose'
  | 'profiles.look'
  | 'profiles.import'
  | 'profiles.importTogether';

/** Answers the calls about opening files. */
export function importCalls(parts: ImportParts): Pick<Handlers, ImportCalls> {
  const { jobs, bulk } = parts;
  const readers = new WeakMap<ReadJob, ProfileReader>();
  const readerOf = (job: ReadJob): ProfileReader => {
    const reader = readers.get(job) ?? profileReader(job, parts.engine);
    readers.set(job, reader);
    return reader;
  };
  return {
    'file.choose': async ({ kind }) => {
      const file = await parts.chooseToOpen(kind);
      if (file === null) return ok(null);
      const isWorkspace = kind === 'merge' && path.extname(file).toLowerCase() === `.${workspaceExtension}`;
      return openChosenFile(jobs, file, isWorkspace ? profilesLimit : definitionsLimit);
    },
    'file.offer': async ({ kind, ...file }) =>
      offerFile(jobs, bulk, file, kind === 'profiles' ? profilesLimit : definitionsLimit),
    'file.read': async ({ job, options }) => {
      const found = jobs.find(job, 'read');
      return found.ok ? found.value.track(readJobFile(found.value, options, parts)) : found;
    },
    'file.release': async ({ job }) => {
      await jobs.release(job);
      return ok({});
    },
    'profiles.choose': async () => {
      // What reads the file starts while the person looks for it.
      parts.engine.prepare();
      return openAll(jobs, await parts.chooseProfilesToOpen());
    },
    'profiles.look': async ({ job, options, ahead = false }) => {
      const found = jobs.find(job, 'read');
      return found.ok ? found.value.track(readerOf(found.value).look(options, ahead)) : found;
    },
    'profiles.import': async ({ job, options }) => {
      const found = jobs.find(job, 'read');
      if (!found.ok) return found;
      return found.value.track(importJobFile(found.value, options, readerOf(found.value), parts));
    },
    'profiles.importTogether': async ({ jobs: ids, ...how }) => {
      const found: ReadJob[] = [];
      for (const id of ids) {
        const job = jobs.find(id, 'read');
        if (!job.ok) return job;
        found.push(job.value);
      }
      const [first, ...others] = found;
      if (!first) return fail(fault('refused', { reason: 'job' }));
      return first.track(importJobFiles([first, ...others], how, parts));
    },
  };
}

/** Opens a job for each file, or for none where one is refused. */
async function openAll(jobs: Jobs, files: readonly string[]): Promise<Result<ChosenFile[], Fault>> {
  const opened: ChosenFile[] = [];
  for (const file of files) {
    const chosen = await openChosenFile(jobs, file, profilesLimit);
    if (!chosen.ok) {
      for (const { job } of opened) await jobs.release(job);
      return fail(chosen.error);
    }
    opened.push(chosen.value);
  }
  return ok(opened);
}

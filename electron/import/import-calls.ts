import { ok } from '#shared/base/result';
import type { Jobs } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { openChosenFile } from './chosen-file';
import { offerFile } from './offered-file';
import { readJobFile, type ReadParts } from './read-file';

/** What the calls about opening files need of the machine. */
export interface ImportParts extends ReadParts {
  readonly jobs: Jobs;
  /** Answers the path that the person chose, or null. */
  chooseToOpen(): Promise<string | null>;
}

type ImportCalls = 'file.choose' | 'file.offer' | 'file.read' | 'file.release';

/** Answers the calls about opening files. */
export function importCalls(parts: ImportParts): Pick<Handlers, ImportCalls> {
  const { jobs, bulk } = parts;
  return {
    'file.choose': async () => {
      const file = await parts.chooseToOpen();
      return file === null ? ok(null) : openChosenFile(jobs, file);
    },
    'file.offer': async (file) => offerFile(jobs, bulk, file),
    'file.read': async ({ job, options }) => {
      const found = jobs.find(job, 'read');
      return found.ok ? found.value.track(readJobFile(found.value, options, parts)) : found;
    },
    'file.release': async ({ job }) => {
      await jobs.release(job);
      return ok({});
    },
  };
}

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { FileFormat } from '#shared/format/source-table';
import type { ProfileExportFormat } from '#shared/profile/profile-export';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';

/** What a job is about. The paths stay in main. */
export type JobSubject =
  | {
      readonly kind: 'read';
      readonly name: string;
      /** The person's own file; null for one whose bytes the page brings, which is then `upload` in the job's folder. */
      readonly path: string | null;
    }
  | { readonly kind: 'write'; readonly name: string; readonly path: string; readonly format: FileFormat }
  | {
      readonly kind: 'writeProfiles';
      readonly name: string;
      readonly path: string;
      readonly format: ProfileExportFormat;
    }
  /** A profile file that stands in the job's folder before anybody chose where it is exported to. */
  | { readonly kind: 'stageProfiles'; readonly bytes: number }
  | { readonly kind: 'writeReport'; readonly name: string; readonly path: string }
  | { readonly kind: 'writeWorkspace'; readonly name: string; readonly path: string };

export type JobSubjectOf<K extends JobSubject['kind']> = Extract<JobSubject, { readonly kind: K }>;

/** One piece of work on one file. */
export interface Job<S extends JobSubject = JobSubject> {
  readonly id: string;
  readonly subject: S;
  /** Aborted when the job is released. */
  readonly signal: AbortSignal;
  /** Makes the job's private folder and answers it; it goes with the job. */
  folder(): Promise<string>;
  /** Does work that a release must wait for before the folder is removed. */
  track<T>(work: Promise<T>): Promise<T>;
}

export interface Jobs {
  open<S extends JobSubject>(subject: S): Job<S>;
  /** The job of that id, if it is there and of that kind; else `refused`. */
  find<K extends JobSubject['kind']>(id: string, kind: K): Result<Job<JobSubjectOf<K>>, Fault>;
  /** Ends a job: stops its work, waits for that, removes what it left. A job that is gone already is no failure. */
  release(id: string): Promise<void>;
  /** Ends all jobs, and waits for those that are ending already. */
  releaseAll(): Promise<void>;
}

interface Entry {
  readonly job: Job;
  end(): Promise<void>;
}

/** Keeps the jobs of the window; their private folders stand in `folder`. */
export function openJobs(folder: string): Jobs {
  const entries = new Map<string, Entry>();
  /** Jobs that nobody finds any more, but whose work or folder is not gone yet. */
  const ending = new Set<Promise<void>>();

  async function release(id: string): Promise<void> {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    const end = entry.end();
    ending.add(end);
    await end.finally(() => ending.delete(end));
  }

  return {
    open(subject) {
      const opened = newJob(subject, path.join(folder, randomUUID()));
      entries.set(opened.job.id, opened);
      return opened.job;
    },
    find(id, kind) {
      const job = entries.get(id)?.job;
      return job && isOf(job, kind) ? ok(job) : fail(fault('refused', { reason: 'job' }));
    },
    release,
    releaseAll: async () => {
      await Promise.all([...[...entries.keys()].map(release), ...ending]);
    },
  };
}

function newJob<S extends JobSubject>(subject: S, folder: string): { readonly job: Job<S>; end(): Promise<void> } {
  const abort = new AbortController();
  const work = new Set<Promise<unknown>>();
  const job: Job<S> = {
    id: path.basename(folder),
    subject,
    signal: abort.signal,
    async folder() {
      await makePrivateFolder(folder);
      return folder;
    },
    async track(promise) {
      work.add(promise);
      try {
        return await promise;
      } finally {
        work.delete(promise);
      }
    },
  };
  return {
    job,
    async end() {
      abort.abort();
      await Promise.allSettled(work);
      await removeFolder(folder);
    },
  };
}

function isOf<K extends JobSubject['kind']>(job: Job, kind: K): job is Job<JobSubjectOf<K>> {
  return job.subject.kind === kind;
}

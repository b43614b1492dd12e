import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { StageAnswer } from '#shared/profile/profile-export';
import { writeFault } from '../disk/disk-fault';
import { freeRoom } from '../disk/free-room';
import { makePrivateFolder, removeFolder } from '../disk/private-folder';
import { writeBehind } from '../disk/write-behind';
import type { EngineSession } from '../engine/engine-client';
import type { MeantSum } from '../engine/engine-protocol';
import { type Bulk, jsonAnswer } from '../ipc/bulk';
import type { Job, JobSubjectOf } from '../ipc/jobs';
import { type ReceivedParts, receiveParts } from './receive-parts';
import type { WriteParts } from './write-file';

type StageJob = Job<JobSubjectOf<'stageProfiles'>>;

/** What nobody asked for yet stays within a part of the free disk. */
const mostStaged = 1024 * 1024 * 1024;
const roomPerByte = 4;

/** The staged file for one writing. */
export interface StagedFile {
  readonly parquet: string;
  readonly session: EngineSession;
  /** Aborted when the writing or the staged file is released. */
  readonly signal: AbortSignal;
  /** What was worked out for a draft of the same bytes; null where there is none. Nothing else runs in the session then. */
  known(digest: string | null): Promise<MeantSum | null>;
}

/**
 * A profile file in a private folder while a person chooses how to export it: what it takes to bring it there, to start
 * what writes it and to work out what the written file is compared with lies behind by the time the person presses.
 */
export interface StagedProfiles {
  /** Answers the path that the file is posted to once. */
  offerFile(): string;
  /** Answers the path that a draft is posted to once. */
  offerDraft(): string;
  /** Does a writing with the file; refused where it does not stand, or is being used. */
  use<T>(signal: AbortSignal, write: (file: StagedFile) => Promise<Result<T, Fault>>): Promise<Result<T, Fault>>;
}

/** Whether so many bytes may be kept before anybody asked for it. */
export async function mayStage({ subject: { bytes }, ...job }: StageJob): Promise<boolean> {
  try {
    return bytes <= mostStaged && bytes * roomPerByte <= (await freeRoom(await job.folder()));
  } catch {
    return false; // The export itself tells what is wrong.
  }
}

/** A draft that was posted: of which bytes, once that is known, and what it came to. */
interface Draft {
  readonly abort: AbortController;
  readonly digest: Promise<string | null>;
  readonly sum: Promise<MeantSum | null>;
}

/** The staged file of a job. All of it goes with the job. */
export function stageProfiles(job: StageJob, { engine, bulk }: Pick<WriteParts, 'engine' | 'bulk'>): StagedProfiles {
  const session = engine.session(job.signal);
  // What it holds open cannot be removed everywhere before it has ended.
  job.signal.addEventListener('abort', () => void job.track(session.end()), { once: true });
  let parquet: string | null = null;
  let isUsed = false;
  let draft: Draft | null = null;

  const takeFile = async (body: Request['body']): Promise<StageAnswer> => {
    const file = path.join(await job.folder(), 'profiles.parquet');
    try {
      if (!(await keepBody(body, file, job))) return fail(fault('invalid-value', { reason: 'order' }));
      parquet = file;
      return ok(null);
    } catch (error) {
      return fail(job.signal.aborted ? fault('cancelled') : writeFault(error, 'profiles'));
    }
  };
  const takeDraft = async (body: Request['body']): Promise<StageAnswer> => {
    const folder = path.join(await job.folder(), randomUUID());
    if (parquet === null || isUsed) return fail(fault('refused', { reason: 'job' }));
    const before = draft;
    before?.abort.abort();
    const { draft: begun, done } = beginDraft(job, session, { parquet, body, folder, before: before?.sum });
    draft = begun;
    return done;
  };
  const known = async (digest: string | null): Promise<MeantSum | null> => {
    const found = draft;
    if (!found) return null;
    const isSame = digest !== null && (await found.digest) === digest;
    if (!isSame) found.abort.abort();
    const sum = await found.sum;
    return isSame ? sum : null;
  };

  return {
    offerFile: () => offer(bulk, job, takeFile),
    offerDraft: () => offer(bulk, job, takeDraft),
    async use(signal, write) {
      if (parquet === null || isUsed || job.signal.aborted) return fail(fault('refused', { reason: 'job' }));
      isUsed = true;
      const either = AbortSignal.any([signal, job.signal]);
      try {
        return await job.track(write({ parquet, session, signal: either, known }));
      } finally {
        isUsed = false;
        await session.end();
      }
    },
  };
}

function offer(bulk: Bulk, job: StageJob, take: (body: Request['body']) => Promise<StageAnswer>): string {
  return bulk.offer({
    method: 'POST',
    signal: job.signal,
    answer: async ({ body }) => jsonAnswer(await job.track(take(body))),
  });
}

/** Writes a body to a new file; false where it has not as many bytes as were announced. */
async function keepBody(body: Request['body'], file: string, { subject, signal }: StageJob): Promise<boolean> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const out = writeBehind(handle);
    let bytes = 0;
    for await (const piece of body ?? []) {
      signal.throwIfAborted();
      bytes += piece.byteLength;
      if (bytes > subject.bytes) return false;
      await out.add(piece);
    }
    await out.finish();
    return bytes === subject.bytes;
  } finally {
    await handle.close();
  }
}

/** Receives a draft and has its sum worked out, once the one before has ended. Whatever fails, there is no sum then. */
function beginDraft(
  job: StageJob,
  session: EngineSession,
  given: {
    readonly parquet: string;
    readonly body: Request['body'];
    readonly folder: string;
    readonly before: Promise<unknown> | undefined;
  },
): { readonly draft: Draft; readonly done: Promise<StageAnswer> } {
  const abort = new AbortController();
  const signal = AbortSignal.any([abort.signal, job.signal]);
  const { folder, parquet: file } = given;
  const receive = async (): Promise<Result<ReceivedParts, Fault>> => {
    await given.before;
    await makePrivateFolder(folder);
    return receiveParts(given.body, folder, signal, file);
  };
  const receiving = receive();
  const work = async (): Promise<Result<MeantSum | null, Fault>> => {
    try {
      const received = await receiving;
      if (!received.ok) return received;
      const { order, parquet, treated, edits, positions } = received.value;
      const files = { parquet, treated, edits, positions, folder };
      return await session.run({ kind: 'sumProfiles', order, ...files }, { signal });
    } catch (error) {
      return fail(signal.aborted ? fault('cancelled') : writeFault(error, 'profiles'));
    } finally {
      await removeFolder(folder);
    }
  };
  const outcome = work();
  const digest = receiving.then(
    (received) => (received.ok ? received.value.digest : null),
    () => null, // the draft's own answer tells why
  );
  return {
    draft: { abort, digest, sum: outcome.then((sum) => (sum.ok ? sum.value : null)) },
    done: outcome.then((sum) => (sum.ok ? ok(null) : sum)),
  };
}

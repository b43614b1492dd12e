import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { fail } from '#shared/base/result';
import { systemCode, writeFault } from './disk-fault';

/**
 * Writes a file all or not at all: `write` fills an empty file beside the target, which is then flushed to the disk and
 * renamed over the target. Whatever fails, the target stays what it was and nothing is left beside it. A link is
 * followed, and an existing target's permissions are kept. `announce` is told of the file beside the target before it
 * comes to be, so that it can be removed even where the app is killed in between.
 */
export async function writeAtomically<T>(
  target: string,
  write: (temporary: string) => Promise<Result<T, Fault>>,
  announce?: (temporary: string) => Promise<void>,
): Promise<Result<T, Fault>> {
  const name = path.basename(target);
  let temporary: string | null = null;
  try {
    const real = await followLink(target);
    // Short, so that it fits where the target's own name is as long as the system allows.
    const beside = path.join(path.dirname(real), `.curator-${randomBytes(8).toString('hex')}.tmp`);
    await announce?.(beside);
    await createEmpty(beside, await modeOf(real));
    temporary = beside;
    const written = await write(beside);
    if (!written.ok) return written;
    await flush(beside, 'r+');
    await rename(beside, real);
    temporary = null;
    await flushFolder(path.dirname(real));
    return written;
  } catch (error) {
    return fail(writeFault(error, name));
  } finally {
    if (temporary) await rm(temporary, { force: true });
  }
}

const halfWritten = /^\.curator-[0-9a-f]{16}\.tmp$/;

/** Whether a file of that name is one that `writeAtomically` began, and nobody else's. */
export function isHalfWritten(name: string): boolean {
  return halfWritten.test(name);
}

async function followLink(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return target;
    throw error;
  }
}

async function modeOf(target: string): Promise<number> {
  const stats = await stat(target).catch(() => null); // not there yet: what a new file gets
  return stats ? stats.mode & 0o777 : 0o666;
}

async function createEmpty(file: string, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  await handle.close();
}

async function flush(file: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name itself last through a power cut; Windows and some network disks do not offer it. */
async function flushFolder(folder: string): Promise<void> {
  await flush(folder, 'r').catch(() => undefined);
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { isSameSighting, type Sighting, type Stamp } from '#shared/refresh/sighting';
import { isUnfinishedName, matchesPattern } from '#shared/refresh/name-pattern';
import { readFault, systemCode } from '../disk/disk-fault';
import type { Place } from './places';

/**
 * The files of a place as they are now: the one that was chosen, or those of the folder that the pattern means. Links in a
 * folder are not followed: it was the folder that a person let the app look into.
 */
export async function lookInto(place: Place, pattern: string): Promise<Result<readonly Sighting[], Fault>> {
  const name = path.basename(place.path);
  if (place.kind === 'file') {
    try {
      const stats = await stat(place.path);
      if (!stats.isFile()) return fail(fault('file-unreadable', { file: name, reason: 'EISDIR' }));
      return ok([{ name, size: stats.size, modified: stats.mtimeMs }]);
    } catch (error) {
      return fail(readFault(error, name));
    }
  }
  try {
    const sightings: Sighting[] = [];
    for (const entry of await readdir(place.path, { withFileTypes: true })) {
      if (!entry.isFile() || isUnfinishedName(entry.name) || !matchesPattern(entry.name, pattern)) continue;
      // What is gone by now was being renamed or removed: the next look tells.
      const stats = await lstat(path.join(place.path, entry.name)).catch(() => null);
      if (stats?.isFile()) sightings.push({ name: entry.name, size: stats.size, modified: stats.mtimeMs });
    }
    return ok(sightings);
  } catch (error) {
    return fail(fault('refresh-folder', { file: name, reason: systemCode(error) ?? 'unknown' }));
  }
}

/** The path of a file that a look at the place told of. */
export function pathOf(place: Place, { name }: Pick<Sighting, 'name'>): string {
  return place.kind === 'file' ? place.path : path.join(place.path, path.basename(name));
}

/** Whether a file is still as it was seen; `refresh-changing` where it changed or went meanwhile. */
export async function confirmSame(file: string, seen: Sighting): Promise<Result<null, Fault>> {
  try {
    const stats = await stat(file);
    const now = { name: seen.name, size: stats.size, modified: stats.mtimeMs };
    return isSameSighting(now, seen) ? ok(null) : fail(fault('refresh-changing', { file: seen.name }));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return fail(fault('refresh-changing', { file: seen.name }));
    return fail(readFault(error, seen.name));
  }
}

/** Reads all of a file for its digest; refused where it changed or went while it was read. */
export async function stampFile(place: Place, sighting: Sighting, signal: AbortSignal): Promise<Result<Stamp, Fault>> {
  const file = pathOf(place, sighting);
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file, { signal })) hash.update(chunk as Uint8Array);
  } catch (error) {
    if (signal.aborted) return fail(fault('cancelled'));
    return fail(readFault(error, sighting.name));
  }
  const same = await confirmSame(file, sighting);
  return same.ok ? ok({ ...sighting, digest: hash.digest('hex') }) : same;
}

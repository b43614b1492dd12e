import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { Backup } from '#shared/workspace-file/backup';
import { workspaceExtension } from '#shared/workspace-file/manifest';
import { writeAtomically } from '../disk/atomic-file';
import { readFault } from '../disk/disk-fault';
import { makePrivateFolder } from '../disk/private-folder';
import { writeStream } from './write-stream';

/** The backups of this machine, in a folder that only its owner may read. */
export interface Backups {
  /** The latest first. */
  list(): Promise<readonly Backup[]>;
  /** Keeps a backup, then no more than `most` of that workspace: the oldest go. */
  keep(workspace: string, most: number, body: Request['body'], signal: AbortSignal): Promise<Result<Backup, Fault>>;
  /** The file of a backup; `file-missing` where there is none. */
  find(id: string): Promise<Result<string, Fault>>;
  clear(): Promise<void>;
}

/** The instant without what a file's name cannot hold, then the workspace. */
const idForm = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([0-9a-z]{1,16})$/u;

/** Backups in that folder. */
export function openBackups(folder: string, now: () => Date): Backups {
  const fileOf = (id: string) => path.join(folder, `${id}.${workspaceExtension}`);

  async function list(): Promise<readonly Backup[]> {
    const names = await readdir(folder).catch(() => []); // nothing was ever kept
    const found = await Promise.all(
      names.map(async (name): Promise<Backup | null> => {
        const id = path.basename(name, `.${workspaceExtension}`);
        const [, hour, minute, second, part, workspace] = idForm.exec(id) ?? [];
        const stats = await stat(path.join(folder, name)).catch(() => null);
        if (workspace === undefined || !stats || fileOf(id) !== path.join(folder, name)) return null;
        return { id, workspace, at: `${hour}:${minute}:${second}.${part}Z`, bytes: stats.size };
      }),
    );
    return found.filter((each) => each !== null).sort((left, right) => (left.id < right.id ? 1 : -1));
  }

  return {
    list,
    async keep(workspace, most, body, signal) {
      await makePrivateFolder(folder);
      const at = now().toISOString();
      const id = `${at.replaceAll(/[:.]/gu, '-')}-${workspace}`;
      const written = await writeStream((write) => writeAtomically(fileOf(id), write), body, signal);
      if (!written.ok) return written;
      const own = (await list()).filter((each) => each.workspace === workspace);
      for (const each of own.slice(most)) await rm(fileOf(each.id), { force: true });
      return ok({ id, workspace, at, bytes: written.value.bytes });
    },
    async find(id) {
      // An id is no path: only what was listed is found.
      const known = idForm.test(id) ? fileOf(id) : null;
      if (known === null) return fail(fault('refused', { reason: 'backup' }));
      const missing = await stat(known).then(
        () => null,
        (error: unknown) => readFault(error, path.basename(known)),
      );
      return missing ? fail(missing) : ok(known);
    },
    async clear() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

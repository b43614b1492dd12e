import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { MainProcess } from '../../bridge/main-process';
import { lookForPersonal } from './look-for-personal';
import { lackingFiles, mergeLooks, type LackingFile } from './together';

/** What files look like that are opened as one. */
interface LookedAt {
  readonly look: ProfileLook;
  /** By place: whether the column looks personal. */
  readonly personal: readonly boolean[];
  /** What they lack of each other's columns; null where there is one file. */
  readonly lacking: readonly LackingFile[] | null;
}

/** Has the beginnings of files read that are opened as one, and looks for what seems personal. */
export async function lookAtFiles(
  files: readonly ChosenFile[],
  options: ProfileOptions,
  mainProcess: MainProcess,
): Promise<Result<LookedAt, Fault>> {
  const looks: ProfileLook[] = [];
  // While the person looks, a file by itself is read on: mostly it is wanted as it is.
  const ahead = files.length === 1;
  for (const { job } of files) {
    const found = await mainProcess.call('profiles.look', { job, options, ahead });
    if (!found.ok) return found;
    looks.push(found.value);
  }
  const [one, ...rest] = looks;
  if (!one) return fail(fault('unexpected'));
  const look = rest.length === 0 ? one : mergeLooks([one, ...rest]);
  const lacking = rest.length === 0 ? null : lackingFiles(files, looks);
  return ok({ look, personal: await lookForPersonal(look), lacking });
}

import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChosenFile } from '#shared/contract/calls';
import { freeName } from '#shared/profile/free-name';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { MainProcess } from '../../bridge/main-process';
import { lookForPersonal } from '../../intake/look-for-personal';
import { lackingFiles, mergeLooks, type LackingFile } from './together';

/** What files look like that are opened as one. */
interface LookedAt {
  readonly look: ProfileLook;
  /** By place: whether the column looks personal. */
  readonly personal: readonly boolean[];
  /** What they lack of each other's columns; null where there is one file. */
  readonly lacking: readonly LackingFile[] | null;
}

/** The column that the engine adds last, which says of each row what file it comes from; the first rows are the first file's. */
function withFileColumn(look: ProfileLook, wanted: string, file: string): ProfileLook {
  const columns = [...look.columns, freeName(wanted, look.columns)];
  return { ...look, columns, rows: look.rows.map((row) => [...row, file]) };
}

/** Has the beginnings of files read that are opened as one, and looks for what seems personal. */
export async function lookAtFiles(
  files: readonly ChosenFile[],
  options: ProfileOptions,
  mainProcess: MainProcess,
  fileColumn: string,
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
  const look = rest.length === 0 ? one : withFileColumn(mergeLooks([one, ...rest]), fileColumn, files[0]?.name ?? '');
  const lacking = rest.length === 0 ? null : lackingFiles(files, looks);
  return ok({ look, personal: await lookForPersonal(look), lacking });
}

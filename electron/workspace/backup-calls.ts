import { ok } from '#shared/base/result';
import { readFault } from '../disk/disk-fault';
import { streamFile } from '../import/stream-once';
import { type Bulk, faultAnswer, jsonAnswer } from '../ipc/bulk';
import type { Handlers } from '../ipc/register';
import type { Backups } from './backups';

type BackupCalls = 'backup.list' | 'backup.keep' | 'backup.read' | 'backup.clear';

/** Answers the calls about the backups that the app keeps by itself. */
export function backupCalls(parts: { readonly bulk: Bulk; readonly backups: Backups }): Pick<Handlers, BackupCalls> {
  const { bulk, backups } = parts;
  // A backup is finished or not; the page that began it may be gone.
  const { signal } = new AbortController();
  return {
    'backup.list': async () => ok([...(await backups.list())]),
    'backup.keep': async ({ workspace, most }) => {
      const answer = async ({ body }: Request) => jsonAnswer(await backups.keep(workspace, most, body, signal));
      return ok({ upload: bulk.offer({ method: 'POST', signal, answer }) });
    },
    'backup.read': async ({ id }) => {
      const file = await backups.find(id);
      if (!file.ok) return file;
      const answer = () =>
        streamFile(file.value, 'application/octet-stream', signal).catch((error: unknown) =>
          faultAnswer(readFault(error, id)),
        );
      return ok({ bytes: bulk.offer({ method: 'GET', signal, answer }) });
    },
    'backup.clear': async () => {
      await backups.clear();
      return ok({});
    },
  };
}

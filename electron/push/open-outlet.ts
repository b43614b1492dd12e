import { type Connection, originOf } from '#shared/push/connection';
import type { SecretStore } from '../secrets/secret-store';
import { type Connections, secretName } from './connections';
import type { Journal } from './journal-file';
import type { OutboundLog } from './outbound-log';
import { fileSend, loggedSend } from './outlets';
import { routeOf } from './route-of';
import type { RunFolder } from './run-folder';
import type { Send } from './run-push';

/** What sending needs of the machine. */
export interface OutletParts {
  readonly secrets: SecretStore;
  readonly log: OutboundLog;
  now(): number;
  /** As Electron answers it. */
  resolveProxy(url: string): Promise<string>;
}

/** The connection of a run as it is now; null where it is gone, or the plan was made for another. */
export async function connectionOfRun(
  { connection: begun }: Pick<RunFolder, 'connection'>,
  connections: Connections,
): Promise<Connection | null> {
  const now = await connections.find(begun.id);
  const isSame =
    now?.adapter === begun.adapter &&
    originOf(now.url) === originOf(begun.url) &&
    now.keyBy === begun.keyBy &&
    JSON.stringify(now.style) === JSON.stringify(begun.style);
  return isSame ? now : null;
}

/** Where a run's requests go; null where there is no key. */
export async function openOutlet(
  connection: Connection,
  { requests }: Pick<RunFolder, 'requests'>,
  journal: Journal,
  { secrets, log, now, resolveProxy }: OutletParts,
): Promise<{ readonly send: Send; close(): Promise<void> } | null> {
  if (connection.adapter === 'file') return { send: fileSend(requests, journal), close: async () => undefined };
  const key = await secrets.read(secretName(connection.id));
  if (key === null) return null;
  const route = await routeOf(connection, resolveProxy);
  const { openHttp } = await import('./http-sender');
  const http = openHttp(route);
  return { send: loggedSend(http, connection, key, 'push', { log, now }), close: http.close };
}

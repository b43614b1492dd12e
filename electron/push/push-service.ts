import { randomUUID } from 'node:crypto';
import type { EventPayload } from '#shared/contract/events';
import type { TargetDialogs } from '../export/choose-target';
import type { Bulk } from '../ipc/bulk';
import type { Handlers } from '../ipc/register';
import { openSecrets, type SafeStorage } from '../secrets/secret-store';
import { openAskedHosts } from './asked-hosts';
import { openConnections } from './connections';
import { openOutboundLog } from './outbound-log';
import { pushCalls } from './push-calls';
import { openPushes } from './pushes';
import { removeUnfinished } from './run-folder';
import { sleep } from './sleep';

/** What sending needs of the machine. */
export interface PushServiceParts {
  /** The path of that name among the app's own data. */
  inData(name: string): string;
  readonly safeStorage: SafeStorage;
  resolveProxy(url: string): Promise<string>;
  onChange(view: EventPayload<'push.changed'>): void;
  onAsking(asked: EventPayload<'push.asking'>): void;
  onBug(error: unknown): void;
}

/** Connections, keys, runs and what left this machine, made ready. */
export interface PushService {
  /** Removes what the last run of the app left half made. */
  tidy(): Promise<void>;
  calls(parts: TargetDialogs & { readonly bulk: Bulk }): ReturnType<typeof pushCalls>;
  /** Whoever waits for an answer is gone; runs go on. */
  pageLeaves(): void;
  /** Gives up what is under way, so that the app can end; it is sent again later. */
  end(): Promise<void>;
}

/** Opens what sending is made of; nothing is sent before somebody asks for it. */
export function openPushService(parts: PushServiceParts): PushService {
  const { inData, safeStorage, resolveProxy, onChange, onBug } = parts;
  const secrets = openSecrets(inData('secrets.json'), safeStorage);
  const connections = openConnections(inData('connections.json'), secrets);
  const log = openOutboundLog(inData('outbound.ndjson'));
  const folder = inData('pushes');
  const machine = { connections, secrets, log, resolveProxy, now: Date.now };
  // Ids sort by when their runs began.
  const newId = () => `${new Date().toISOString().replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
  const pushes = openPushes({ ...machine, folder, sleep, random: Math.random, newId, onChange, onBug });
  const asked = openAskedHosts((host) => parts.onAsking({ host }));
  let page = new AbortController();
  return {
    tidy: () => removeUnfinished(folder),
    calls: (dialogs): Pick<Handlers, keyof ReturnType<typeof pushCalls>> =>
      pushCalls({ ...machine, ...dialogs, pushes, asked, signal: () => page.signal }),
    pageLeaves() {
      page.abort();
      page = new AbortController();
    },
    end: () => pushes.end(),
  };
}

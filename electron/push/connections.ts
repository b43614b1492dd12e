import { z } from 'zod';
import { Connection, originOf } from '#shared/push/connection';
import { jsonFile } from '../disk/json-file';
import type { SecretState, SecretStore } from '../secrets/secret-store';

/** The connections of this machine, each with where its key is. */
export interface Connections {
  list(): Promise<readonly (Connection & { readonly key: SecretState })[]>;
  find(id: string): Promise<Connection | null>;
  /** Keeps a connection. One that speaks to another host forgets its key: that was given to the one before. */
  save(connection: Connection): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The connections in a file; keys are in the secret store alone. */
export function openConnections(file: string, secrets: SecretStore): Connections {
  const kept = jsonFile<Connection[]>(file, z.array(Connection), []);
  return {
    list: async () =>
      Promise.all(
        (await kept.read()).map(async (connection) => ({
          ...connection,
          key: await secrets.state(secretName(connection.id)),
        })),
      ),
    find: async (id) => (await kept.read()).find((connection) => connection.id === id) ?? null,
    async save(connection) {
      const all = await kept.read();
      const before = all.find(({ id }) => id === connection.id);
      if (before && originOf(before.url) !== originOf(connection.url)) await secrets.forget(secretName(connection.id));
      await kept.write(before ? all.map((each) => (each === before ? connection : each)) : [...all, connection]);
    },
    async remove(id) {
      await secrets.forget(secretName(id));
      await kept.write((await kept.read()).filter((connection) => connection.id !== id));
    },
  };
}

/** The name of a connection's key in the secret store. */
export function secretName(connection: string): string {
  return `push/${connection}`;
}

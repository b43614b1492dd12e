import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { describeStore } from '../../test/contracts/store.contract';
import type { StoreHost } from '../../test/contracts/store-host';
import { describeSealing } from '../../test/contracts/store-sealing.contract';
import { describeVersions } from '../../test/contracts/store-versions.contract';
import { describeWorkspace } from '../../test/contracts/workspace.contract';
import { StoreDatabase } from './database';
import { createStore } from './store-service';

Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

const memory: StoreHost = {
  start(name) {
    const store = createStore(name);
    return { store, end: store.close };
  },
};
describeStore('memory', memory);
describeVersions('memory');
describeSealing('memory');
describeWorkspace('memory', memory);

it('has the schema that is on record, so that a change of it is a line to read', async () => {
  const database = new StoreDatabase('schema');
  await database.open();
  const tables = database.tables.map(({ name, schema }) => {
    const indexes = schema.indexes.map(({ src }) => `  ${src}`);
    return [`${name} (${schema.primKey.src})`, ...indexes].join('\n');
  });
  const text = [`version ${database.verno}`, ...tables, ''].join('\n');
  await expect(text).toMatchFileSnapshot('../../test/fixtures/stores/schema.txt');
});

import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describeStore } from '../../test/contracts/store.contract';
import { createStore } from './store-service';

Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

describeStore('memory', {
  start(name) {
    const store = createStore(name);
    return { store, end: store.close };
  },
});

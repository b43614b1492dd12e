import { proxy, wrap } from 'comlink';
import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import type { StoreService } from './store-protocol';
import { faultOf } from './store-refusal';
import { storeOver, type StoreTransport } from './store-transport';

/** The store in its worker. `end` stops the worker; calls answer a fault from then on. */
export interface StoreWorker extends StoreService {
  end(): void;
}

/** Starts the worker that owns the database: the app's own, or the one of that name. */
export function openStoreWorker(name = ''): StoreWorker {
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module', name });
  return connectStore(worker);
}

/**
 * The store behind a worker. Should the worker end or crash, every call that waits and every later one answers
 * `unexpected` with reason `store-ended`, instead of waiting for ever.
 */
export function connectStore(worker: Worker): StoreWorker {
  const { promise: ended, resolve: markEnded } = Promise.withResolvers<Result<never, Fault>>();
  const end = () => {
    worker.terminate();
    markEnded(fail(fault('unexpected', { reason: 'store-ended' })));
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  const store = storeOver(transportOver(worker, ended));
  return {
    ...store,
    end,
    open: () => {
      askToPersist();
      return store.open();
    },
  };
}

/** The worker's methods as functions of a plain object; each answers a fault once the worker has ended. */
function transportOver(worker: Worker, ended: Promise<Result<never, Fault>>): StoreTransport {
  const remote = wrap<StoreTransport>(worker);
  const answer = <T>(call: Promise<Result<T, Fault>>): Promise<Result<T, Fault>> =>
    Promise.race([ended, call]).catch((error: unknown) => fail(faultOf(error)));
  return {
    stage: (id, slice) => answer(remote.stage(id, slice)),
    fetch: (id) => answer(remote.fetch(id)),
    open: () => answer(remote.open()),
    listWorkspaces: () => answer(remote.listWorkspaces()),
    beginWorkspace: () => answer(remote.beginWorkspace()),
    chooseWorkspace: (id) => answer(remote.chooseWorkspace(id)),
    packWorkspace: (order, report) => answer(remote.packWorkspace(order, proxy(report))),
    unpackWorkspace: (file, passphrase, report) => answer(remote.unpackWorkspace(file, passphrase, proxy(report))),
    openTheirs: (file, passphrase, report) => answer(remote.openTheirs(file, passphrase, proxy(report))),
    theirDefinitions: (offset, limit) => answer(remote.theirDefinitions(offset, limit)),
    theirRegister: () => answer(remote.theirRegister()),
    registerAt: (state) => answer(remote.registerAt(state)),
    theirReviews: (offset, limit) => answer(remote.theirReviews(offset, limit)),
    reviewsAt: (state, offset, limit) => answer(remote.reviewsAt(state, offset, limit)),
    rebuild: () => answer(remote.rebuild()),
    createWorkspace: (name, seed) => answer(remote.createWorkspace(name, seed)),
    renameWorkspace: (name) => answer(remote.renameWorkspace(name)),
    deleteWorkspace: () => answer(remote.deleteWorkspace()),
    readDefinitions: (offset, limit) => answer(remote.readDefinitions(offset, limit)),
    apply: (order, blocks) => answer(remote.apply(order, blocks)),
    undo: (id, at, by) => answer(remote.undo(id, at, by)),
    redo: (id, at, by) => answer(remote.redo(id, at, by)),
    history: (query) => answer(remote.history(query)),
    verifyHistory: () => answer(remote.verifyHistory()),
    evidenceChain: () => answer(remote.evidenceChain()),
    historyStates: () => answer(remote.historyStates()),
    keepOrigins: (states) => answer(remote.keepOrigins(states)),
    findState: (states) => answer(remote.findState(states)),
    definitionsAt: (state, offset, limit) => answer(remote.definitionsAt(state, offset, limit)),
    writeSettings: (settings) => answer(remote.writeSettings(settings)),
    readView: (key) => answer(remote.readView(key)),
    writeView: (key, value) => answer(remote.writeView(key, value)),
    toldValues: (file, connection) => answer(remote.toldValues(file, connection)),
    allToldValues: (file) => answer(remote.allToldValues(file)),
    keepToldValues: (file, connection, cells) => answer(remote.keepToldValues(file, connection, cells)),
    listProfileFiles: () => answer(remote.listProfileFiles()),
    readProfileBlob: (id) => answer(remote.readProfileBlob(id)),
    cellEdits: (file) => answer(remote.cellEdits(file)),
    columnPatches: (file, place) => answer(remote.columnPatches(file, place)),
    countEditedCells: (file) => answer(remote.countEditedCells(file)),
    editLines: (file, without) => answer(remote.editLines(file, without)),
    profileCheck: (file) => answer(remote.profileCheck(file)),
    profileChecks: () => answer(remote.profileChecks()),
    keepProfileCheck: (check) => answer(remote.keepProfileCheck(check)),
    addProfileFile: (...asked) => answer(remote.addProfileFile(...asked)),
    deleteProfileFile: (id, order) => answer(remote.deleteProfileFile(id, order)),
    listReviews: (offset, limit) => answer(remote.listReviews(offset, limit)),
    listPurposes: () => answer(remote.listPurposes()),
    readPolicy: () => answer(remote.readPolicy()),
    listScans: () => answer(remote.listScans()),
    keepScan: (scan) => answer(remote.keepScan(scan)),
    maskingKey: () => answer(remote.maskingKey()),
    storageEstimate: () => answer(remote.storageEstimate()),
    listRefreshSources: () => answer(remote.listRefreshSources()),
    keepRefreshRun: (run, seen) => answer(remote.keepRefreshRun(run, seen)),
    refreshRuns: (query) => answer(remote.refreshRuns(query)),
    clearRefreshRuns: (order) => answer(remote.clearRefreshRuns(order)),
  };
}

/**
 * Asks that the browser never clears the store to make room. Only a window may ask, a worker may not
 * (https://developer.mozilla.org/en-US/docs/Web/API/StorageManager/persist). What came of it is told by
 * `storageEstimate`.
 */
function askToPersist(): void {
  navigator.storage.persist().catch(() => false);
}

import { z } from 'zod';
import type { Fault } from '#shared/base/fault';
import { fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { applyChange, createWorkspace, redoChange, undoChange } from './apply-change';
import type { StoreDatabase } from './database';
import { fetchBytes, type FetchBytes } from './fetch-bytes';
import { queryHistory } from './history';
import { readMeta, writeMeta } from './meta';
import { openDatabase } from './open-database';
import { countEditedCells, editLines } from './edit-lines';
import { readCellEdits, readPatches } from './patch-blocks';
import { evidenceChain } from './evidence-chain';
import { addProfileFile, deleteProfileFile, listProfileFiles, readProfileBlob } from './profile-files';
import { keepScan, listPurposes, listReviews, listScans, maskingKey, readPolicy } from './review-tables';
import { keepProfileCheck, listProfileChecks, readProfileCheck } from './profile-checks';
import { keepToldValues, readAllToldValues, readToldValues } from './told-values';
import { rebuildTables } from './rebuild';
import { clearRefreshRuns, keepRefreshRun, listRefreshRuns, listRefreshSources } from './refresh-tables';
import { readAttributeRow, readNamedRow } from './rows';
import { defaultSettings, Settings } from './settings';
import { openShelf } from './shelf';
import { shelfService } from './shelf-service';
import type { OpenedStore, StorageEstimate, StoreService, WorkspaceFacts } from './store-protocol';
import { attempt, StoreRefusal } from './store-refusal';
import { emptyStacks, undoStateOf } from './undo-stacks';
import { packWorkspace } from './pack-workspace';
import { createPast, findState, historyStates, keepOrigins } from './past-states';
import { verifyHistory } from './verify-history';
import { versions, type StoreVersion } from './versions';

/** The name of the app's database. */
export const databaseName = 'attribute-curator';

/** The store's service over one database. `close` lets go of it; every later call but `open` answers a fault. */
export interface LocalStore extends StoreService {
  close(): void;
}

/** The store over the database of that name, opened by the first call to `open`. */
export function createStore(
  name: string = databaseName,
  list: readonly StoreVersion[] = versions,
  fetchLike: FetchBytes = (path) => fetch(path),
): LocalStore {
  let opened: StoreDatabase | null = null;
  const shelf = openShelf(name);
  const past = createPast();
  const withDatabase = <T>(work: (database: StoreDatabase) => Promise<T>): Promise<Result<T, Fault>> =>
    attempt(() => {
      if (!opened) throw new StoreRefusal(fault('unexpected', { reason: 'store-closed' }));
      return work(opened);
    });
  const close = () => {
    opened?.close();
    opened = null;
    shelf.close();
  };
  const places = shelfService({ shelf, list, fetchLike, opened: () => opened });

  return {
    async open() {
      close();
      const place = await attempt(shelf.current);
      if (!place.ok) return place;
      const database = await openDatabase(place.value.database, list);
      if (!database.ok) return database;
      opened = database.value;
      return withDatabase(async (open) => {
        const read = await readOpened(open);
        await shelf.note(read.workspace?.name ?? null);
        await shelf.tidy();
        return read;
      });
    },
    close,
    ...places,
    packWorkspace: (order, report) => withDatabase((database) => packWorkspace(database, order, report)),
    rebuild: () => withDatabase(rebuildTables),
    createWorkspace: (workspace, seed) =>
      withDatabase(async (database) => {
        const created = await createWorkspace(database, workspace, seed);
        await shelf.note(workspace);
        return created;
      }),
    renameWorkspace: (workspace) =>
      withDatabase(async (database) => {
        const renamed = await rename(database, workspace);
        await shelf.note(workspace);
        return renamed;
      }),
    deleteWorkspace: () =>
      withDatabase(async (database) => {
        await clear(database);
        await shelf.note(null);
        return null;
      }),
    readDefinitions: (offset, limit) =>
      withDatabase(async ({ attributes }) => {
        const rows = await attributes.orderBy('code').offset(offset).limit(limit).toArray();
        return rows.map(readAttributeRow);
      }),
    apply: (order, blocks) => withDatabase((database) => applyChange(database, order, blocks)),
    undo: (id, at, by) => withDatabase((database) => undoChange(database, { id, at, by })),
    redo: (id, at, by) => withDatabase((database) => redoChange(database, { id, at, by })),
    history: (query) => withDatabase((database) => queryHistory(database, query)),
    verifyHistory: () => withDatabase(verifyHistory),
    evidenceChain: () => withDatabase(evidenceChain),
    historyStates: () => withDatabase(historyStates),
    keepOrigins: (states) => withDatabase((database) => keepOrigins(database, states)),
    findState: (states) => withDatabase((database) => findState(database, states)),
    definitionsAt: (state, offset, limit) =>
      withDatabase(async (database) => (await past(database, state)).definitions.slice(offset, offset + limit)),
    reviewsAt: (state, offset, limit) =>
      withDatabase(async (database) => (await past(database, state)).reviews.slice(offset, offset + limit)),
    registerAt: (state) => withDatabase(async (database) => (await past(database, state)).register),
    writeSettings: (value) =>
      withDatabase(async ({ settings }) => {
        await settings.put({ key: 'settings', value });
        return null;
      }),
    readView: (key) => withDatabase(async ({ views }) => readNamedRow(z.json(), await views.get(key), 'views') ?? null),
    writeView: (key, value) =>
      withDatabase(async ({ views }) => {
        await views.put({ key, value });
        return null;
      }),
    toldValues: (file, connection) => withDatabase((database) => readToldValues(database, file, connection)),
    allToldValues: (file) => withDatabase((database) => readAllToldValues(database, file)),
    keepToldValues: (file, connection, cells) =>
      withDatabase(async (database) => {
        const lines = typeof cells === 'string' ? await fetchBytes(fetchLike, cells) : cells;
        return keepToldValues(database, file, connection, await lines.text());
      }),
    listProfileFiles: () => withDatabase(listProfileFiles),
    readProfileBlob: (id) => withDatabase((database) => readProfileBlob(database, id)),
    cellEdits: (file) => withDatabase((database) => readCellEdits(database, file)),
    columnPatches: (file, place) => withDatabase((database) => readPatches(database, file, place)),
    countEditedCells: (file) => withDatabase((database) => countEditedCells(database, file)),
    editLines: (file, without) => withDatabase((database) => editLines(database, file, without)),
    profileCheck: (file) => withDatabase((database) => readProfileCheck(database, file)),
    profileChecks: () => withDatabase(listProfileChecks),
    keepProfileCheck: (check) => withDatabase((database) => keepProfileCheck(database, check)),
    addProfileFile: (record, parquet, order, takenOver, refreshed) =>
      withDatabase(async (database) => {
        const bytes = typeof parquet === 'string' ? await fetchBytes(fetchLike, parquet) : parquet;
        return addProfileFile(database, record, bytes, order, takenOver, refreshed);
      }),
    deleteProfileFile: (id, order) => withDatabase((database) => deleteProfileFile(database, id, order)),
    listReviews: (offset, limit) => withDatabase((database) => listReviews(database, offset, limit)),
    listPurposes: () => withDatabase(listPurposes),
    readPolicy: () => withDatabase(readPolicy),
    listScans: () => withDatabase(listScans),
    keepScan: (scan) => withDatabase((database) => keepScan(database, scan)),
    maskingKey: () => withDatabase(maskingKey),
    storageEstimate: () => attempt(estimate),
    listRefreshSources: () => withDatabase(listRefreshSources),
    keepRefreshRun: (run, seen) => withDatabase((database) => keepRefreshRun(database, run, seen)),
    refreshRuns: (query) => withDatabase((database) => listRefreshRuns(database, query)),
    clearRefreshRuns: (order) => withDatabase((database) => clearRefreshRuns(database, order)),
  };
}

async function readOpened(database: StoreDatabase): Promise<OpenedStore> {
  return {
    workspace: (await readMeta(database, 'workspace')) ?? null,
    settings: await readSettings(database),
    definitionCount: await database.attributes.count(),
    undo: undoStateOf((await readMeta(database, 'stacks')) ?? emptyStacks),
  };
}

/** Settings that no longer parse are forgotten: they are asked again, and must not keep anyone from their data. */
async function readSettings({ settings }: StoreDatabase): Promise<Settings> {
  const row = await settings.get('settings');
  const stored = z.object({ value: Settings }).safeParse(row);
  return stored.success ? stored.data.value : defaultSettings;
}

function rename(database: StoreDatabase, name: string): Promise<WorkspaceFacts> {
  return database.transaction('rw', database.meta, async () => {
    const workspace = await readMeta(database, 'workspace');
    if (!workspace) throw new StoreRefusal(fault('refused', { reason: 'no-workspace' }));
    const renamed = { ...workspace, name };
    await writeMeta(database, 'workspace', renamed);
    return renamed;
  });
}

function clear(database: StoreDatabase): Promise<null> {
  // A table that is new is emptied too, without being named here.
  const emptied = database.tables.filter(({ name }) => name !== 'meta' && name !== 'settings');
  const { meta } = database;
  return database.transaction('rw', [meta, ...emptied], async () => {
    await Promise.all(emptied.map((table) => table.clear()));
    await meta.where('key').notEqual('schemaVersion').delete();
    return null;
  });
}

async function estimate(): Promise<StorageEstimate> {
  const [{ usage = 0, quota = 0 }, isPersistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, limit: quota, isPersistent };
}

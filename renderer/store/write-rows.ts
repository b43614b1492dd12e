import type { Table } from 'dexie';
import type { z } from 'zod';
import { fault } from '#shared/base/fault';
import { applyOne } from '#shared/change/apply';
import { changeTables, type Change, type ChangeSet, type ChangeTable, type Fields } from '#shared/change/change';
import { cellKey, placeOfKey } from '#shared/profile/cell-edit';
import { patchKey, patchPlaceOfKey } from '#shared/profile/column-patch';
import type { StoreDatabase } from './database';
import {
  AttributeRow,
  type CellEditKey,
  CellEditRow,
  PolicyRow,
  type ColumnPatchKey,
  ColumnPatchRow,
  ProfileFileRow,
  PurposeRow,
  RefreshSourceRow,
  readAttributeRow,
  readCellEditRow,
  readPolicyRow,
  readColumnPatchRow,
  readProfileFileRow,
  readPurposeRow,
  readRefreshSourceRow,
  readReviewRow,
  ReviewRow,
} from './rows';
import { StoreRefusal } from './store-refusal';

/** How the rows of a table that people change are read, checked and keyed. */
interface TableRules<Row, Key> {
  read(row: unknown): Row;
  readonly schema: z.ZodType<Row>;
  /** The key in change sets. */
  keyOf(row: Row): string;
  /** The database's own key for it; null where the text is no key. */
  primaryKey(key: string): Key | null;
  /** Refuses what only this table forbids. */
  check?(database: StoreDatabase, changes: ChangeSet): Promise<void>;
}

const attributes: TableRules<AttributeRow, string> = {
  read: readAttributeRow,
  schema: AttributeRow,
  keyOf: ({ code }) => code,
  primaryKey: (key) => key,
};

const profileFiles: TableRules<ProfileFileRow, string> = {
  read: readProfileFileRow,
  schema: ProfileFileRow,
  keyOf: ({ id }) => id,
  primaryKey: (key) => key,
  async check(_, changes) {
    // Files come and go with their bytes, in transactions of their own.
    if (changes.some(({ kind }) => kind !== 'updated')) throw refusedFile();
  },
};

const cellEdits: TableRules<CellEditRow, CellEditKey> = {
  read: readCellEditRow,
  schema: CellEditRow,
  keyOf: cellKey,
  primaryKey(key) {
    const place = placeOfKey(key);
    return place && [place.file, place.row, place.column];
  },
  check: (database, changes) => needFiles(database, new Set(changes.map(({ key }) => placeOfKey(key)?.file ?? ''))),
};

const columnPatches: TableRules<ColumnPatchRow, ColumnPatchKey> = {
  read: readColumnPatchRow,
  schema: ColumnPatchRow,
  keyOf: patchKey,
  primaryKey(key) {
    const place = patchPlaceOfKey(key);
    return place && [place.file, place.column, place.layer];
  },
  async check(database, changes) {
    await needFiles(database, new Set(changes.map(({ key }) => patchPlaceOfKey(key)?.file ?? '')));
    for (const change of changes) if (change.kind === 'added') await needTopLayer(database, change);
  },
};

const reviews: TableRules<ReviewRow, string> = {
  read: readReviewRow,
  schema: ReviewRow,
  keyOf: ({ code }) => code,
  primaryKey: (key) => key,
};

const purposes: TableRules<PurposeRow, string> = {
  read: readPurposeRow,
  schema: PurposeRow,
  keyOf: ({ id }) => id,
  primaryKey: (key) => key,
};

const policies: TableRules<PolicyRow, string> = {
  read: readPolicyRow,
  schema: PolicyRow,
  keyOf: ({ id }) => id,
  primaryKey: (key) => key,
};

const refreshSources: TableRules<RefreshSourceRow, string> = {
  read: readRefreshSourceRow,
  schema: RefreshSourceRow,
  keyOf: ({ id }) => id,
  primaryKey: (key) => key,
};

async function needFiles({ profileFiles }: StoreDatabase, files: ReadonlySet<string>): Promise<void> {
  const known = await profileFiles
    .where('id')
    .anyOf([...files])
    .count();
  if (known !== files.size) throw refusedFile();
}

/** A new patch lies over all others of its column, and what it says is here. */
async function needTopLayer({ columnPatches, patchBlocks }: StoreDatabase, change: Change): Promise<void> {
  const place = patchPlaceOfKey(change.key);
  const hash = change.kind === 'removed' ? null : change.after['hash'];
  if (!place || typeof hash !== 'string') return;
  const { file, column, layer } = place;
  const above = await columnPatches
    .where('[file+column+layer]')
    .between([file, column, layer], [file, column, []])
    .count();
  if (above > 0) throw new StoreRefusal(fault('conflict', { found: change.key }));
  if ((await patchBlocks.get([file, hash])) === undefined) {
    throw new StoreRefusal(fault('refused', { reason: 'patch-block' }));
  }
}

/**
 * Writes the outcome of the changes; call it inside a transaction. Refusals: `conflict` where a key is taken or gone or
 * a `before` is not what is stored or a patch would lie under another one, `invalid-value` where the outcome is no row,
 * both naming the key; `refused` with reason `profile-file` where edits are of no file, or a file itself is added or
 * removed, and with `patch-block` where it is not known what a patch says.
 */
export async function writeRows(database: StoreDatabase, changes: ChangeSet): Promise<void> {
  for (const table of changeTables) {
    const own = changes.filter((each) => each.table === table);
    if (own.length > 0) await writeChanges(database, table, own);
  }
}

function writeChanges(database: StoreDatabase, table: ChangeTable, changes: ChangeSet): Promise<void> {
  switch (table) {
    case 'attributes':
      return writeTable(database, database.attributes, attributes, changes);
    case 'profileFiles':
      return writeTable(database, database.profileFiles, profileFiles, changes);
    case 'cellEdits':
      return writeTable(database, database.cellEdits, cellEdits, changes);
    case 'reviews':
      return writeTable(database, database.reviews, reviews, changes);
    case 'purposes':
      return writeTable(database, database.purposes, purposes, changes);
    case 'policies':
      return writeTable(database, database.policies, policies, changes);
    case 'refreshSources':
      return writeTable(database, database.refreshSources, refreshSources, changes);
    case 'columnPatches':
      return writeTable(database, database.columnPatches, columnPatches, changes);
  }
}

async function writeTable<Row, Key>(
  database: StoreDatabase,
  table: Table<unknown, Key, Row>,
  rules: TableRules<Row, Key>,
  changes: ChangeSet,
): Promise<void> {
  await rules.check?.(database, changes);
  const keys = new Map(changes.map(({ key }) => [key, primaryKey(rules, key)]));
  const outcome = await readRows(table, rules, [...keys.values()]);
  for (const change of changes) {
    const next = applyOne(outcome.get(change.key), change);
    if (!next.ok) throw new StoreRefusal(next.error);
    if (next.value) outcome.set(change.key, next.value);
    else outcome.delete(change.key);
  }
  await table.bulkPut(Array.from(outcome, ([key, row]) => checkedRow(rules, key, row)));
  await table.bulkDelete(Array.from(keys).flatMap(([key, primary]) => (outcome.has(key) ? [] : [primary])));
}

async function readRows<Row, Key>(
  table: Table<unknown, Key, Row>,
  rules: TableRules<Row, Key>,
  keys: Key[],
): Promise<Map<string, Fields>> {
  const rows = new Map<string, Fields>();
  for (const stored of await table.bulkGet(keys)) {
    if (stored === undefined) continue;
    const row = rules.read(stored);
    // Rows are JSON: what is optional in one is absent, never undefined.
    rows.set(rules.keyOf(row), row as Fields);
  }
  return rows;
}

function primaryKey<Row, Key>(rules: TableRules<Row, Key>, key: string): Key {
  const primary = rules.primaryKey(key);
  if (primary === null) throw new StoreRefusal(fault('invalid-value', { found: key, reason: 'key' }));
  return primary;
}

function checkedRow<Row, Key>(rules: TableRules<Row, Key>, key: string, row: Fields): Row {
  const parsed = rules.schema.safeParse(row);
  if (parsed.success && rules.keyOf(parsed.data) === key) return parsed.data;
  const where = parsed.error?.issues[0];
  throw new StoreRefusal(
    fault('invalid-value', { found: key, reason: where ? `${where.path.join('.')}: ${where.message}` : 'key' }),
  );
}

function refusedFile(): StoreRefusal {
  return new StoreRefusal(fault('refused', { reason: 'profile-file' }));
}

import type { AttributeDefinition } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { applyOne } from '#shared/change/apply';
import { changeTables, type ChangeSet, type ChangeTable, type Fields } from '#shared/change/change';
import type { StoreDatabase } from './database';
import { AttributeRow, readAttributeRow } from './rows';
import { StoreRefusal } from './store-refusal';

/** How the rows of a table that people change are read, checked and keyed. */
const tables = {
  attributes: { read: readAttributeRow, schema: AttributeRow, keyOf: ({ code }: AttributeDefinition) => code },
} satisfies Record<ChangeTable, unknown>;

/**
 * Writes the outcome of the changes; call it inside a transaction. Refusals: `conflict` where a key is taken or gone or
 * a `before` is not what is stored, `invalid-value` where the outcome is no row, both naming the key.
 */
export async function writeRows(database: StoreDatabase, changes: ChangeSet): Promise<void> {
  for (const table of changeTables)
    await writeTable(
      database,
      table,
      changes.filter((each) => each.table === table),
    );
}

async function writeTable(database: StoreDatabase, table: ChangeTable, changes: ChangeSet): Promise<void> {
  const keys = [...new Set(changes.map(({ key }) => key))];
  const outcome = await readRows(database, table, keys);
  for (const change of changes) {
    const next = applyOne(outcome.get(change.key), change);
    if (!next.ok) throw new StoreRefusal(next.error);
    if (next.value) outcome.set(change.key, next.value);
    else outcome.delete(change.key);
  }
  await database[table].bulkPut(Array.from(outcome, ([key, row]) => checkedRow(table, key, row)));
  await database[table].bulkDelete(keys.filter((key) => !outcome.has(key)));
}

async function readRows(database: StoreDatabase, table: ChangeTable, keys: string[]): Promise<Map<string, Fields>> {
  const rows = new Map<string, Fields>();
  for (const stored of await database[table].bulkGet(keys)) {
    if (stored === undefined) continue;
    const row = tables[table].read(stored);
    rows.set(tables[table].keyOf(row), row);
  }
  return rows;
}

function checkedRow(table: ChangeTable, key: string, row: Fields): AttributeRow {
  const parsed = tables[table].schema.safeParse(row);
  if (parsed.success && tables[table].keyOf(parsed.data) === key) return parsed.data;
  const where = parsed.error?.issues[0];
  throw new StoreRefusal(
    fault('invalid-value', { found: key, reason: where ? `${where.path.join('.')}: ${where.message}` : 'code' }),
  );
}

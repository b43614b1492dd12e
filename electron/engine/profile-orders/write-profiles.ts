import { stat } from 'node:fs/promises';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { EngineAnswer, EngineOrderOf } from '../engine-protocol';
import { withDuckDb } from '../profiles/lockdown';
import type { OnProgress } from '../read-table';
import { keepAlive } from './keep-alive';
import { makeMeantTable } from './meant-table';
import { nativeFault, thrownFault } from './native-fault';
import { checksumsOf, differingColumns } from './read-back';
import { tableFile } from './table-file';
import { writeWorkbook } from './write-workbook';

type Order = EngineOrderOf<'writeProfiles'>;

/** Writes profiles with their edits to the order's target, reads it back from the disk and compares every column. */
export async function writeProfiles(order: Order, onProgress: OnProgress): Promise<EngineAnswer<'writeProfiles'>> {
  const repeated = repeatedHeader(order.order.columns.map(({ header }) => header));
  if (repeated !== null) return fail(fault('invalid-value', { found: repeated, reason: 'header' }));
  return keepAlive(
    onProgress,
    () => 0,
    () => write(order).catch((error: unknown) => fail(nativeFault(thrownFault(error, 'unexpected')))),
  );
}

async function write(given: Order): Promise<EngineAnswer<'writeProfiles'>> {
  const { order, parquet, edits, target, folder } = given;
  return withDuckDb({ paths: [parquet, edits, target], folder }, async (connection) => {
    const keepTypes = order.format === 'parquet' || order.format === 'ndjson';
    const table = await makeMeantTable(connection, given, keepTypes);
    const asText = table.columns.filter((column) => column.asText).map(({ header }) => header);
    if (order.format === 'xlsx') {
      const written = await writeWorkbook(connection, table, target);
      return written.ok ? ok({ ...written.value, asText }) : written;
    }
    const file = tableFile(order.format, order.dialect, table);
    await file.write(connection, target, folder);
    const meant = await checksumsOf(connection, file.meant, table.columns);
    const read = await checksumsOf(connection, file.readBack(target), table.columns);
    const { size } = await stat(target);
    return ok({ bytes: size, rows: meant.rows, differing: differingColumns(table, meant, read), asText });
  });
}

/** Names that differ in case alone are one name to many readers. */
function repeatedHeader(headers: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const header of headers) {
    if (seen.has(header.toLowerCase())) return header;
    seen.add(header.toLowerCase());
  }
  return null;
}

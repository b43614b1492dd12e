import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { EngineAnswer, EngineOrderOf } from '../engine-protocol';
import { withDuckDb } from '../profiles/lockdown';
import type { OnProgress } from '../read-table';
import { keepAlive } from './keep-alive';
import { makeMeantTable, type MeantTable, sourcesOf } from './meant-table';
import { nativeFault, thrownFault } from './native-fault';
import { readBack } from './read-back';
import type { WrittenTable } from './table-file';
import { tableFile } from './table-formats';
import { type WriteProgress, writeProgress } from './write-progress';
import { writeWorkbook } from './write-workbook';

type Order = EngineOrderOf<'writeProfiles'>;

/** Writes profiles with their edits to the order's target, reads it back from the disk and compares every column. */
export async function writeProfiles(order: Order, onProgress: OnProgress): Promise<EngineAnswer<'writeProfiles'>> {
  const repeated = repeatedHeader(order.order.columns.map(({ header }) => header));
  if (repeated !== null) return fail(fault('invalid-value', { found: repeated, reason: 'header' }));
  const progress = writeProgress();
  return keepAlive(
    onProgress,
    () => progress.told(),
    () => write(order, progress).catch((error: unknown) => fail(nativeFault(thrownFault(error, 'unexpected')))),
  );
}

async function write(given: Order, progress: WriteProgress): Promise<EngineAnswer<'writeProfiles'>> {
  const { order, target, folder, known } = given;
  return withDuckDb({ paths: [...sourcesOf(given), target], folder }, async (connection) => {
    const table = await makeMeantTable(connection, given);
    const asText = table.columns.filter((column) => column.asText).map(({ header }) => header);
    progress.begin(known?.rows ?? (await countLaid(connection)), connection);
    const written =
      order.format === 'xlsx'
        ? await writeWorkbook(connection, table, target, progress)
        : await writeTable(connection, given, table, progress);
    return written.ok ? ok({ ...written.value, asText }) : written;
  });
}

async function writeTable(
  connection: DuckDBConnection,
  { order, target, folder, known }: Order,
  table: MeantTable,
  progress: WriteProgress,
): Promise<Result<WrittenTable, Fault>> {
  if (order.format === 'xlsx') throw new Error('A workbook is no table of DuckDB');
  const file = tableFile(order.format, order.dialect, table);
  const repeated = repeatedHeader(file.headers);
  if (repeated !== null) return fail(fault('invalid-value', { found: repeated, reason: 'header' }));
  const hasBlankLooking = known?.hasBlankLooking ?? (await file.hasBlankLooking(connection));
  await file.write(connection, target, folder, hasBlankLooking);
  progress.enter('compare');
  const compared = await readBack(connection, file, table.columns, { target, folder, known });
  if (!compared.ok) return compared;
  const { size } = await stat(target);
  return ok({ bytes: size, ...compared.value });
}

async function countLaid(connection: DuckDBConnection): Promise<number> {
  const counted = await connection.runAndReadAll('SELECT count(*) FROM laid');
  return Number(counted.getRows()[0]?.[0]);
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

import { fail, ok } from '#shared/base/result';
import type { EngineAnswer, EngineOrderOf } from '../engine-protocol';
import { withDuckDb } from '../profiles/lockdown';
import type { OnProgress } from '../read-table';
import { rowSum } from './checksums';
import { keepAlive } from './keep-alive';
import { makeMeantTable, sourcesOf } from './meant-table';
import { nativeFault, thrownFault } from './native-fault';
import { tableFile } from './table-formats';

type Order = EngineOrderOf<'sumProfiles'>;

/**
 * Works out what a written file is compared with, for whoever knows that the same order is about to be written: it takes a
 * pass over all values. A workbook is written and summed up row by row, so there is nothing to be known beforehand.
 */
export async function sumProfiles(order: Order, onProgress: OnProgress): Promise<EngineAnswer<'sumProfiles'>> {
  return keepAlive(
    onProgress,
    () => ({ done: 0 }),
    () => sum(order).catch((error: unknown) => fail(nativeFault(thrownFault(error, 'unexpected')))),
  );
}

async function sum(given: Order): Promise<EngineAnswer<'sumProfiles'>> {
  const { format, dialect } = given.order;
  if (format === 'xlsx') return ok(null);
  return withDuckDb({ paths: sourcesOf(given), folder: given.folder }, async (connection) => {
    const table = await makeMeantTable(connection, given);
    const file = tableFile(format, dialect, table);
    const hasBlankLooking = await file.hasBlankLooking(connection);
    const { rows, sums } = await rowSum(connection, file.meant, table.columns);
    return ok({ rows, sum: sums.join(), hasBlankLooking });
  });
}

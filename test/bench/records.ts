import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { generateProfiles, profileColumns } from './profiles';

const recordsAtOnce = 10_000;
const Milliseconds = z.number();

/**
 * Milliseconds to keep so many of the bench's profiles as one Dexie record each, in the page that the app itself runs in.
 * Neither reading the file nor handing the rows over is counted.
 */
export async function keepAsRecords(page: Page, count: number): Promise<number> {
  const dexie = path.resolve(import.meta.dirname, '../../node_modules/dexie/dist/dexie.min.js');
  await page.evaluate(readFileSync(dexie, 'utf8'));
  await page.evaluate(() => {
    const Dexie = Reflect.get(window, 'Dexie');
    const database = new Dexie('bench-records');
    database.version(1).stores({ profiles: '++row, customerId' });
    Reflect.set(window, 'benchRecords', database);
  });
  let total = 0;
  let batch: (readonly string[])[] = [];
  const keep = async () => {
    const order = { names: profileColumns, batch };
    const took = await page.evaluate(async ({ names, batch }) => {
      const records = batch.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
      const began = performance.now();
      await Reflect.get(window, 'benchRecords').profiles.bulkAdd(records);
      return performance.now() - began;
    }, order);
    total += Milliseconds.parse(took);
    batch = [];
  };
  for (const profile of generateProfiles(count)) {
    batch.push(profile);
    if (batch.length === recordsAtOnce) await keep();
  }
  if (batch.length > 0) await keep();
  await page.evaluate(() => Reflect.get(window, 'benchRecords').delete());
  return total;
}

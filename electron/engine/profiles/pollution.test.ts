import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orders } from '../../../test/fixtures/profiles/clean-table';
import { type CleanTable, pollute, type Polluted, scoreOf } from '../../../test/fixtures/profiles/pollute';
import { nothingForced } from './convert-order';
import { convertProfile } from './convert-profile';

const folder = mkdtempSync(path.join(tmpdir(), 'curator-pollution-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array): Promise<CleanTable> {
  const input = path.join(folder, 'in.csv');
  const output = path.join(folder, 'out.csv');
  writeFileSync(input, bytes);
  const report = await convertProfile({ input, output, format: 'csv', forced: nothingForced });
  expect(report).toMatchObject({ ok: true });
  const [names = [], ...rows] = parse(readFileSync(output));
  return { names, rows };
}

function byKind(files: readonly Polluted[]): (readonly [string, Polluted[]])[] {
  const kinds = new Map<string, Polluted[]>();
  for (const file of files) kinds.set(file.kind, [...(kinds.get(file.kind) ?? []), file]);
  return [...kinds];
}

/** Where a delimiter was lost, nobody can always know where; everything else is read nearly as if it were clean. */
const least = { header: 0.9, records: 0.985, cells: 0.995 };

describe.each(['where needed', 'always'] as const)('a table polluted in one way, quoted %s', (quoted) => {
  it.each(byKind(pollute(orders, 67, quoted)))('is read as a careful person would: %s', async (_kind, files) => {
    for (const { name, bytes, expected } of files) {
      const score = scoreOf(await read(bytes), expected);
      const enough = score.header >= least.header && score.records >= least.records && score.cells >= least.cells;
      expect({ name, ...score, enough }).toMatchObject({ enough: true });
    }
  });
});

import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { orders } from '../../../test/fixtures/profiles/clean-table';
import { type CleanTable, pollute, scoreOf } from '../../../test/fixtures/profiles/pollute';
import { nothingForced } from './convert-order';
import { convertProfile } from './convert-profile';

const folder = mkdtempSync(path.join(tmpdir(), 'curator-pollution-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array): Promise<CleanTable> {
  const input = path.join(folder, 'in.csv');
  const output = path.join(folder, 'out.csv');
  writeFileSync(input, bytes);
  const report = await convertProfile({ input, output, format: 'csv', forced: nothingForced });
  if (!report.ok) return { names: [], rows: [] };
  const [names = [], ...rows] = parse(readFileSync(output), { relax_column_count: true }) as string[][];
  return { names, rows };
}

it('scores', { timeout: 600_000 }, async () => {
  const every = Number(process.env['EVERY'] ?? 10);
  const only = process.env['ONLY'];
  const kinds = new Map<string, { files: number; header: number; records: number; cells: number; worst: string[] }>();
  for (const { kind, name, bytes, expected } of pollute(orders, every)) {
    if (only && !name.includes(only)) continue;
    const got = await read(bytes);
    const score = scoreOf(got, expected);
    if (only) {
      console.log(name, score);
      const w = new Set(expected.rows.map((r) => JSON.stringify(r)));
      for (const r of got.rows) if (!w.has(JSON.stringify(r))) console.log(JSON.stringify(r));
      console.log(got.names.join('|'), got.rows.length);
    }
    const entry = kinds.get(kind) ?? { files: 0, header: 0, records: 0, cells: 0, worst: [] };
    entry.files += 1;
    entry.header += score.header;
    entry.records += score.records;
    entry.cells += score.cells;
    if (score.header < 0.95 || score.records < 0.985 || score.cells < 0.985)
      entry.worst.push(`${name} ${score.header.toFixed(2)} ${score.records.toFixed(3)} ${score.cells.toFixed(3)}`);
    kinds.set(kind, entry);
  }
  for (const [kind, e] of kinds) {
    console.log(
      kind.padEnd(30),
      e.files,
      (e.header / e.files).toFixed(4),
      (e.records / e.files).toFixed(4),
      (e.cells / e.files).toFixed(4),
    );
    for (const w of e.worst.slice(0, 8)) console.log('     ', w);
  }
  expect(1).toBe(1);
});

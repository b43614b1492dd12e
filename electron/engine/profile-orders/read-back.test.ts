import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { quoted, withDuckDb } from '../profiles/lockdown';
import { readBack } from './read-back';
import type { Rereading, TableFile } from './table-file';

let folder: string;
const target = () => path.join(folder, 'out.csv');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-back-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const columns = ['a', 'b'].map((header, index) => ({ alias: `v${index}`, header, type: 'VARCHAR', asText: false }));
const rows = 300_000;
const line = (a: number, b = a) => `${a},"${b} and\n""more"""\n`;
const asMeant = () => Array.from({ length: rows }, (_, row) => line(row));

/** A file that stands; `readings` says how it was read. */
function fileOf(lines: readonly string[], readings: Rereading[] = []): TableFile {
  writeFileSync(target(), lines.join(''));
  return {
    headers: ['a', 'b'],
    write: () => Promise.reject(new Error('It stands already')),
    meant: `SELECT i AS place, CAST(i AS VARCHAR) AS v0, i || ' and\n"more"' AS v1 FROM range(${rows}) t(i)`,
    async readBack(file, _, how) {
      readings.push(how);
      return `SELECT * FROM read_csv(${quoted(file)}, auto_detect = false, header = false, delim = ',', quote = '"',
        escape = '"', strict_mode = true, parallel = ${how.isParallel}, columns = {'v0': 'VARCHAR', 'v1': 'VARCHAR'})`;
    },
  };
}

const compare = (file: TableFile) =>
  withDuckDb({ paths: [target()], folder }, (connection) =>
    readBack(connection, file, columns, { target: target(), folder }),
  );

it('is read once, and by all threads, where the file says what was meant, with lines in its cells', async () => {
  const readings: Rereading[] = [];
  expect(await compare(fileOf(asMeant(), readings))).toEqual({ rows, differing: [] });
  expect(readings.map(({ isParallel }) => isParallel)).toEqual([true]);
});

it.each([
  ['a cell that was altered', 123_456, [line(123_456, 0)], ['b']],
  ['cells in each other’s place', 7, [line(8, 7), line(7, 8)], ['a']],
  ['rows in each other’s place', 0, [line(1), line(0)], ['a', 'b']],
  ['a row too many', 0, [line(0), line(0)], ['a', 'b']],
])('tells the columns of %s', async (_, from, instead, differing) => {
  const lines = asMeant();
  lines.splice(from, instead[0] === instead[1] ? 1 : instead.length, ...instead);
  expect((await compare(fileOf(lines))).differing).toEqual(differing);
});

it('believes the strict reading where the quick one fails', async () => {
  const file = fileOf(asMeant());
  const compared = compare({
    ...file,
    readBack: (...given) => (given[2].isParallel ? Promise.reject(new Error('lost')) : file.readBack(...given)),
  });
  expect(await compared).toEqual({ rows, differing: [] });
});

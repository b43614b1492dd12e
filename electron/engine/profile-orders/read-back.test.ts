import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { quoted, withDuckDb } from '../profiles/lockdown';
import { type ReadBackOrder, readBack } from './read-back';
import { rowSum } from './checksums';
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
    hasBlankLooking: async () => false,
    write: () => Promise.reject(new Error('It stands already')),
    meant: `SELECT i AS place, CAST(i AS VARCHAR) AS v0, i || ' and\n"more"' AS v1 FROM range(${rows}) t(i)`,
    async readBack(file, _, how) {
      readings.push(how);
      return `SELECT * FROM read_csv(${quoted(file)}, auto_detect = false, header = false, delim = ',', quote = '"',
        escape = '"', strict_mode = true, parallel = ${how.isParallel}, columns = {'v0': 'VARCHAR', 'v1': 'VARCHAR'})`;
    },
  };
}

const compare = (file: TableFile, known: ReadBackOrder['known'] = null) =>
  withDuckDb({ paths: [target()], folder }, (connection) =>
    readBack(connection, file, columns, { target: target(), folder, known }),
  );
/** What the file is to say, as it was worked out beforehand. */
const knownOf = ({ meant }: TableFile) =>
  withDuckDb({ paths: [target()], folder }, async (connection) => {
    const { rows: counted, sums } = await rowSum(connection, meant, columns);
    return { rows: counted, sum: sums.join() };
  });

it('is read once, and by all threads, where the file says what was meant, with lines in its cells', async () => {
  const readings: Rereading[] = [];
  expect(await compare(fileOf(asMeant(), readings))).toEqual(ok({ rows, differing: [] }));
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
  const file = fileOf(lines);
  expect(await compare(file)).toEqual(ok({ rows, differing }));
  expect(await compare(file, await knownOf(file))).toEqual(ok({ rows, differing }));
});

it('believes the strict reading where the quick one fails', async () => {
  const file = fileOf(asMeant());
  const compared = compare({
    ...file,
    readBack: (...given) => (given[2].isParallel ? Promise.reject(new Error('lost')) : file.readBack(...given)),
  });
  expect(await compared).toEqual(ok({ rows, differing: [] }));
});

describe('a sum that was worked out beforehand', () => {
  it('is what the file is compared with, and what is meant is not summed up again', async () => {
    const file = fileOf(asMeant());
    const known = await knownOf(file);
    expect(await compare({ ...file, meant: 'SELECT nothing that is there' }, known)).toEqual(
      ok({ rows, differing: [] }),
    );
  });

  it.each([
    ['another sum', { rows, sum: '1' }],
    ['fewer rows', { rows: rows - 1, sum: '1' }],
  ])('is never believed over what is there now: %s', async (_, known) => {
    expect(await compare(fileOf(asMeant()), known)).toEqual(fail(fault('meant-changed')));
  });

  it('tells that what is meant changed since, though the file says what it says now', async () => {
    const file = fileOf(asMeant());
    const changed = { ...file, meant: file.meant.replace('CAST(i AS VARCHAR) AS v0', "'0' AS v0") };
    expect(await compare(file, await knownOf(changed))).toEqual(fail(fault('meant-changed')));
  });

  it('tells the same where the quick reading fails', async () => {
    const file = fileOf(asMeant());
    const failing: TableFile = {
      ...file,
      readBack: (...given) => (given[2].isParallel ? Promise.reject(new Error('lost')) : file.readBack(...given)),
    };
    expect(await compare(failing, { rows, sum: '1' })).toEqual(fail(fault('meant-changed')));
    expect(await compare(failing, await knownOf(file))).toEqual(ok({ rows, differing: [] }));
  });
});

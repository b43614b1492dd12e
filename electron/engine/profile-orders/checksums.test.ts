import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { withDuckDb } from '../profiles/lockdown';
import { columnSums, differingColumns, isSame, rowSum, rowSumInOrder } from './checksums';

const columns = ['a', 'b'].map((header, index) => ({ alias: `v${index}`, header, type: 'VARCHAR', asText: false }));
const meant = "VALUES (0, 'x', '1'), (1, 'y', ''), (2, 'y', NULL)";
const readings: [what: string, rows: string, differing: string[]][] = [
  ['the same rows, in whatever order', "VALUES (2, 'y', NULL), (0, 'x', '1'), (1, 'y', '')", []],
  ['another value', "VALUES (0, 'x', '1'), (1, 'z', ''), (2, 'y', NULL)", ['a']],
  ['the same change twice', "VALUES (0, 'x', '1'), (1, 'z', ''), (2, 'z', NULL)", ['a']],
  ['two rows in each other’s place', "VALUES (0, 'y', '1'), (1, 'x', ''), (2, 'y', NULL)", ['a']],
  ['two cells of a row in each other’s place', "VALUES (0, '1', 'x'), (1, 'y', ''), (2, 'y', NULL)", ['a', 'b']],
  ['a text that is cut elsewhere', "VALUES (0, 'x1', ''), (1, 'y', ''), (2, 'y', NULL)", ['a', 'b']],
  ['a value in the place of none', "VALUES (0, 'x', '1'), (1, 'y', ''), (2, 'y', '')", ['b']],
  ['a row less', "VALUES (0, 'x', '1'), (1, 'y', '')", ['a', 'b']],
  ['a row twice', "VALUES (0, 'x', '1'), (1, 'y', ''), (2, 'y', NULL), (2, 'y', NULL)", ['a', 'b']],
];

const table = (rows: string) => `SELECT * FROM (${rows}) AS t(place, v0, v1)`;

async function within<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'curator-sums-'));
  try {
    return await withDuckDb({ paths: [folder], folder }, work);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('sums by column', () => {
  it.each(readings)('tell which columns differ: %s', async (_, read, differing) => {
    const sums = await within((connection) => columnSums(connection, [meant, read].map(table), columns));
    expect(differingColumns(columns, sums[0]!, sums[1]!)).toEqual(differing);
  });
});

describe('a sum over rows', () => {
  it.each(readings)('is another one where any column differs: %s', async (_, read, differing) => {
    const same = await within(async (connection) =>
      isSame(await rowSum(connection, table(meant), columns), await rowSum(connection, table(read), columns)),
    );
    expect(same).toBe(differing.length === 0);
  });

  it('takes rows that say no place in the order in which they come, however many threads read them', async () => {
    const many = `SELECT i AS place, 'x' || i AS v0, CASE WHEN i % 3 = 0 THEN NULL ELSE '' END AS v1
      FROM range(500000) t(i)`;
    const sums = await within(async (connection) => [
      await rowSum(connection, many, columns),
      await rowSumInOrder(connection, `SELECT v0, v1 FROM (${many})`, columns),
      await rowSumInOrder(connection, `SELECT v0, v1 FROM (${many} ORDER BY i DESC)`, columns),
    ]);
    expect(sums.map((sum) => [sum.rows, isSame(sum, sums[0]!)])).toEqual([
      [500_000, true],
      [500_000, true],
      [500_000, false],
    ]);
  });
});

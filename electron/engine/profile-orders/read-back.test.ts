import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withDuckDb } from '../profiles/lockdown';
import { checksumsOf, differingColumns } from './read-back';

const columns = ['a', 'b'].map((header, index) => ({ alias: `v${index}`, header, type: 'VARCHAR', asText: false }));
const meant = "VALUES (0, 'x', '1'), (1, 'y', ''), (2, 'y', NULL)";

it.each([
  ['the same rows, in whatever order they are read', "VALUES (2, 'y', NULL), (0, 'x', '1'), (1, 'y', '')", []],
  ['another value', "VALUES (0, 'x', '1'), (1, 'z', ''), (2, 'y', NULL)", ['a']],
  ['two rows in each other’s place', "VALUES (0, 'y', '1'), (1, 'x', ''), (2, 'y', NULL)", ['a']],
  ['a value in the place of none', "VALUES (0, 'x', '1'), (1, 'y', ''), (2, 'y', '')", ['b']],
  ['a row less', "VALUES (0, 'x', '1'), (1, 'y', '')", ['a', 'b']],
])('tells by column what differs: %s', async (_, read, differing) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'curator-sums-'));
  const queries = [meant, read].map((rows) => `SELECT * FROM (${rows}) AS t(place, v0, v1)`);
  const sums = await withDuckDb({ paths: [folder], folder }, (connection) => checksumsOf(connection, queries, columns));
  rmSync(folder, { recursive: true });
  expect(differingColumns(columns, sums[0]!, sums[1]!)).toEqual(differing);
});

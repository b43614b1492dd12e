import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CleanTable, orders } from '../../../test/fixtures/profiles/clean-table';
import { pollute } from '../../../test/fixtures/profiles/pollute';
import type { Polluted } from '../../../test/fixtures/profiles/polluted';
import { scoreOf } from '../../../test/fixtures/profiles/score';
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
/** Texts with blanks that were delimited by blanks, and quotes left out everywhere, leave too little to go by. */
const beyondReading = ['delimiter exchanged, delimiter " " put for each'];

describe.each(['where needed', 'always', 'texts'] as const)('a table polluted in one way, quoted %s', (quoting) => {
  it.each(byKind(pollute(orders, 97, quoting)))(
    'is read as a careful person would: %s (READ-4)',
    async (kind, files) => {
      for (const { name, bytes, expected } of files) {
        if (beyondReading.includes(`${kind}, ${name}`)) continue;
        const score = scoreOf(await read(bytes), expected);
        const enough = score.header >= least.header && score.records >= least.records && score.cells >= least.cells;
        expect({ name, ...score, enough }).toMatchObject({ enough: true });
      }
    },
  );
});

/** So few rows do not tell gaps from blanks, a header from rows around it, or a table from a longer list above it. */
const beyondFewRows = ['delimiter exchanged', 'fixed width', 'header: moved', 'preamble'];

describe.each([3, 5])('a table of %i rows polluted in one way', (many) => {
  const few = { names: orders.names, rows: orders.rows.slice(3, 3 + many) };

  it.each(byKind(pollute(few, 97)).filter(([kind]) => !beyondFewRows.includes(kind)))(
    'is read exactly as a careful person would: %s (READ-4)',
    async (_kind, files) => {
      for (const { name, bytes, expected } of files) {
        expect({ name, ...(await read(bytes)) }).toEqual({ name, ...expected });
      }
    },
  );
});

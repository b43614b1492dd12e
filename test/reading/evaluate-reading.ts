import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pollute } from '../fixtures/profiles/pollute';
import type { Polluted } from '../fixtures/profiles/polluted';
import { type Score, scoreOf } from '../fixtures/profiles/score';
import { type SourceTable, sourceTables } from '../fixtures/profiles/source-tables';
import { type Reader, ours, rivals } from './readers';
import { printKinds, printWorst, type Scored } from './score-lines';

const usage = `npm run evaluate:reading -- [OPTIONS]

Pollutes clean tables in every way and prints how well they are read, by kind of pollution: the harmonic mean of precision
and recall over the names, the whole rows and the single cells. Reading is developed on the tables of one half; the other
half is for seeing what that is worth.

  --half NAME      development (default), held-out or all
  --source NAME    only this table
  --kind TEXT      only kinds with this text in their name
  --every N        of the pollutions of single rows and cells only each Nth (40)
  --rivals         measure DuckDB's sniffer and, where it is there, Python's csv on the same files
  --worst N        show the N files that were read worst, with what was wrong
`;

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'development' },
    source: { type: 'string' },
    kind: { type: 'string', default: '' },
    every: { type: 'string', default: '40' },
    rivals: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const root = path.resolve(import.meta.dirname, '../..');
const unread: Score = { header: 0, records: 0, cells: 0 };
const quotings = ['where needed', 'always', 'texts'] as const;

if (values.help) process.stdout.write(usage);
else await evaluate();

async function evaluate(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribute-curator-reading-'));
  try {
    const files = sourceTables(path.join(root, 'test/fixtures')).filter(isWanted).flatMap(filesOf);
    const paths = files.map(({ file: { bytes } }, index) => {
      const target = path.join(folder, `${index}.csv`);
      writeFileSync(target, bytes);
      return target;
    });
    const begun = performance.now();
    const scored = (await score(ours, files, paths)) ?? [];
    const seconds = (performance.now() - begun) / 1000;
    const others: Record<string, Scored[]> = {};
    for (const [name, reader] of values.rivals ? Object.entries(rivals) : []) {
      const answers = await score(reader, files, paths);
      if (answers) others[name] = answers;
    }
    printKinds(scored, others);
    const each = ((seconds * 1000) / files.length).toFixed(1);
    process.stdout.write(`\n${files.length} files in ${seconds.toFixed(1)} s: ${each} ms each, with scoring\n`);
    printWorst(scored, Number(values.worst));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface SourceFile {
  readonly source: string;
  readonly file: Polluted;
}

function isWanted({ name, half }: SourceTable): boolean {
  return values.source === undefined ? values.half === 'all' || values.half === half : values.source === name;
}

function filesOf({ name: source, table }: SourceTable): SourceFile[] {
  return quotings.flatMap((quoting) =>
    pollute(table, Number(values.every), quoting)
      .filter(({ kind }) => kind.includes(values.kind))
      .map((file) => ({ source, file: { ...file, name: `${file.name}, quoted ${quoting}` } })),
  );
}

async function score(reader: Reader, files: readonly SourceFile[], paths: readonly string[]): Promise<Scored[] | null> {
  const tables = await reader(paths);
  return (
    tables &&
    files.map(({ source, file }, index) => {
      const read = tables[index] ?? null;
      return { source, file, read, score: read ? scoreOf(read, file.expected) : unread };
    })
  );
}

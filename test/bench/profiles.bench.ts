import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tell } from './comparison';
import { openDuckDb } from './duckdb';
import { benchImport } from './profile-import';
import { benchUse } from './profile-use';
import { benchWide } from './profile-wide';
import { profileColumns, writeProfiles } from './profiles';

const usage = `npm run bench -- profiles [--rows N] [--rounds N]

Imports, looks at and exports a generated profile file of 20 columns in the built app, as a person would, and prints one
JSON line for each measurement: ours, what a rival takes for the same in the same run, their ratio, and most, the ratio
that is aimed at. Times are medians in milliseconds, from the press of a key or button to the painted result; for page,
filter, facet and sort ours is what the worker took to answer, as the rival's is, and paintedMs the whole. Export is
pressed when its dialog stood for stoodMs after the last choice, and for atOnceMs right after it. It never fails for
being slow.

  --rows N    how many profiles the file has (100000)
  --rounds N  how often each of both is measured, in turns (3)
  --wide      only throws a file of 500 columns sideways; longestTaskCpuMs leaves out other work

The rival is DuckDB in a process of its own that runs already, on the same file, or on a Parquet file that it wrote of
it, with row groups of 32,768. For recordPerProfile and longestTask it is one Dexie record for each profile, 50,000 of
them scaled up. For scan, which reads every value for what it is, it is our own import of the same file. longestTask and
memory (megabytes) are of the import.
`;

const { values, positionals } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    wide: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowPositionals: true,
});

if (values.help) process.stdout.write(usage);
else if (positionals.length > 0) throw new Error(`This takes no ${positionals.join(' ')}`);
else await bench(Number(values.rows), Number(values.rounds));

async function bench(rows: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attribute-curator-bench-'));
  const duckDb = await openDuckDb();
  try {
    const stage = {
      rows,
      rounds,
      duckDb,
      file: path.join(folder, 'profiles.csv'),
      userData: path.join(folder, 'data'),
      parquet: path.join(folder, 'rival.parquet'),
      target: path.join(folder, 'out.csv'),
    };
    writeProfiles(stage.file, rows);
    const csvBytes = statSync(stage.file).size;
    if (values.wide) return await benchWide(folder);
    tell({ name: 'file', rows, columns: profileColumns.length, csvBytes, processors: cpus().length });
    await benchUse(stage, await benchImport(stage));
    await benchWide(folder);
  } finally {
    await duckDb.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

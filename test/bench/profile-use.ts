import { launchApp, type LaunchedApp } from '../e2e/launch-app';
import { inTurns, median, rounded, tellBoth } from './comparison';
import { openDuckDb } from './duckdb';
import { allText, type ProfileStage } from './profile-import';
import { type Answered, profileMeasures } from './profile-measures';
import { generateProfiles, profileColumns } from './profiles';

/** Reopens the workspace that the import made, and measures what a person does with the file. */
export async function benchUse(stage: ProfileStage, importMs: number): Promise<void> {
  const { duckDb, file, parquet, userData } = stage;
  await duckDb.time(`COPY (${allText(file)}) TO '${parquet}' (FORMAT parquet, ROW_GROUP_SIZE 32768)`);
  const launched = await launchApp({ userData });
  try {
    await launched.page.getByRole('button', { name: 'Open files…' }).waitFor();
    await compareScan(stage, launched, importMs);
    await compareOpening(stage, launched, importMs);
    await compareViews(stage, launched);
    await compareExport(stage, launched);
  } finally {
    await launched.close();
  }
}

/** Reading all values of a file that was just opened, against the import of the same file in the same run. */
async function compareScan(
  { rows, rounds, file }: ProfileStage,
  launched: LaunchedApp,
  importMs: number,
): Promise<void> {
  const measure = profileMeasures(launched);
  const scans: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    scans.push(await measure.scan(nameOf(file), round));
    await measure.backToList();
  }
  const values = rows * profileColumns.length;
  const ours = median(scans);
  const valuesPerSecond = Math.round((values / ours) * 1000);
  tellBoth('scan', { ours, rival: importMs }, { most: 1, valuesPerSecond });
}

async function compareOpening(stage: ProfileStage, launched: LaunchedApp, importMs: number): Promise<void> {
  const { rows, rounds, duckDb, file, parquet } = stage;
  const measure = profileMeasures(launched);
  const name = nameOf(file);
  const jumps: Answered[] = [];
  const reopened = await inTurns(
    rounds,
    async (round) => {
      const opened = await measure.reopen(name);
      jumps.push(await measure.scrollTo(spread(round, rounds)));
      return opened;
    },
    async () => {
      const began = performance.now();
      const fresh = await openDuckDb();
      await fresh.time(`SELECT * FROM read_parquet('${parquet}') LIMIT 100`);
      const took = performance.now() - began;
      await fresh.end();
      return took;
    },
  );
  tellBoth('reopen', reopened);

  await measure.summarised();
  const warm: number[] = [];
  const pages = await inTurns(
    rounds * 3,
    async (round) => {
      warm.push((await measure.scrollTo(spread(round, rounds * 3))).painted);
      return median(jumps.map(({ answered }) => answered));
    },
    () => duckDb.time(`SELECT * FROM read_parquet('${parquet}') LIMIT 100 OFFSET ${Math.floor(rows * Math.random())}`),
  );
  const paintedMs = median(jumps.map(({ painted }) => painted));
  const ofImport = { ofImport: rounded(paintedMs / importMs), mostOfImport: 0.15 };
  tellBoth('page', pages, { paintedMs: rounded(paintedMs), ...ofImport, warmPaintedMs: rounded(median(warm)) });
  await measure.scrollTo(0);
}

function nameOf(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? '';
}

/** Places down a long list that are far apart, away from its ends. */
function spread(round: number, rounds: number): number {
  return 0.2 + (0.7 * ((round * 7) % rounds)) / rounds;
}

async function compareViews(stage: ProfileStage, launched: LaunchedApp): Promise<void> {
  const { parquet } = stage;
  const measure = profileMeasures(launched);
  const read = `read_parquet('${parquet}', file_row_number = true)`;
  const [first] = generateProfiles(1);
  const tier = first?.[profileColumns.indexOf('tier')] === 'Gold' ? 'Silver' : 'Gold';
  // The first time reads what the others find ready.
  await measure.facet('tier');
  await measure.filter('tier', tier);
  await compareAnswers('filter', stage, 2, () => measure.filter('tier', tier), [
    `SELECT count(*) FROM ${read} WHERE tier = '${tier}'`,
    `SELECT * FROM ${read} WHERE tier = '${tier}' LIMIT 100`,
  ]);
  await measure.facet('branch');
  const facet = async () => {
    await measure.facet('tier');
    return measure.facet('branch');
  };
  await compareAnswers('facet', stage, 2, facet, [
    `SELECT branch, count(*) FROM ${read} GROUP BY branch ORDER BY count(*) DESC LIMIT 100`,
  ]);
  await measure.sort('lastSeen');
  await compareAnswers('sort', stage, 3, () => measure.sort('lastSeen'), [
    `CREATE OR REPLACE TEMP TABLE sorted AS SELECT file_row_number FROM ${read} ORDER BY lastSeen`,
    `SELECT * FROM ${read} ORDER BY lastSeen LIMIT 100`,
  ]);
}

/** DuckDB has answered when its rows are there; so has the app when its worker has, before it paints them. */
async function compareAnswers(
  name: string,
  { rounds, duckDb }: ProfileStage,
  most: number,
  ask: () => Promise<Answered>,
  queries: readonly string[],
): Promise<void> {
  const painted: number[] = [];
  const both = await inTurns(
    rounds * 2,
    async () => {
      const took = await ask();
      painted.push(took.painted);
      return took.answered;
    },
    () => duckDb.time(...queries),
  );
  tellBoth(name, both, { most, paintedMs: rounded(median(painted)) });
}

/** So long a person looks at the choices at least, once the last of them is made, before pressing; in milliseconds. */
const stoodMs = 2000;

async function compareExport({ rounds, duckDb, parquet, target }: ProfileStage, launched: LaunchedApp): Promise<void> {
  const measure = profileMeasures(launched);
  const all = `SELECT * FROM read_parquet('${parquet}')`;
  const atOnce: number[] = [];
  const exported = await inTurns(
    rounds,
    async () => {
      atOnce.push(await measure.exportCsv(target, 0));
      return measure.exportCsv(target, stoodMs);
    },
    () => duckDb.time(`COPY (${all}) TO '${target}.rival' (FORMAT csv, HEADER)`),
  );
  const atOnceMs = median(atOnce);
  const more = { stoodMs, atOnceMs: rounded(atOnceMs), atOnceRatio: rounded(atOnceMs / exported.rival) };
  tellBoth('export', exported, { most: 2, ...more });
}

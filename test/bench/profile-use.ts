import { launchApp, type LaunchedApp } from '../e2e/launch-app';
import { inTurns, rounded, tellBoth } from './comparison';
import { openDuckDb } from './duckdb';
import { allText, type ProfileStage } from './profile-import';
import { profileMeasures } from './profile-measures';
import { generateProfiles, profileColumns } from './profiles';

/** Reopens the workspace that the import made, and measures what a person does with the file. */
export async function benchUse(stage: ProfileStage, importMs: number): Promise<void> {
  const { duckDb, file, parquet, userData } = stage;
  await duckDb.time(`COPY (${allText(file)}) TO '${parquet}' (FORMAT parquet, ROW_GROUP_SIZE 65536)`);
  const launched = await launchApp({ userData });
  try {
    await launched.page.getByRole('button', { name: 'Open files…' }).waitFor();
    await compareOpening(stage, launched, importMs);
    await compareViews(stage, launched);
    await compareExport(stage, launched);
  } finally {
    await launched.close();
  }
}

async function compareOpening(
  { rows, rounds, duckDb, file, parquet }: ProfileStage,
  launched: LaunchedApp,
  importMs: number,
) {
  const measure = profileMeasures(launched);
  const name = file.split(/[/\\]/u).at(-1) ?? '';
  const cold: number[] = [];
  const reopened = await inTurns(
    rounds,
    async (round) => {
      const opened = await measure.reopen(name);
      cold.push(await measure.scrollTo(spread(round, rounds)));
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

  const page = `SELECT * FROM read_parquet('${parquet}') LIMIT 100 OFFSET`;
  const atRandom = () => duckDb.time(`${page} ${Math.floor(rows * Math.random())}`);
  const coldPages = await inTurns(rounds, async (round) => cold[round] ?? NaN, atRandom);
  await measure.summarised();
  const warmPages = await inTurns(rounds * 3, (round) => measure.scrollTo(spread(round, rounds * 3)), atRandom);
  const ofImport = rounded(coldPages.ours / importMs);
  tellBoth('page', coldPages, { ofImport, mostOfImport: 0.15, warmMs: rounded(warmPages.ours) });
  await measure.scrollTo(0);
}

/** Places down a long list that are far apart, away from its ends. */
function spread(round: number, rounds: number): number {
  return 0.2 + (0.7 * ((round * 7) % rounds)) / rounds;
}

async function compareViews({ rounds, duckDb, parquet }: ProfileStage, launched: LaunchedApp): Promise<void> {
  const measure = profileMeasures(launched);
  const read = `read_parquet('${parquet}', file_row_number = true)`;
  const [first] = generateProfiles(1);
  const tier = first?.[profileColumns.indexOf('tier')] === 'Gold' ? 'Silver' : 'Gold';
  // The first time reads what the others find ready.
  await measure.facet('tier');
  await measure.filter('tier', tier);
  const filtered = await inTurns(
    rounds,
    () => measure.filter('tier', tier),
    () =>
      duckDb.time(
        `SELECT count(*) FROM ${read} WHERE tier = '${tier}'`,
        `SELECT * FROM ${read} WHERE tier = '${tier}' LIMIT 100`,
      ),
  );
  tellBoth('filter', filtered, { most: 2 });

  await measure.facet('branch');
  const counted = await inTurns(
    rounds,
    async () => {
      await measure.facet('tier');
      return measure.facet('branch');
    },
    () => duckDb.time(`SELECT branch, count(*) FROM ${read} GROUP BY branch ORDER BY count(*) DESC LIMIT 100`),
  );
  tellBoth('facet', counted, { most: 2 });

  await measure.sort('lastSeen');
  const order = `SELECT file_row_number FROM ${read} ORDER BY lastSeen`;
  const sorted = await inTurns(
    rounds * 2,
    () => measure.sort('lastSeen'),
    () => duckDb.time(`CREATE OR REPLACE TEMP TABLE sorted AS ${order}`),
  );
  tellBoth('sort', sorted, { most: 3 });
}

async function compareExport({ rounds, duckDb, parquet, target }: ProfileStage, launched: LaunchedApp): Promise<void> {
  const measure = profileMeasures(launched);
  const all = `SELECT * FROM read_parquet('${parquet}')`;
  const exported = await inTurns(
    rounds,
    () => measure.exportCsv(target),
    () => duckDb.time(`COPY (${all}) TO '${target}.rival' (FORMAT csv, HEADER)`),
  );
  tellBoth('export', exported, { most: 2 });
}

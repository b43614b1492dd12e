import { launchApp, type LaunchedApp } from '../e2e/launch-app';
import { shellFrame } from '../e2e/pages/shell';
import { welcomePage } from '../e2e/pages/welcome';
import { median, rounded, tell, tellBoth } from './comparison';
import type { DuckDb } from './duckdb';
import { megabytes, type Peaks, watchMemory } from './memory';
import { profileMeasures, type Imported } from './profile-measures';
import { keepAsRecords } from './records';
import { watchUiThread } from './ui-thread';

/** What the measurements of profile files share. */
export interface ProfileStage {
  readonly rows: number;
  /** How often each of both is measured. */
  readonly rounds: number;
  readonly duckDb: DuckDb;
  /** The generated file. */
  readonly file: string;
  readonly userData: string;
  /** The rival's Parquet file. */
  readonly parquet: string;
  /** Where exports go. */
  readonly target: string;
}

/** A few records tell of all: their cost grows with their number. */
const mostRecords = 50_000;

/** Makes a workspace with some imports of the file, and answers the milliseconds that one takes. */
export async function benchImport(stage: ProfileStage): Promise<number> {
  const launched = await launchApp({ userData: stage.userData });
  try {
    await welcomePage(launched.page).begin('empty');
    await shellFrame(launched.page).go('Profiles');
    const stopWatching = watchMemory(launched.app.process().pid ?? 0);
    const imported = await importInTurns(stage, launched);
    tellMemory(stopWatching(), stage.duckDb.peakBytes());
    await compareWithRecords(stage, launched, imported);
    return imported;
  } finally {
    await launched.close();
  }
}

async function importInTurns({ rows, rounds, duckDb, file, parquet }: ProfileStage, launched: LaunchedApp) {
  const measure = profileMeasures(launched);
  const ours: Imported[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await duckDb.time(`COPY (${allText(file)}) TO '${parquet}' (FORMAT parquet)`));
    ours.push(await measure.importFile(file));
    await measure.backToList();
  }
  const middle = (part: keyof Imported): number => median(ours.map((each) => each[part]));
  const rival = median(theirs);
  const imported = middle('durable');
  tellBoth('import', { ours: imported, rival }, { most: 2, rowsPerSecond: Math.round((rows / imported) * 1000) });
  tellBoth('firstRows', { ours: middle('firstRows'), rival }, { most: 1.3, lookMs: rounded(middle('looked')) });
  return imported;
}

/** What DuckDB is asked for that keeps text as it is, as the app does. */
export function allText(file: string): string {
  return `SELECT * FROM read_csv('${file}', all_varchar = true)`;
}

async function compareWithRecords({ rows, file }: ProfileStage, launched: LaunchedApp, ours: number): Promise<void> {
  const measure = profileMeasures(launched);
  const uiThread = await watchUiThread(launched.page, null);
  const { tasks } = await uiThread.during('import', () => measure.importFile(file));
  await measure.backToList();
  const count = Math.min(rows, mostRecords);
  const kept = await uiThread.during('records', () => keepAsRecords(launched.page, count));
  const rival = (kept.value / count) * rows;
  tellBoth('recordPerProfile', { ours, rival }, { most: rounded(1 / 30), timesFaster: rounded(rival / ours) });
  const { longestTaskMs, longestTaskCpuMs } = tasks;
  const longest = { ours: longestTaskMs, rival: kept.tasks.longestTaskMs };
  tellBoth('longestTask', longest, { mostMs: 50, cpuMs: longestTaskCpuMs });
}

function tellMemory(peaks: Peaks | null, rival: number | null): void {
  if (!peaks?.renderer || rival === null) return tell({ name: 'memory', ours: null, rival: null, ratio: null });
  const processes = Object.fromEntries(Object.entries(peaks).map(([kind, bytes]) => [kind, megabytes(bytes)]));
  tellBoth('memory', { ours: megabytes(peaks.renderer), rival: megabytes(rival) }, { mostMegabytes: 700, processes });
}

import { fault } from '#shared/base/fault';
import type { RefreshRun } from '#shared/refresh/refresh-run';
import { targetFileOf, type MarkedSource } from '#shared/refresh/refresh-source';
import type { Stamp } from '#shared/refresh/sighting';
import { appendEntry, inTransaction, needWorkspace } from './apply-change';
import type { StoreDatabase } from './database';
import { RefreshMarkRow, readRefreshSourceRow, RefreshRunRow } from './rows';
import type { Applied, RefreshedBy, RefreshLogQuery, SignedOrder } from './store-protocol';
import { StoreRefusal } from './store-refusal';

/*
 * Files that are kept up to date by themselves. The sources are written like everything that people change; what each looked
 * into last and the log of its runs are no part of the history.
 */

/** The log is cut off behind so many runs. */
const mostRuns = 5000;

/** All sources by name. A mark that no longer parses is as good as none: at worst a file is looked into again. */
export async function listRefreshSources(database: StoreDatabase): Promise<readonly MarkedSource[]> {
  const marks = (await database.refreshMarks.toArray()).flatMap((row) => RefreshMarkRow.safeParse(row).data ?? []);
  const markOf = new Map(marks.map((mark) => [mark.source, mark]));
  const sources = (await database.refreshSources.toArray()).map(readRefreshSourceRow);
  return sources
    .map((source) => ({ source, mark: markOf.get(source.id) ?? noMark }))
    .sort((left, right) => left.source.name.localeCompare(right.source.name));
}

const noMark: MarkedSource['mark'] = { seen: null, isTaken: false, moved: null };

/** Keeps a run in the log, and, where a file was looked into, that it was; the oldest runs make room. */
export function keepRefreshRun(database: StoreDatabase, run: RefreshRun, seen: Stamp | null): Promise<null> {
  return inTransaction(database, async () => {
    await needWorkspace(database);
    await writeRun(database, run, seen);
    return null;
  });
}

async function writeRun(database: StoreDatabase, run: RefreshRun, seen: Stamp | null): Promise<void> {
  const { refreshRuns } = database;
  await refreshRuns.put(RefreshRunRow.parse(run));
  if (seen) await writeMark(database, run.source, { seen, isTaken: run.outcome === 'refreshed' });
  const surplus = (await refreshRuns.count()) - mostRuns;
  if (surplus > 0) await refreshRuns.bulkDelete(await refreshRuns.orderBy('at').limit(surplus).primaryKeys());
}

async function writeMark(
  { refreshMarks }: StoreDatabase,
  source: string,
  part: Partial<MarkedSource['mark']>,
): Promise<void> {
  const before = RefreshMarkRow.safeParse(await refreshMarks.get(source)).data ?? { source, ...noMark };
  await refreshMarks.put({ ...before, ...part });
}

/**
 * Writes what a refresh leaves behind, in the transaction that keeps its file: the log, the file that was looked into, and
 * that the source refreshes the new file from now on. Refused with `conflict` where the source is gone or refreshes another
 * file by now.
 */
export async function recordRefresh(
  database: StoreDatabase,
  file: string,
  { source: id, from, run, seen }: RefreshedBy,
): Promise<void> {
  const marked = (await listRefreshSources(database)).find(({ source }) => source.id === id);
  if (!marked || targetFileOf(marked) !== from) throw new StoreRefusal(fault('conflict', { found: id }));
  await writeRun(database, run, seen);
  await writeMark(database, id, { moved: { from: marked.source.target, to: file } });
}

/** Sources of a file that a person put a newer one in the place of refresh that one from then on. */
export async function followTarget(database: StoreDatabase, from: string, to: string): Promise<void> {
  for (const marked of await listRefreshSources(database)) {
    if (targetFileOf(marked) !== from) continue;
    const { id, target } = marked.source;
    await writeMark(database, id, { moved: { from: target, to } });
  }
}

/** Runs, the latest first. One that no longer parses is left out: it is a log, and the history has what counts. */
export async function listRefreshRuns(
  { refreshRuns }: StoreDatabase,
  { source, outcome, limit }: RefreshLogQuery,
): Promise<readonly RefreshRun[]> {
  const runs: RefreshRun[] = [];
  await refreshRuns
    .orderBy('at')
    .reverse()
    .until(() => runs.length >= limit)
    .each((row) => {
      const run = RefreshRunRow.safeParse(row).data;
      if (!run || runs.length >= limit) return;
      if ((source === null || run.source === source) && (outcome === null || run.outcome === outcome)) runs.push(run);
    });
  return runs;
}

/** Empties the log. The history says who did so; what the sources looked into last stays known. */
export function clearRefreshRuns(database: StoreDatabase, order: SignedOrder): Promise<Applied> {
  return inTransaction(database, async () => {
    await needWorkspace(database);
    await database.refreshRuns.clear();
    return appendEntry(database, { ...order, action: 'refresh-log', subject: '', changes: [], refersTo: null });
  });
}

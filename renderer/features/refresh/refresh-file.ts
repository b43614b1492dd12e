import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { countSeverities } from '#shared/check/profile/profile-check';
import { pairColumns } from '#shared/compare/pair-columns';
import type { FoundFile } from '#shared/contract/calls';
import { defaultPolicy } from '#shared/policy/policy';
import type { ImportReport, ProfileColumn, ProfileFile } from '#shared/profile/profile-file';
import { expectedOf, fitColumns, whyNotTake } from '#shared/refresh/fit-columns';
import { figuresOf, type RefreshFigures, type RefreshRun } from '#shared/refresh/refresh-run';
import { sharingTarget, targetFileOf, targetNow, type MarkedSource } from '#shared/refresh/refresh-source';
import type { MainProcess } from '../../bridge/main-process';
import { checkOpened } from '../../intake/check-opened';
import { openBytesInto, openInto } from '../../intake/open-into';
import { profileRecord } from '../../intake/profile-record';
import { lostEdits, takenOverBy, weighEdits, type NewerFile } from '../../intake/weigh-edits';
import { touchedOnArrival, withholdArrival, type Arrival } from '../../intake/withhold-arrival';
import type { QueryWorker } from '../../query/query-client';
import { noEdits } from '../../query/query-protocol';
import { withQuery } from '../../query/with-query';
import type { RefreshedBy, StoreService } from '../../store/store-protocol';
import type { Workspace } from '../../store/workspace';

/** What a run is at. */
export type RefreshStep = 'looking' | 'reading' | 'weighing' | 'waiting' | 'keeping' | 'checking' | 'sending';

/** What a refresh needs of the app. */
export interface RefreshSurroundings {
  readonly mainProcess: MainProcess;
  readonly store: StoreService;
  readonly workspace: Workspace;
  readonly signal: AbortSignal;
  now(): string;
  newId(): string;
  person(): string;
  openQuery(): QueryWorker;
  report(step: RefreshStep, share: number | null): void;
  /** Resolves when nobody has anything unsaved that would go with the file it is about. */
  unhurried(signal: AbortSignal): Promise<void>;
}

/** A file that came in by itself. */
export interface Refreshed {
  readonly file: ProfileFile;
  readonly figures: RefreshFigures;
}

/** So often it is worked out anew what becomes of edits, where somebody goes on editing meanwhile. */
const mostTries = 3;

/**
 * Reads a newer file, and puts it in the place of the one that the source refreshes, with its edits: whole or not at all.
 * `runOf` makes the run that is kept with it. Nothing is left of a run that fails; it says why.
 */
export async function refreshFile(
  marked: MarkedSource,
  found: FoundFile,
  runOf: (figures: RefreshFigures) => RefreshRun,
  surroundings: RefreshSurroundings,
): Promise<Result<Refreshed, Fault>> {
  const { mainProcess, store, workspace, signal, report } = surroundings;
  const { source } = marked;
  const older = await findTarget(marked, store);
  if (!older.ok) return older;
  report('reading', null);
  const read = await mainProcess.call('profiles.import', { job: found.job, options: source.options });
  if (!read.ok) return read;
  const expected = expectedOf(targetNow(marked), older.value);
  const codes = new Set(workspace.definitions().map(({ code }) => code));
  const fitted = fitColumns(read.value.report.columns, expected, codes, found.name);
  if (!fitted.ok) return fitted;
  const refused = whyNotTake(read.value.report, expected.rows, found.name);
  if (refused) return fail(refused);
  const same = await mainProcess.call('refresh.confirm', { job: found.job, stamp: found.stamp });
  if (!same.ok) return same;
  const { columns, idColumn } = fitted.value;
  const arrived = await arrive(read.value, columns, source.personal, surroundings);
  if (!arrived.ok) return arrived;
  const record: ProfileFile = {
    ...profileRecord(
      { file: found, report: arrived.value.report, parts: undefined, columns, idColumn: null, over: older.value },
      surroundings.newId(),
      surroundings.now(),
      surroundings.person(),
    ),
    idColumn,
  };
  const newer: NewerFile = { record, parquet: arrived.value.parquet, withheld: arrived.value.withheld };
  const changed = older.value ? await countChanged(older.value, newer, surroundings) : null;
  const kept = await keep(marked, older.value, newer, changed, { found, runOf }, surroundings);
  if (!kept.ok) return kept;
  report('checking', null);
  const findings = signal.aborted ? null : await check(record, surroundings);
  return ok({ file: record, figures: { ...kept.value, findings } });
}

/** The file that a source refreshes, null where the run makes it; refused where it is gone, or another source's too. */
async function findTarget(marked: MarkedSource, store: StoreService): Promise<Result<ProfileFile | null, Fault>> {
  const sources = await store.listRefreshSources();
  if (!sources.ok) return sources;
  const sharing = sharingTarget(marked, sources.value);
  if (sharing) return fail(fault('refresh-shared', { found: sharing.name }));
  const id = targetFileOf(marked);
  if (id === null) return ok(null);
  const files = await store.listProfileFiles();
  if (!files.ok) return files;
  const file = files.value.find((each) => each.id === id);
  return file ? ok(file) : fail(fault('refresh-target'));
}

/** What may be kept of what was read, as the source and the policy of the workspace say. */
async function arrive(
  { parquet, report }: { readonly parquet: string; readonly report: ImportReport },
  columns: readonly ProfileColumn[],
  personal: MarkedSource['source']['personal'],
  { mainProcess, store, workspace, signal, openQuery }: RefreshSurroundings,
): Promise<Result<Arrival, Fault>> {
  const bytes = await mainProcess.downloadBytes(parquet, signal);
  if (!bytes.ok) return bytes;
  const asItCame = ok({ parquet: bytes.value, report, withheld: [] });
  if (personal === 'allow') return asItCame;
  const [policy, purposes, key] = await Promise.all([store.readPolicy(), store.listPurposes(), store.maskingKey()]);
  if (!policy.ok) return policy;
  if (!purposes.ok) return purposes;
  if (!key.ok) return key;
  const byCode = new Map(workspace.definitions().map((definition) => [definition.code, definition]));
  const settled = { policy: policy.value ?? defaultPolicy, purposes: purposes.value };
  const touched = touchedOnArrival(columns, byCode, settled, personal);
  if (touched.length === 0) return asItCame;
  return withQuery({ signal, openQuery }, (query) =>
    withholdArrival(query, { parquet: bytes.value, report }, columns, touched, key.value),
  );
}

/** How many rows say something else than before, as the files say it; null where that cannot be found out. */
async function countChanged(
  older: ProfileFile,
  { record, parquet }: NewerFile,
  { store, workspace, signal, openQuery }: RefreshSurroundings,
): Promise<number | null> {
  const id = pairColumns(older.columns, record.columns).pairs.find(({ newer }) => newer === record.idColumn);
  const before = await store.readProfileBlob(older.id);
  if (!id || !before.ok) return null;
  const definitions = workspace.definitions();
  const compared = await withQuery({ signal, openQuery }, async (query) => {
    const left = await openBytesInto(query, older, before.value, noEdits, definitions);
    if (!left.ok) return left;
    const right = await openBytesInto(query, record, parquet, noEdits, definitions);
    if (!right.ok) return right;
    const columns = { older: older.columns, newer: record.columns };
    return query.compare({ older: older.id, newer: record.id, columns, id, chosen: [] });
  });
  return compared.ok ? compared.value.summary.rows.typed.changed : null;
}

/** Keeps the newer file with what it takes over, and the run; tries again where somebody edits the older one meanwhile. */
async function keep(
  marked: MarkedSource,
  older: ProfileFile | null,
  newer: NewerFile,
  changed: number | null,
  run: { readonly found: FoundFile; runOf(figures: RefreshFigures): RefreshRun },
  surroundings: RefreshSurroundings,
): Promise<Result<RefreshFigures, Fault>> {
  const { workspace, store, signal, openQuery, report } = surroundings;
  const { source } = marked;
  const { record, parquet } = newer;
  const by = (figures: RefreshFigures): RefreshedBy => ({
    source: source.id,
    from: older?.id ?? null,
    run: run.runOf(figures),
    seen: run.found.stamp,
  });
  for (let tries = 1; ; tries += 1) {
    report('waiting', null);
    await surroundings.unhurried(signal);
    if (signal.aborted) return fail(fault('cancelled'));
    report('weighing', null);
    const definitions = workspace.definitions();
    const weighing = { store, definitions, signal, openQuery, report: (share: number) => report('weighing', share) };
    const weighed = older ? await weighEdits(older, newer, source.contest, weighing) : null;
    if (weighed && !weighed.ok) return weighed;
    if (signal.aborted) return fail(fault('cancelled'));
    const plan = weighed?.value.plan ?? null;
    const figures = figuresOf(record.report, plan, changed);
    // The older file goes only where nothing that somebody wrote goes with it.
    const takenOver =
      older && weighed
        ? takenOverBy(record, older, weighed.value, lostEdits(weighed.value.plan.fates) === 0)
        : undefined;
    report('keeping', null);
    await workspace.settled();
    const kept = await workspace.addProfileFile(record, parquet, takenOver, by(figures));
    if (kept.ok) return ok(figures);
    if (kept.error.code !== 'conflict' || tries >= mostTries) return kept;
  }
}

/** Checks what came in; it is there already, so that a check that fails is said, and takes nothing back. */
async function check(record: ProfileFile, surroundings: RefreshSurroundings): Promise<RefreshFigures['findings']> {
  const { store, workspace } = surroundings;
  const definitions = workspace.definitions();
  const checked = await withQuery(surroundings, async (query) => {
    const opened = await openInto(query, record, store, definitions);
    if (!opened.ok) return opened;
    const signed = { at: surroundings.now(), by: surroundings.person() };
    return checkOpened(query, record, definitions, store, signed, ({ done, total }) =>
      surroundings.report('checking', total === 0 ? null : done / total),
    );
  });
  if (!checked.ok) return null;
  await store.keepProfileCheck(checked.value);
  return countSeverities(checked.value.check.findings);
}

import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { facetOf } from '#shared/query/facet';
import { allRows } from '#shared/query/filter';
import { findText } from '#shared/query/find-row';
import { rowsMeant, type RowsMeant } from '#shared/query/rows-meant';
import { summaryOf } from '#shared/query/summary';
import { assessFile } from './assess-file';
import { bulkFile, spellingIn } from './bulk-file';
import { blobBytes } from './blob-bytes';
import { carryEdits } from './carry-edits';
import { createByteCache } from './byte-cache';
import { checkFile } from './check-file';
import { comparisonsOf } from './comparisons';
import { Superseded, type KeptColumn } from './columns';
import { makeView } from './make-view';
import { areSameRows } from './same-rows';
import { createOpenFile, type OpenFile } from './open-file';
import { planPush, type PushPlan } from './plan-push';
import { readPlaces, readProfile, readRows } from './pages';
import { DamagedFile, openParquet } from '#shared/parquet/parquet-file';
import { scanFile } from './scan-file';
import { noHelpers, type ScanHelpers } from './scan-helpers';
import { surveyFile, tallyFile } from './count-file';
import { treatFile, withholdFile } from './treat-file';
import type { Answer, FileToOpen, OpenedFile, QueryColumn, QueryService } from './query-protocol';

/** Columns of a million rows take 5 to 60 MB each: this keeps about twenty of them, and the screen's own memory free. */
const usualMemory = 512 * 1024 * 1024;

/** Where the queries run. */
export interface QuerySurroundings {
  /** In bytes. */
  readonly memory: number;
  readonly helpers: ScanHelpers;
}

/** The queries over opened profile files, in whatever thread it is made. */
export function createQueryService({
  memory = usualMemory,
  helpers = noHelpers,
}: Partial<QuerySurroundings> = {}): QueryService {
  const cache = createByteCache<KeptColumn>(memory);
  const files = new Map<string, OpenFile>();
  let opened = 0;
  const comparisons = comparisonsOf((id) => files.get(id), faultOf);

  const plans = new Map<string, PushPlan>();

  const close = (id: string): void => {
    plans.delete(id);
    const file = files.get(id);
    file?.close();
    files.delete(id);
    if (file) comparisons.forget(file);
  };
  const inFile = <T>(id: string, answer: (file: OpenFile) => Promise<Result<T, Fault>>): Answer<T> => {
    const file = files.get(id);
    return file ? answer(file).catch((error: unknown) => fail(faultOf(error))) : Promise.resolve(notOpen);
  };
  const inPlan = <T>(id: string, answer: (plan: PushPlan, file: OpenFile) => Result<T, Fault>): Answer<T> =>
    inFile(id, async (file) => {
      const plan = plans.get(id);
      return plan ? answer(plan, file) : fail(unexpected('no-plan'));
    });
  const inView = <T>(
    id: string,
    view: number,
    answer: (file: OpenFile, rows: Uint32Array<ArrayBuffer> | null) => Promise<Result<T, Fault>>,
  ): Answer<T> =>
    inFile(id, async (file) => {
      const rows = file.viewOf(view);
      return rows === undefined ? fail(unexpected('view-ended')) : answer(file, rows);
    });

  const inRows = <T>(
    id: string,
    meant: RowsMeant,
    column: string,
    answer: (file: OpenFile, rows: Uint32Array<ArrayBuffer> | null) => Promise<Result<T, Fault>>,
  ): Answer<T> =>
    inFile(id, async (file) => {
      const rows = meant.kind === 'all' ? null : file.viewOf(meant.view);
      if (rows === undefined) return fail(unexpected('view-ended'));
      if (!file.named(column)) return fail(unexpected('column-unknown'));
      return answer(file, rowsMeant(meant, rows));
    });

  /** The rows that are written: of a view, or null for all. */
  const inWritten = <T>(
    id: string,
    view: number | null,
    answer: (file: OpenFile, rows: Uint32Array<ArrayBuffer> | null) => Promise<Result<T, Fault>>,
  ): Answer<T> => (view === null ? inFile(id, (file) => answer(file, null)) : inView(id, view, answer));

  return {
    async open(file) {
      close(file.id);
      const parquet = await openParquet(blobBytes(file.parquet));
      if (!parquet.ok) return parquet;
      opened += 1;
      // Each opening has its own names in the cache: another Blob may come under the same id.
      const made = createOpenFile(file, parquet.value, cache, `${opened} `);
      files.set(file.id, made);
      return ok(outlineOf(made, file));
    },
    close: async (id) => close(id),
    async setEdits(id, changes) {
      const file = files.get(id);
      file?.applyEdits(changes);
      return file?.version ?? 0;
    },
    async setColumns(id, columns, idColumn) {
      const file = files.get(id);
      file?.describe(columns, idColumn);
      return file?.version ?? 0;
    },
    view: (id, query) =>
      inFile(id, async (file) => {
        const { version } = file;
        const rows = await makeView(file, query, file.beginView());
        const { standing } = query;
        const isStill = standing !== undefined && areSameRows(file.viewOf(standing), rows);
        return ok({
          view: isStill ? standing : file.keepView(rows),
          count: rows?.length ?? file.parquet.rows,
          version,
        });
      }),
    page: (id, view, start, count, columns) =>
      inView(id, view, async (file, positions) => {
        const asked = describedColumns(file, columns);
        if (!asked) return fail(unexpected('column-unknown'));
        const end = Math.min(start + count, positions?.length ?? file.parquet.rows);
        const rows = Array.from({ length: Math.max(0, end - start) }, (_, index) =>
          positions ? (positions[start + index] ?? 0) : start + index,
        );
        return ok({ rows: await readRows(file, rows, asked), version: file.version });
      }),
    pick: (id, view, ranges) =>
      inView(id, view, async (file, rows) => {
        const picked = rowsMeant({ kind: 'selected', view, ranges }, rows);
        const { version, parquet } = file;
        return ok({ view: file.keepView(picked), count: picked?.length ?? parquet.rows, version });
      }),
    positions: (id, view) =>
      inView(id, view, async (file, rows) => ok(rows ? rows.slice() : allRows(file.parquet.rows))),
    summary: (id, column) =>
      inFile(id, async (file) => {
        if (!file.named(column)) return fail(unexpected('column-unknown'));
        return ok(summaryOf(await file.column(column, neverSuperseded), 'en'));
      }),
    facet: (id, view, column, options) =>
      inFile(id, async (file) => {
        const rows = view === null ? null : file.viewOf(view);
        if (rows === undefined) return fail(unexpected('view-ended'));
        if (!file.named(column)) return fail(unexpected('column-unknown'));
        return ok(facetOf(await file.column(column, neverSuperseded), rows, options));
      }),
    survey: (id, { view, edited }, columns, kind, onShare = () => undefined) =>
      inWritten(id, view, async (file, rows) => {
        if (!describedColumns(file, columns)) return fail(unexpected('column-unknown'));
        const isStopped = file.jobs.begin('survey');
        return ok(await surveyFile(file, { rows, edited }, { columns, kind }, { isStopped, onShare }));
      }),
    tally: (id, { view, edited }, columns, onShare = () => undefined) =>
      inWritten(id, view, async (file, rows) => {
        const ids = columns.map(({ column }) => column);
        if (!describedColumns(file, ids)) return fail(unexpected('column-unknown'));
        const isStopped = file.jobs.begin('tally');
        return ok(await tallyFile(file, { rows, edited }, columns, { isStopped, onShare }));
      }),
    treat: (id, { view, edited }, order, onShare = () => undefined) =>
      inWritten(id, view, async (file, rows) => {
        const isStopped = file.jobs.begin('treat');
        const treated = await treatFile(file, { rows, edited }, order, { isStopped, onShare });
        return treated ? ok(treated) : fail(unexpected('column-unknown'));
      }),
    withhold: (id, touched, key) =>
      inFile(id, async (file) => {
        const withheld = await withholdFile(file, touched, key);
        return withheld ? ok(withheld) : fail(unexpected('column-unknown'));
      }),
    findRow: (id, view, idText) =>
      inView(id, view, async (file, positions) => {
        if (file.idColumn === null || !file.named(file.idColumn)) return ok(null);
        const found = findText(await file.column(file.idColumn, neverSuperseded), idText);
        if (!found) return ok(null);
        const index = positions ? positions.indexOf(found.row) : found.row;
        return ok({ ...found, index: index === -1 ? null : index });
      }),
    row: (id, row) => inFile(id, async (file) => ok(await readProfile(file, row))),
    scan: (id, columns, onProgress = () => undefined) =>
      inFile(id, async (file) => {
        const asked = columns ?? file.described.map((column) => column.id);
        if (!describedColumns(file, asked)) return fail(unexpected('column-unknown'));
        return ok(await scanFile(file, asked, file.jobs.begin('scan'), onProgress, helpers));
      }),
    combinations: (id, question, onProgress = () => undefined) =>
      inFile(id, async (file) => {
        if (!describedColumns(file, question.columns)) return fail(unexpected('column-unknown'));
        return ok(await assessFile(file, question, file.jobs.begin('combinations'), onProgress));
      }),
    check: (id, order, onProgress = () => undefined) =>
      inFile(id, async (file) => {
        const { version, parquet } = file;
        const reports = await checkFile(file, order, file.jobs.begin('check'), onProgress);
        return ok({ rows: parquet.rows, version, reports });
      }),
    bulk: (id, order, onProgress = () => undefined) =>
      inRows(id, order.rows, order.column, async (file, rows) =>
        ok(await bulkFile(file, order, rows, file.jobs.begin('bulk'), onProgress)),
      ),
    carry: (older, newer, order, onProgress = () => undefined) =>
      inFile(older, (before) =>
        inFile(newer, async (now) => ok(await carryEdits(before, now, order, now.jobs.begin('carry'), onProgress))),
      ),
    spelling: (id, column, meant) =>
      inRows(id, meant, column, async (file, rows) => ok(await spellingIn(file, column, rows))),
    indexOf: (id, view, row) =>
      inView(id, view, async (file, rows) => {
        const index = rows ? rows.indexOf(row) : row < file.parquet.rows ? row : -1;
        return ok(index === -1 ? null : index);
      }),
    planPush: (id, order, onProgress = () => undefined) =>
      inFile(id, async (file) => {
        plans.delete(id);
        const snapshot = order.snapshot ? files.get(order.snapshot.file) : null;
        if (snapshot === undefined) return notOpen;
        const plan = await planPush(file, order, file.jobs.begin('push'), onProgress, snapshot);
        plans.set(id, plan);
        return ok(plan.planned);
      }),
    pushItems: (id, filter, start, count) => inPlan(id, (plan) => ok(plan.items(filter, start, count))),
    dryRunPush: (id, approval, connection, most, masked) =>
      inPlan(id, (plan) => ok(plan.dryRun(approval, connection, most, masked))),
    pushBody: (id, approval) =>
      inPlan(id, (plan, file) =>
        plan.planned.version === file.version ? ok(plan.body(approval)) : fail(fault('cancelled')),
      ),
    ...comparisons.service,
    stopJobs: async (id, kind) => files.get(id)?.jobs.stop(kind),
    cells: (id, places) =>
      inFile(id, async (file) => {
        const cells = await readPlaces(file, places);
        return cells ? ok(cells) : fail(unexpected('column-unknown'));
      }),
  };
}

const neverSuperseded = (): boolean => false;

const notOpen = fail(unexpected('file-not-open'));

function unexpected(reason: string): Fault {
  return fault('unexpected', { reason });
}

function faultOf(error: unknown): Fault {
  if (error instanceof Superseded) return fault('cancelled');
  if (error instanceof DamagedFile) return fault('file-unreadable', { reason: 'parquet' });
  return unexpected(error instanceof Error ? error.name : 'unknown');
}

function outlineOf(file: OpenFile, { columns }: FileToOpen): OpenedFile {
  const stored = columns.map(({ id, name }) => ({ id, column: file.parquet.columns.get(name) }));
  return {
    rows: file.parquet.rows,
    version: file.version,
    columns: stored.flatMap(({ id, column }) =>
      column ? [{ id, storedAs: column.storedAs, bytes: column.bytes }] : [],
    ),
    missing: stored.filter(({ column }) => !column).map(({ id }) => id),
  };
}

/** The columns of these ids; null where one is unknown. */
function describedColumns(file: OpenFile, ids: readonly string[]): readonly QueryColumn[] | null {
  const columns = ids.map((id) => file.named(id)).filter((column) => column !== undefined);
  return columns.length === ids.length ? columns : null;
}

import { wrap } from 'comlink';
import { fault, type Fault } from '#shared/base/fault';
import { fail, type Result } from '#shared/base/result';
import { toldMeanwhile } from '../base/told-meanwhile';
import type { QueryService } from './query-protocol';

/** The queries in their worker. `end` stops it; calls answer a fault from then on. */
export interface QueryWorker extends QueryService {
  end(): void;
}

/** Starts a worker that answers about profile files. */
export function openQueryWorker(): QueryWorker {
  return connectQuery(new Worker(new URL('./query-worker.ts', import.meta.url), { type: 'module' }));
}

/**
 * The queries behind a worker. Should it end or crash, every call that waits and every later one answers `unexpected`
 * with reason `query-ended` (those that answer no fault: the version 0), instead of waiting for ever.
 */
export function connectQuery(worker: Worker): QueryWorker {
  const { promise: ended, resolve: markEnded } = Promise.withResolvers<Result<never, Fault>>();
  const remote = wrap<QueryService>(worker);
  const end = (): void => {
    worker.terminate();
    markEnded(fail(fault('unexpected', { reason: 'query-ended' })));
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  const failed = (): Result<never, Fault> => fail(fault('unexpected', { reason: 'query-ended' }));
  const answer = <T>(call: Promise<Result<T, Fault>>): Promise<Result<T, Fault>> =>
    Promise.race([ended, call]).catch(failed);
  const following = <Told extends readonly unknown[], T>(
    tell: ((...told: Told) => void) | undefined,
    ask: (tell?: (...told: Told) => void) => Promise<Result<T, Fault>>,
  ): Promise<Result<T, Fault>> => answer(tell ? toldMeanwhile(tell, ask) : ask());
  const orNought = (call: Promise<number>): Promise<number> => Promise.race([ended.then(() => 0), call]);
  return {
    end,
    open: (file) => answer(remote.open(file)),
    close: (id) => Promise.race([ended.then(() => undefined), remote.close(id)]),
    setEdits: (id, changes) => orNought(remote.setEdits(id, changes)),
    setColumns: (id, columns, idColumn) => orNought(remote.setColumns(id, columns, idColumn)),
    view: (id, query) => answer(remote.view(id, query)),
    page: (id, view, start, count, columns) => answer(remote.page(id, view, start, count, columns)),
    pick: (id, view, ranges) => answer(remote.pick(id, view, ranges)),
    positions: (id, view) => answer(remote.positions(id, view)),
    tally: (id, rows, columns, onShare) => following(onShare, (tell) => remote.tally(id, rows, columns, tell)),
    treat: (id, rows, order, onShare) => following(onShare, (tell) => remote.treat(id, rows, order, tell)),
    withhold: (id, touched, key) => answer(remote.withhold(id, touched, key)),
    survey: (id, rows, columns, kind, onShare) =>
      following(onShare, (tell) => remote.survey(id, rows, columns, kind, tell)),
    summary: (id, column) => answer(remote.summary(id, column)),
    facet: (id, view, column, options) => answer(remote.facet(id, view, column, options)),
    findRow: (id, view, idText) => answer(remote.findRow(id, view, idText)),
    row: (id, row) => answer(remote.row(id, row)),
    scan: (id, columns, onProgress) => following(onProgress, (tell) => remote.scan(id, columns, tell)),
    combinations: (id, question, onProgress) =>
      following(onProgress, (tell) => remote.combinations(id, question, tell)),
    check: (id, order, onProgress) => following(onProgress, (tell) => remote.check(id, order, tell)),
    compare: (order, onProgress) => following(onProgress, (tell) => remote.compare(order, tell)),
    differing: (comparison, wish) => answer(remote.differing(comparison, wish)),
    differingPage: (comparison, list, start, count) => answer(remote.differingPage(comparison, list, start, count)),
    differingIds: (comparison, list) => answer(remote.differingIds(comparison, list)),
    differingTable: (comparison, order, onProgress) =>
      following(onProgress, (tell) => remote.differingTable(comparison, order, tell)),
    stopJobs: (id, kind) => Promise.race([ended.then(() => undefined), remote.stopJobs(id, kind)]),
    cells: (id, places) => answer(remote.cells(id, places)),
    bulk: (id, order, onProgress) => following(onProgress, (tell) => remote.bulk(id, order, tell)),
    carry: (older, newer, order, onProgress) =>
      following(onProgress, (tell) => remote.carry(older, newer, order, tell)),
    spelling: (id, column, rows) => answer(remote.spelling(id, column, rows)),
    planPush: (id, order, onProgress) => following(onProgress, (tell) => remote.planPush(id, order, tell)),
    pushItems: (id, filter, start, count) => answer(remote.pushItems(id, filter, start, count)),
    dryRunPush: (id, approval, connection, most, masked) =>
      answer(remote.dryRunPush(id, approval, connection, most, masked)),
    pushBody: (id, approval) => answer(remote.pushBody(id, approval)),
    indexOf: (id, view, row) => answer(remote.indexOf(id, view, row)),
  };
}

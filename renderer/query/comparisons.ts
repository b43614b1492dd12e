import { fault, type Fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { summaryOfComparison } from '#shared/compare/comparison-summary';
import { compareFiles } from './compare-files';
import type { CompareService } from './compare-protocol';
import { idsOfRows, keepList, pageOfRows, rowsWanted, type StandingComparison } from './differing-rows';
import { tableOfRows } from './differing-table';
import type { OpenFile } from './open-file';

/** Answers about two of the open files. Only the latest comparison stands, and it ends with either of its files. */
export function comparisonsOf(
  fileOf: (id: string) => OpenFile | undefined,
  faultOf: (error: unknown) => Fault,
): { readonly service: CompareService; forget(file: OpenFile): void } {
  let made = 0;
  let standing: StandingComparison | null = null;
  const failed = (error: unknown) => fail(faultOf(error));
  const gone = (reason: string) => fail(fault('unexpected', { reason }));
  const standingAs = (number: number) => (standing?.number === number ? standing : null);
  return {
    service: {
      async compare(order, onProgress = () => undefined) {
        const [older, newer] = [fileOf(order.older), fileOf(order.newer)];
        if (!older || !newer) return gone('file-not-open');
        const [isOlderStopped, isNewerStopped] = [older.jobs.begin('compare'), newer.jobs.begin('compare')];
        const isStopped = () => isOlderStopped() || isNewerStopped();
        standing = null;
        try {
          const comparison = await compareFiles(older, newer, order, isStopped, onProgress);
          made += 1;
          standing = { number: made, older, newer, comparison, lists: new Map() };
          return ok({ comparison: made, summary: summaryOfComparison(comparison) });
        } catch (error) {
          return failed(error);
        }
      },
      async differing(comparison, wish) {
        const found = standingAs(comparison);
        return found ? ok(keepList(found, rowsWanted(found.comparison, wish))) : gone('comparison-ended');
      },
      async differingPage(comparison, list, start, count) {
        const found = standingAs(comparison);
        const rows = found?.lists.get(list);
        if (!found || !rows) return gone('comparison-ended');
        return pageOfRows(found, rows, start, count).then(ok, failed);
      },
      async differingIds(comparison, list) {
        const found = standingAs(comparison);
        const rows = found?.lists.get(list);
        if (!found || !rows) return gone('comparison-ended');
        return idsOfRows(found, rows).then(ok, failed);
      },
      async differingTable(comparison, order, onProgress = () => undefined) {
        const found = standingAs(comparison);
        if (!found) return gone('comparison-ended');
        return tableOfRows(found, order, found.newer.jobs.begin('compare'), onProgress).then(ok, failed);
      },
    },
    forget(file) {
      if (standing?.older === file || standing?.newer === file) standing = null;
    },
  };
}

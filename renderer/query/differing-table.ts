import type { FileJobProgress } from '#shared/detect/scan-answer';
import { comparisonCsvHeader, comparisonCsvLines } from '#shared/report/comparison-report';
import { reportedRow, type ReportedColumns } from '#shared/report/reported-row';
import { Superseded } from './columns';
import type { TableOrder } from './compare-protocol';
import { lengthOf, pageOfRows, rowsWanted, type StandingComparison } from './differing-rows';

/** Rows of one turn: rows that stand apart in the older file are then read together, and memory stays bounded. */
const rowsInTurn = 20_000;

/** Writes all that differs as CSV, a part at a time, so that the text never stands whole in memory. Rejects with `Superseded`. */
export async function tableOfRows(
  standing: StandingComparison,
  { sameness, language, columns }: TableOrder,
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
): Promise<Blob> {
  const columnOf: ReportedColumns = (side, id) =>
    columns[side].find((column) => column.id === id) ?? { name: id, isHidden: true };
  const everything = { changed: true, added: true, removed: true };
  const list = rowsWanted(standing.comparison, { sameness, kinds: everything, column: null });
  const total = lengthOf(list);
  const parts = [new Blob([comparisonCsvHeader(language)])];
  for (let start = 0; start < total; start += rowsInTurn) {
    report({ done: start, total, column: null });
    const rows = await pageOfRows(standing, list, start, rowsInTurn);
    if (isStopped()) throw new Superseded();
    const shown = rows.map((row) => reportedRow(row, standing.comparison.id, columnOf));
    parts.push(new Blob([comparisonCsvLines(shown, language)]));
  }
  report({ done: total, total, column: null });
  return new Blob(parts, { type: 'text/csv' });
}

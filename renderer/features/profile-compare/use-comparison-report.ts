import { useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { ok } from '#shared/base/result';
import type { Sameness } from '#shared/compare/same-value';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { comparisonReportHtml } from '#shared/report/comparison-report';
import type { ReportFormat } from '#shared/report/report-file';
import { reportedRow, type ReportedColumns } from '#shared/report/reported-row';
import { useSession } from '../../session/session';
import { useSaveReport } from '../../session/use-save-report';
import { useLocale } from '../../text/text';
import { columnIn, type ComparedFiles, type Side } from './compared-file';
import type { ComparisonState } from './comparison-model';

/** So many rows stand in a document; a table holds all of them. */
const rowsInDocument = 200;

/** Saving a comparison; a long table tells how far it is. */
export interface ComparisonReporting {
  /** Null where nothing is being saved. */
  readonly progress: FileJobProgress | null;
  save(format: ReportFormat): void;
  cancel(): void;
}

/** Saves the comparison as a document or as a table of all changed cells; hidden values leave masked. */
export function useComparisonReport({
  files,
  state,
  sameness,
}: {
  readonly files: ComparedFiles;
  readonly state: Extract<ComparisonState, { step: 'done' }>;
  readonly sameness: Sameness;
}): ComparisonReporting {
  const { settings } = useSession();
  const { language, locale, messages } = useLocale();
  const words = messages.compare;
  const saveReport = useSaveReport();
  const [progress, setProgress] = useState<FileJobProgress | null>(null);
  const { older, newer, columns } = files;
  const { query, comparison, summary, at } = state;

  const columnOf: ReportedColumns = (side, id) => {
    const { label, isMasked } = columnIn(columns[side], id);
    return { name: label, isHidden: isMasked };
  };
  const makeDocument = async (): Promise<Result<string, Fault>> => {
    const kinds = { changed: true, added: true, removed: true };
    const listed = await query.differing(comparison, { sameness, kinds, column: null });
    if (!listed.ok) return listed;
    const read = await query.differingPage(comparison, listed.value.list, 0, rowsInDocument);
    if (!read.ok) return read;
    const report = {
      older: older.name,
      newer: newer.name,
      at: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at)),
      by: settings.person,
      sameness,
      summary,
      columnOf,
      rows: read.value.map((row) => reportedRow(row, summary.id, columnOf)),
    };
    return ok(comparisonReportHtml(report, language));
  };
  const makeTable = async (): Promise<Result<Blob, Fault>> => {
    const shown = (side: Side) => columns[side].map(({ id }) => ({ id, ...columnOf(side, id) }));
    setProgress({ done: 0, total: 0, column: null });
    const order = { sameness, language, columns: { older: shown('older'), newer: shown('newer') } };
    const table = await query.differingTable(comparison, order, (next) => setProgress((now) => now && next));
    setProgress(null);
    return table;
  };
  return {
    progress,
    save: (format) =>
      void saveReport({
        format,
        name: words.reportName(older.name, newer.name),
        make: format === 'html' ? makeDocument : makeTable,
        done: words.reportSaved,
      }),
    cancel: () => void query.stopJobs(newer.id),
  };
}

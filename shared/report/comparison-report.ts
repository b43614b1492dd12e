import type { ComparisonSummary, SummarisedColumn } from '../compare/comparison-summary';
import type { LonelyFigures } from '../compare/compare-sides';
import { isSameFile } from '../compare/comparison-summary';
import type { Sameness } from '../compare/same-value';
import { comparisonWords } from '../text/comparison-words';
import { describeColumnNote, describeIds } from '../text/comparisons';
import { reportWords, shareText } from '../text/report-words';
import { html, htmlDocument, htmlTable } from './html';
import { reportCsv, reportCsvLines } from './report-csv';
import type { ReportedColumns, ReportedRow } from './reported-row';

/** What a written comparison is about. */
export interface ComparisonReport {
  readonly older: string;
  readonly newer: string;
  /** When, in the reader's words, and by whom; either may be empty. */
  readonly at: string;
  readonly by: string;
  readonly sameness: Sameness;
  readonly summary: ComparisonSummary;
  readonly columnOf: ReportedColumns;
  /** The first rows that differ. */
  readonly rows: readonly ReportedRow[];
}

/** The comparison as a document of its own. */
export function comparisonReportHtml(report: ComparisonReport, language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const { summary, sameness, columnOf } = report;
  const title = words.comparisonTitle(report.older, report.newer);
  const number = (value: number): string => value.toLocaleString(language);
  const rows = summary.rows[sameness];
  const figures = [
    { name: `${words.rows}: ${words.older}`, count: rows.older },
    { name: `${words.rows}: ${words.newer}`, count: rows.newer },
    { name: words.kinds.added, count: rows.added },
    { name: words.kinds.removed, count: rows.removed },
    { name: words.kinds.changed, count: rows.changed },
    { name: words.same, count: rows.same },
  ];
  const sides = ['older', 'newer'] as const;
  const isAnyHidden =
    summary.columns.some(({ pair }) => sides.some((side) => columnOf(side, pair[side]).isHidden)) ||
    summary.added.some(({ column }) => columnOf('newer', column).isHidden);
  const body = [
    `<h1>${html(title)}</h1>`,
    report.at === '' ? '' : `<p class="quiet">${html(words.at(report.at, report.by))}</p>`,
    `<p class="quiet">${html(words[sameness])}</p>`,
    `<ul class="figures">${figures.map(({ name, count }) => `<li><b>${number(count)}</b>${html(name)}</li>`).join('')}</ul>`,
    idsHtml(report, language),
    isSameFile(summary, sameness) ? `<p>${html(words.nothing)}</p>` : '',
    `<h2>${html(words.columns)}</h2>`,
    columnsHtml(report, language),
    lonelyHtml(report, 'newer', language),
    lonelyHtml(report, 'older', language),
    rowsHtml(report, language),
    `<footer>${isAnyHidden ? `${html(words.hidden)} ` : ''}${html(words.madeBy)}</footer>`,
  ];
  return htmlDocument(language, title, body.filter((part) => part !== '').join('\n'));
}

function idsHtml({ summary, older, newer }: ComparisonReport, language: 'en' | 'tr'): string {
  const said = [
    [older, describeIds(summary.ids.older, language)],
    [newer, describeIds(summary.ids.newer, language)],
  ].filter(([, sentence]) => sentence !== '');
  if (said.length === 0) return '';
  const lines = said.map(([file = '', sentence = '']) => `${html(file)}: ${html(sentence)}`);
  return `<p>${[...lines, html(comparisonWords[language].idsPaired)].join('<br>')}</p>`;
}

function columnsHtml({ summary, sameness, columnOf }: ComparisonReport, language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const { older, newer, added } = summary.rows[sameness];
  const rows = summary.columns.map((column) => {
    const { name, isHidden } = columnOf('newer', column.pair.newer);
    const changed = column.cells[sameness].changed;
    return [
      html(name),
      changed === 0 ? '' : html(changed.toLocaleString(language)),
      changed === 0 ? '' : html(shareText(changed, newer - added, language)),
      html(shareText(column.older.filled, older, language)),
      html(shareText(column.newer.filled, newer, language)),
      notesOf(column, isHidden, language).map(html).join('<br>'),
    ];
  });
  const filled = (when: string): string => `${words.filled}: ${when}`;
  const headers = [
    words.column,
    words.changedCells,
    words.share,
    filled(words.older),
    filled(words.newer),
    words.remarks,
  ];
  return htmlTable(headers, rows, [1, 2, 3, 4]);
}

function notesOf(column: SummarisedColumn, isHidden: boolean, language: 'en' | 'tr'): readonly string[] {
  return column.notes.map((note) => describeColumnNote(note, language, isHidden));
}

function lonelyHtml(report: ComparisonReport, side: 'older' | 'newer', language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const { summary, sameness, columnOf } = report;
  const columns: readonly LonelyFigures[] = side === 'newer' ? summary.added : summary.missing;
  if (columns.length === 0) return '';
  const rows = columns.map(({ column, side: figures }) => {
    const renamed = summary.renames.find((each) => each[side] === column);
    const other = side === 'newer' ? 'older' : 'newer';
    const remark = renamed
      ? `${columnOf(other, renamed[other]).name}: ${comparisonWords[language].renamed(shareText(renamed.agreement, 1, language))}`
      : '';
    const type = figures.inferred ? comparisonWords[language].types[figures.inferred.dataType] : '';
    const share = shareText(figures.filled, summary.rows[sameness][side], language);
    return [html(columnOf(side, column).name), html(type), html(share), html(remark)];
  });
  const title = side === 'newer' ? words.newColumns : words.missingColumns;
  return `<h2>${html(title)}</h2>\n${htmlTable([words.column, words.type, words.filled, words.remarks], rows, [2])}`;
}

function rowsHtml({ summary, sameness, rows }: ComparisonReport, language: 'en' | 'tr'): string {
  if (rows.length === 0) return '';
  const words = reportWords[language];
  const { added, removed, changed } = summary.rows[sameness];
  const lines = rows.map(({ kind, id, cells }) => [
    html(words.kinds[kind]),
    html(id),
    cells
      .map(({ column, before, after }) => `${html(column)}: <del>${html(before)}</del> → <ins>${html(after)}</ins>`)
      .join('<br>'),
  ]);
  const said = words.firstRows(rows.length, added + removed + changed);
  const table = htmlTable([words.kind, words.id, words.changedCells], lines);
  return `<h2>${html(words.rowsOf)}</h2>\n<p class="quiet">${html(said)}</p>\n${table}`;
}

/** The beginning of a comparison's table. */
export function comparisonCsvHeader(language: 'en' | 'tr'): string {
  const words = reportWords[language];
  return reportCsv([[words.kind, words.id, words.column, words.before, words.after]]);
}

/** The lines of these rows in a comparison's table: one a changed cell, one an added or removed row. */
export function comparisonCsvLines(rows: readonly ReportedRow[], language: 'en' | 'tr'): string {
  const words = reportWords[language];
  return reportCsvLines(
    rows.flatMap(({ kind, id, cells }) =>
      kind === 'changed'
        ? cells.map(({ column, before, after }) => [words.kinds[kind], id, column, before, after])
        : [[words.kinds[kind], id, '', '', '']],
    ),
  );
}

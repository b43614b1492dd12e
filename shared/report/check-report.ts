import type { ProfileCheck, ProfileFinding } from '../check/profile/profile-check';
import { shownExamples } from '../check/profile/shown-example';
import { severities } from '../check/finding';
import { describeProfileFinding } from '../text/profile-findings';
import { reportWords, shareText } from '../text/report-words';
import { html, htmlDocument, htmlTable } from './html';
import { reportCsv } from './report-csv';

/** What a written check is about. */
export interface CheckReport {
  /** As people call the file. */
  readonly file: string;
  /** When it was checked, in the reader's words, and by whom; either may be empty. */
  readonly at: string;
  readonly by: string;
  readonly columns: readonly ReportColumn[];
  readonly check: ProfileCheck;
  /** What attributes are called, by code. */
  nameOf(attribute: string): string;
}

export interface ReportColumn {
  readonly id: string;
  readonly name: string;
  /** Code of the attribute; null where it is mapped to none. */
  readonly attribute: string | null;
  /** Its values are not shown. */
  readonly isHidden: boolean;
}

/** Checks of one or more files as a document of its own. */
export function checkReportHtml(reports: readonly CheckReport[], language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const title = reports.map(({ file }) => words.checkTitle(file)).join(', ');
  const isAnyHidden = reports.some(({ columns }) => columns.some(({ isHidden }) => isHidden));
  const footer = `<footer>${isAnyHidden ? `${html(words.hidden)} ` : ''}${html(words.madeBy)}</footer>`;
  return htmlDocument(language, title, [...reports.map((report) => section(report, language)), footer].join('\n'));
}

function section(report: CheckReport, language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const { check } = report;
  const groups = severities.map((severity) => ({
    severity,
    findings: check.findings.filter((finding) => finding.severity === severity),
  }));
  const figures = [
    { name: words.rows, count: check.rows, tone: '' },
    { name: words.columns, count: report.columns.length, tone: '' },
    ...groups.map(({ severity, findings }) => ({
      name: words.severities[severity],
      count: findings.length,
      tone: findings.length > 0 ? severity : '',
    })),
  ];
  const parts = [
    `<h1>${html(words.checkTitle(report.file))}</h1>`,
    report.at === '' ? '' : `<p class="quiet">${html(words.at(report.at, report.by))}</p>`,
    `<ul class="figures">${figures
      .map(({ name, count, tone }) => `<li><b class="${tone}">${count.toLocaleString(language)}</b>${html(name)}</li>`)
      .join('')}</ul>`,
    check.findings.length === 0 ? `<p>${html(words.clean)}</p>` : '',
    ...groups
      .filter(({ findings }) => findings.length > 0)
      .map(({ severity, findings }) => findingsSection(report, severity, findings, language)),
    `<h2>${html(words.columns)}</h2>`,
    columnsTable(report, language),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function findingsSection(
  report: CheckReport,
  severity: ProfileFinding['severity'],
  findings: readonly ProfileFinding[],
  language: 'en' | 'tr',
): string {
  const words = reportWords[language];
  const rows = findings.map((finding) => {
    const { said, remedy } = describeProfileFinding(finding, language);
    return [
      subjectHtml(report, finding, words.wholeFile),
      `${html(said)}${partsHtml(report, finding)}<br><span class="quiet">${html(remedy)}</span>`,
      finding.count === 0 ? '' : html(finding.count.toLocaleString(language)),
      finding.count === 0 ? '' : html(shareText(finding.count, finding.of, language)),
      valuesHtml(report, finding, language),
    ];
  });
  const headers = [words.column, words.finding, words.rows, words.share, words.examples];
  return `<h2 class="${severity}">${html(words.severities[severity])}</h2>\n${htmlTable(headers, rows, [2, 3])}`;
}

function subjectHtml(
  { columns, nameOf }: CheckReport,
  { column, attribute }: ProfileFinding,
  otherwise: string,
): string {
  const name = columns.find(({ id }) => id === column)?.name;
  const ofAttribute = attribute === null ? null : nameOf(attribute);
  if (name === undefined) return html(ofAttribute ?? otherwise);
  const quiet =
    ofAttribute === null || ofAttribute === name ? '' : `<br><span class="quiet">${html(ofAttribute)}</span>`;
  return `${html(name)}${quiet}`;
}

function partsHtml(report: CheckReport, finding: ProfileFinding): string {
  const names = namesOf(finding, report);
  return names.length === 0 ? '' : `<br><span class="quiet">${names.map(html).join(', ')}</span>`;
}

/** What attributes without a column and columns without an attribute are called; other findings name none. */
export function namesOf(
  { rule, parts }: Pick<ProfileFinding, 'rule' | 'parts'>,
  { columns, nameOf }: { readonly columns: readonly Pick<ReportColumn, 'id' | 'name'>[]; nameOf(code: string): string },
): readonly string[] {
  if (rule === 'attributes-missing') return parts.map(({ name }) => nameOf(name));
  if (rule !== 'columns-unknown') return [];
  return parts.map(({ name }) => columns.find(({ id }) => id === name)?.name ?? name);
}

function valuesHtml({ columns }: CheckReport, finding: ProfileFinding, language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const isHidden = columns.find(({ id }) => id === finding.column)?.isHidden ?? true;
  const items = shownExamples(finding, isHidden).map(({ text, count, meant }) => {
    const times = count > 1 ? ` <span class="quiet">${html(words.times(count))}</span>` : '';
    const hint = meant === null ? '' : ` <span class="quiet">${html(words.meant(meant))}</span>`;
    return `<li><code>${html(text)}</code>${times}${hint}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="values">${items.join('')}</ul>`;
}

function columnsTable({ columns, check, nameOf }: CheckReport, language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const rows = columns.map(({ id, name, attribute }) => {
    const figures = check.columns.find(({ column }) => column === id);
    const findings = check.findings.filter(({ column }) => column === id).length;
    return [
      html(name),
      attribute === null ? `<span class="quiet">${html(words.notMapped)}</span>` : html(nameOf(attribute)),
      figures ? html(shareText(figures.filled, check.rows, language)) : '',
      html(figures?.distinct?.toLocaleString(language) ?? ''),
      findings === 0 ? '' : html(findings.toLocaleString(language)),
    ];
  });
  const headers = [words.column, words.attribute, words.filled, words.distinct, words.findings];
  return htmlTable(headers, rows, [2, 3, 4]);
}

/** The check as a table, one finding a row. */
export function checkReportCsv(reports: readonly CheckReport[], language: 'en' | 'tr'): string {
  const words = reportWords[language];
  const header = [
    words.file,
    words.severity,
    words.rule,
    words.column,
    words.attribute,
    words.rows,
    words.share,
    words.finding,
    words.remedy,
    words.examples,
  ];
  const rows = reports.flatMap((report) =>
    report.check.findings.map((finding) => {
      const { said, remedy } = describeProfileFinding(finding, language);
      const column = report.columns.find(({ id }) => id === finding.column);
      const examples = shownExamples(finding, column?.isHidden ?? true);
      return [
        report.file,
        finding.severity,
        finding.rule,
        column?.name ?? '',
        finding.attribute ?? '',
        finding.count,
        finding.of === 0 || finding.count === 0 ? '' : Math.round((finding.count / finding.of) * 1e6) / 1e6,
        said,
        remedy,
        [...examples.map(({ text, count }) => `“${text}” (${count})`), ...namesOf(finding, report)].join(', '),
      ];
    }),
  );
  return reportCsv([header, ...rows]);
}

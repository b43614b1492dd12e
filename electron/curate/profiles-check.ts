import path from 'node:path';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { checkedColumns, profileCheckOf } from '#shared/check/profile/check-profiles';
import { checkColumn, type CheckedColumnReport } from '#shared/check/profile/column-check';
import { countSeverities, type ProfileFinding } from '#shared/check/profile/profile-check';
import { decimalIn } from '#shared/profile/column-meaning';
import { shownExamples } from '#shared/check/profile/shown-example';
import { textPieces } from '#shared/check/profile/text-pieces';
import { type CheckReport, checkReportCsv, checkReportHtml, namesOf } from '#shared/report/check-report';
import { describeDoubt } from '#shared/text/profiles';
import { describeProfileFinding } from '#shared/text/profile-findings';
import { shareText } from '#shared/text/report-words';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { counted } from './counted';
import { definitionsOf, type OpenedProfiles, openProfiles } from './profile-source';
import { languageOf, writeReports } from './report-files';

/** A checked file, with how it was read. */
interface Checked extends CheckReport {
  readonly idColumn: string | null;
  readonly doubts: readonly string[];
  readonly rejected: number;
}

/**
 * Checks profile files against definitions. Answers 0 where nothing but hints was found and every line became a row, 1
 * where something was, 2 where a file cannot be read or a report not be written.
 */
export async function checkProfileFiles(
  files: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const language = languageOf(options);
  const definitions = await definitionsOf(options);
  if (!definitions.ok) return refuse(definitions.error, options, output);
  const checked: Checked[] = [];
  for (const file of files) {
    const one = await openProfiles(file, definitions.value, options, (profiles) =>
      checkOne(profiles, definitions.value, options),
    );
    if (!one.ok) return refuse({ ...one.error, file }, options, output);
    checked.push(one.value);
  }
  const written = await writeReports(options, {
    csv: () => checkReportCsv(checked, language),
    html: () => checkReportHtml(checked, language),
  });
  if (!written.ok) return refuse(written.error, options, output);
  if (options.json)
    output.out(JSON.stringify({ ok: true, files: checked.map((each) => asJson(each, language)) }, null, 2));
  else for (const each of checked) say(each, language, output);
  const isClean = checked.every(({ check, rejected }) => {
    const { error, warning } = countSeverities(check.findings);
    return error + warning + rejected === 0;
  });
  return isClean ? 0 : 1;
}

async function checkOne(
  { file, source, columns, idColumn }: OpenedProfiles,
  definitions: readonly AttributeDefinition[],
  options: CommandOptions,
): Promise<Checked> {
  const { report } = source;
  const today = new Date().toISOString().slice(0, 10);
  const subjects = checkedColumns({ columns, idColumn }, definitions, decimalIn(source));
  const reports: CheckedColumnReport[] = [];
  for (const [place, subject] of subjects.entries()) {
    const check = checkColumn(subject, today, report.rows);
    for (const group of source.parquet.groups) {
      const texts = await source.parquet.readTexts(columns[place]?.name ?? '', group);
      for (const piece of textPieces(texts, group.start)) check.add(piece);
    }
    reports.push(check.finish());
  }
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  return {
    file: path.basename(file),
    at: '',
    by: '',
    idColumn,
    // What nobody has said not to be personal may be: a log keeps what it is told.
    columns: columns.map(({ id, name, attribute }) => ({
      id,
      name,
      attribute,
      isHidden: !options.reveal && byCode.get(attribute ?? '')?.isPersonalInfo !== 'no',
    })),
    check: profileCheckOf({ columns, idColumn, rows: report.rows }, definitions, reports),
    nameOf: (code) => byCode.get(code)?.label || code,
    doubts: report.doubts.map((doubt) => `[${doubt.code}] ${describeDoubt(doubt, languageOf(options))}`),
    rejected: report.rejected,
  };
}

function say(checked: Checked, language: 'en' | 'tr', { out, err }: Output): void {
  const { file, check, columns, doubts, rejected } = checked;
  for (const doubt of doubts) err(`${file}: doubt ${doubt}`);
  if (rejected > 0) err(`${file}: ${counted(rejected, 'line')} left out, which profiles convert names.`);
  for (const finding of check.findings) out(findingText(checked, finding, language));
  const { error, warning, info } = countSeverities(check.findings);
  out(
    `${file}: ${counted(check.rows, 'row')}, ${counted(columns.length, 'column')} checked: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'hint')}.`,
  );
}

/** As compilers and editors write it: `file: error [rule] column: sentence`. */
function findingText(checked: Checked, finding: ProfileFinding, language: 'en' | 'tr'): string {
  const { file, columns, nameOf } = checked;
  const { severity, rule, column, attribute, count, of } = finding;
  const subject = columns.find(({ id }) => id === column);
  const name = subject?.name ?? (attribute === null ? '' : nameOf(attribute));
  const share = count === 0 ? '' : ` ${count} (${shareText(count, of, language)})`;
  const { said } = describeProfileFinding(finding, language);
  const values = shownExamples(finding, subject?.isHidden ?? true).map(
    ({ text, meant }) => `“${text}”${meant === null ? '' : ` → “${meant}”`}`,
  );
  const listed = [...values, ...namesOf(finding, checked)];
  const more = listed.length === 0 ? '' : ` ${listed.slice(0, 5).join(', ')}${listed.length > 5 ? ', …' : ''}`;
  return `${file}: ${severity} [${rule}]${name === '' ? '' : ` ${name}:`}${share} ${said}${more}`;
}

function asJson({ nameOf, at: _at, by: _by, check, columns, ...rest }: Checked, language: 'en' | 'tr'): object {
  const columnName = (id: string | null) => columns.find((column) => column.id === id)?.name ?? null;
  return {
    ...rest,
    idColumn: columnName(rest.idColumn),
    rows: check.rows,
    columns: columns.map(({ id, name, attribute }) => {
      const figures = check.columns.find(({ column }) => column === id);
      return { name, attribute, filled: figures?.filled ?? 0, distinct: figures?.distinct ?? null };
    }),
    findings: check.findings.map((finding) => ({
      ...finding,
      column: columnName(finding.column),
      examples: shownExamples(finding, columns.find(({ id }) => id === finding.column)?.isHidden ?? true),
      parts: undefined,
      rows: undefined,
      names: namesOf(finding, { columns, nameOf }),
      message: describeProfileFinding(finding, language).said,
      remedy: describeProfileFinding(finding, language).remedy,
    })),
  };
}

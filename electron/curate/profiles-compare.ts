import path from 'node:path';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { type ComparedSide, compareSides, type CompareChoices } from '#shared/compare/compare-sides';
import { type ComparisonSummary, isSameFile, summaryOfComparison } from '#shared/compare/comparison-summary';
import { gatherFirstRows } from '#shared/compare/first-rows';
import { proposeIdPair } from '#shared/compare/pair-columns';
import { runThrough } from '#shared/compare/run-through';
import type { Sameness } from '#shared/compare/same-value';
import {
  comparisonCsvHeader,
  comparisonCsvLines,
  type ComparisonReport,
  comparisonReportHtml,
} from '#shared/report/comparison-report';
import { decimalIn } from '#shared/profile/column-meaning';
import { reportedRow } from '#shared/report/reported-row';
import { describeColumnNote, describeIds } from '#shared/text/comparisons';
import { comparisonWords } from '#shared/text/comparison-words';
import { shareText } from '#shared/text/report-words';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { definitionsOf, type OpenedProfiles, openProfiles } from './profile-source';
import { languageOf, writeReports } from './report-files';

/** So many rows that differ are told one by one; a table asked for by --csv holds all of them. */
const toldRows = 200;

interface Compared extends ComparisonReport {
  readonly idColumn: string;
}

/** Compares two profile files by id. Answers 0 where nothing differs, 1 where something does, 2 where it cannot be done. */
export async function compareProfileFiles(
  [older = '', newer = '']: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const language = languageOf(options);
  const definitions = await definitionsOf(options);
  if (!definitions.ok) return refuse(definitions.error, options, output);
  const open = <T>(file: string, work: (profiles: OpenedProfiles) => Promise<T>) =>
    openProfiles(file, definitions.value, options, work);
  const compared = await open(older, async (left) => {
    const right = await open(newer, (profiles) => compareOpened(left, profiles, definitions.value, options));
    return right.ok ? right.value : fail({ ...right.error, file: newer });
  });
  const result = compared.ok ? compared.value : fail({ ...compared.error, file: older });
  if (!result.ok) return refuse(result.error, options, output);
  const report = result.value;
  const written = await writeReports(options, {
    csv: () => `${comparisonCsvHeader(language)}${comparisonCsvLines(report.rows, language)}`,
    html: () => comparisonReportHtml({ ...report, rows: report.rows.slice(0, toldRows) }, language),
  });
  if (!written.ok) return refuse(written.error, options, output);
  if (options.json) output.out(JSON.stringify(asJson(report), null, 2));
  else say(report, language, output);
  return isSameFile(report.summary, report.sameness) ? 0 : 1;
}

async function compareOpened(
  older: OpenedProfiles,
  newer: OpenedProfiles,
  definitions: readonly AttributeDefinition[],
  options: CommandOptions,
): Promise<Result<Compared, Fault>> {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const definitionOf = (profiles: OpenedProfiles, id: string) =>
    byCode.get(profiles.columns.find((column) => column.id === id)?.attribute ?? '');
  const id = idPair(older, newer, options.id);
  if (!id) return fail(fault('column-missing', { file: newer.file, found: options.id ?? 'id' }));
  const sameness: Sameness = options.exact ? 'exact' : 'typed';
  const sides = { older, newer };
  const columnOf: ComparisonReport['columnOf'] = (side, column) => ({
    name: sides[side].columns.find((each) => each.id === column)?.name ?? column,
    // What nobody has said not to be personal may be: a log keeps what it is told.
    isHidden: !options.reveal && definitionOf(sides[side], column)?.isPersonalInfo !== 'no',
  });
  const choices: CompareChoices = {
    id,
    chosen: [],
    meaningOf: (pair) => definitionOf(newer, pair.newer) ?? definitionOf(older, pair.older) ?? null,
  };
  const first = gatherFirstRows(sameness, options.csv === undefined ? toldRows : Infinity);
  const comparison = await compareSides(sideOf(older), sideOf(newer), choices, {
    ...runThrough,
    seeIds: first.seeIds,
    see: first.see,
  });
  const rows = first.rows(comparison).map((row) => reportedRow(row, id, columnOf));
  return ok({
    older: path.basename(older.file),
    newer: path.basename(newer.file),
    at: '',
    by: '',
    idColumn: columnOf('newer', id.newer).name,
    sameness,
    summary: summaryOfComparison(comparison),
    columnOf,
    rows,
  });
}

function sideOf({ source, columns }: OpenedProfiles): ComparedSide {
  return {
    rows: source.report.rows,
    columns,
    decimal: decimalIn(source),
    async *read(id) {
      const name = columns.find((column) => column.id === id)?.name ?? '';
      for (const group of source.parquet.groups) {
        yield { start: group.start, texts: await source.parquet.readTexts(name, group) };
      }
    },
  };
}

/** The columns of that name in both files; without a name what tells profiles apart in either and is in both. */
function idPair(older: OpenedProfiles, newer: OpenedProfiles, named: string | undefined): CompareChoices['id'] | null {
  if (named === undefined) return proposeIdPair(older, newer);
  const byName = (profiles: OpenedProfiles) => profiles.columns.find(({ name }) => name === named)?.id;
  const [left, right] = [byName(older), byName(newer)];
  return left !== undefined && right !== undefined ? { older: left, newer: right } : null;
}

function say(report: Compared, language: 'en' | 'tr', { out }: Output): void {
  const { older, newer, summary, sameness, columnOf, rows, idColumn } = report;
  const figures = summary.rows[sameness];
  for (const [file, ids] of [
    [older, summary.ids.older],
    [newer, summary.ids.newer],
  ] as const) {
    const said = describeIds(ids, language);
    if (said !== '') out(`${file}: ${said}`);
  }
  for (const { column } of summary.missing) out(`- column ${columnOf('older', column).name}`);
  for (const { column } of summary.added) out(`+ column ${columnOf('newer', column).name}`);
  for (const rename of summary.renames) {
    const said = comparisonWords[language].renamed(shareText(rename.agreement, 1, language));
    out(`~ column ${columnOf('older', rename.older).name} -> ${columnOf('newer', rename.newer).name}: ${said}`);
  }
  for (const column of summary.columns) {
    const { changed } = column.cells[sameness];
    const { name, isHidden } = columnOf('newer', column.pair.newer);
    const notes = column.notes.map((note) => describeColumnNote(note, language, isHidden)).join(' ');
    if (changed > 0 || notes !== '') out(`~ column ${name}: ${changed} changed. ${notes}`.trim());
  }
  for (const { kind, id, cells } of rows.slice(0, toldRows)) {
    const sign = { added: '+', removed: '-', changed: '~' }[kind];
    const diffs = cells.map(({ column, before, after }) => `${column}: “${before}” -> “${after}”`);
    out(`${sign} ${id}${diffs.length > 0 ? ` ${diffs.join(', ')}` : ''}`);
  }
  const { added, removed, changed } = figures;
  const untold = added + removed + changed - Math.min(rows.length, toldRows);
  if (untold > 0) out(`${untold} more rows differ; --csv OUT writes all of them.`);
  out(
    `${older} -> ${newer} by ${idColumn}: ${figures.older} rows before, ${figures.newer} after: ${added} added, ${removed} removed, ${changed} changed, ${figures.same} same.`,
  );
}

function asJson(report: Compared): object {
  const { older, newer, idColumn, sameness, summary, columnOf, rows } = report;
  const { columns, missing, added, renames, ids }: ComparisonSummary = summary;
  const valuesOf = <T>(side: 'older' | 'newer', column: string, values: T): T | undefined =>
    columnOf(side, column).isHidden ? undefined : values;
  const lonely = (side: 'older' | 'newer', each: (typeof missing)[number]) => ({
    column: columnOf(side, each.column).name,
    filled: each.side.filled,
    dataType: each.side.inferred?.dataType ?? null,
    values: valuesOf(side, each.column, each.values),
  });
  return {
    ok: true,
    older,
    newer,
    id: idColumn,
    sameness,
    same: isSameFile(summary, sameness),
    rows: summary.rows[sameness],
    ids,
    columns: columns.map(({ pair, cells, older: before, newer: after, values, notes }) => ({
      column: columnOf('newer', pair.newer).name,
      before: columnOf('older', pair.older).name,
      ...cells[sameness],
      filledBefore: before.filled,
      filledAfter: after.filled,
      dataTypeBefore: before.inferred?.dataType ?? null,
      dataTypeAfter: after.inferred?.dataType ?? null,
      values: valuesOf('newer', pair.newer, values),
      notes: notes.map((note) => describeColumnNote(note, 'en', columnOf('newer', pair.newer).isHidden)),
    })),
    missing: missing.map((each) => lonely('older', each)),
    added: added.map((each) => lonely('newer', each)),
    renames: renames.map((each) => ({
      from: columnOf('older', each.older).name,
      to: columnOf('newer', each.newer).name,
      agreement: each.agreement,
    })),
    changes: rows.slice(0, toldRows),
  };
}

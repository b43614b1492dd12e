import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { Doubt } from '#shared/profile/doubt';
import { freeName } from '#shared/profile/free-name';
import { type FilePart, type ImportReport, keepRejects } from '#shared/profile/profile-file';
import type { EngineAnswer, EngineOrderOf } from '../engine-protocol';
import { identifier, quoted, withDuckDb } from '../profiles/lockdown';
import { copy } from '../profiles/write-parquet';
import type { OnProgress } from '../read-table';
import { importProfile } from './import-profile';
import { nativeFault, thrownFault } from './native-fault';

type Order = EngineOrderOf<'importTogether'>;

/** A file that stands as Parquet by itself. */
interface ReadPart {
  readonly source: Order['sources'][number];
  readonly parquet: string;
  readonly report: ImportReport;
}

/**
 * Writes several profile files as one Parquet file: their rows in turn, the columns of all, by name without regard to
 * case, and last of all which file a row comes from. A file that lacks a column has no value there. Where one cannot be
 * read, nothing is written.
 */
export async function importTogether(order: Order, onProgress: OnProgress): Promise<EngineAnswer<'importTogether'>> {
  try {
    const parts = await readParts(order, onProgress);
    if (!parts.ok) return parts;
    const columns = columnsOf(parts.value);
    const fileColumn = freeName(order.fileColumn, columns);
    await join(order, parts.value, columns, fileColumn);
    const { size } = await stat(order.target);
    return ok({
      report: reportOf(parts.value, [...columns, fileColumn], size),
      parts: parts.value.map((part) => partOf(part, columns)),
    });
  } catch (error) {
    return fail(nativeFault(thrownFault(error, 'file-unreadable')));
  }
}

async function readParts(
  { sources, options, folder }: Order,
  onProgress: OnProgress,
): Promise<Result<readonly ReadPart[], Fault>> {
  const parts: ReadPart[] = [];
  for (const [index, source] of sources.entries()) {
    const own = path.join(folder, `part${index}`);
    await mkdir(own, { mode: 0o700 });
    const parquet = path.join(folder, `part${index}.parquet`);
    // How much of this file is done is known only where its own total is.
    const tell = (done: number, total: number) => onProgress(index + (total > 0 ? done / total : 0), sources.length);
    const read = await importProfile({ kind: 'importProfile', ...source, options, target: parquet, folder: own }, tell);
    if (!read.ok) return fail({ ...read.error, file: source.fileName });
    parts.push({ source, parquet, report: read.value });
  }
  return ok(parts);
}

/** The columns of all parts, those of the first first. */
function columnsOf(parts: readonly ReadPart[]): readonly string[] {
  const columns = new Map<string, string>();
  for (const { report } of parts) {
    for (const column of report.columns)
      if (!columns.has(column.toLowerCase())) columns.set(column.toLowerCase(), column);
  }
  return [...columns.values()];
}

async function join(
  { target, folder }: Order,
  parts: readonly ReadPart[],
  columns: readonly string[],
  fileColumn: string,
): Promise<void> {
  const files = parts.map(({ parquet }) => quoted(parquet)).join(', ');
  const names = parts.map(({ source }) => quoted(source.fileName)).join(', ');
  const from = identifier(fileColumn);
  // DuckDB knows where each row was read from, and says so under a name of our choice.
  const file = `[${names}][list_position([${files}], ${from})] AS ${from}`;
  const select = [...columns.map(identifier), file].join(', ');
  await withDuckDb({ paths: [target], folder }, (connection) =>
    copy(
      connection,
      `SELECT ${select} FROM read_parquet([${files}], union_by_name = true, filename = ${quoted(fileColumn)})`,
      columns.length + 1,
      target,
    ),
  );
}

function missingOf({ report }: ReadPart, columns: readonly string[]): string[] {
  const own = new Set(report.columns.map((column) => column.toLowerCase()));
  return columns.filter((column) => !own.has(column.toLowerCase()));
}

function partOf(part: ReadPart, columns: readonly string[]): FilePart {
  const { source, report } = part;
  const { rows, rejected } = report;
  return { name: source.fileName, size: source.size, rows, rejected, missing: missingOf(part, columns) };
}

function reportOf(parts: readonly ReadPart[], columns: readonly string[], bytes: number): ImportReport {
  const reports = parts.map(({ report }) => report);
  const sum = (of: (report: ImportReport) => number) => reports.reduce((all, report) => all + of(report), 0);
  const rejects = parts.flatMap(({ source, report }) =>
    report.rejects.map((reject) => ({ ...reject, file: source.fileName })),
  );
  return {
    source: reports[0]?.source ?? 'delimited',
    rows: sum(({ rows }) => rows),
    columns: [...columns],
    bytes,
    dialect: reports[0]?.dialect ?? null,
    doubts: doubtsOf(reports),
    rejects: keepRejects(rejects),
    rejected: sum(({ rejected }) => rejected),
  };
}

/** The doubts of all, each kind once. Lines of several files together would say nothing. */
function doubtsOf(reports: readonly ImportReport[]): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const { code, count, found } of reports.flatMap((report) => report.doubts)) {
    const known = doubts.get(code);
    doubts.set(code, { code, count: count + (known?.count ?? 0), lines: [], ...(found !== undefined && { found }) });
  }
  return [...doubts.values()];
}

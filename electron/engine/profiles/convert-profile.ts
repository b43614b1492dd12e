import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { ConvertReport } from '#shared/profile/convert-report';
import { writeAtomically } from '../../disk/atomic-file';
import { readFault, systemCode, writeFault } from '../../disk/disk-fault';
import { removeFolder } from '../../disk/private-folder';
import type { ConvertOrder } from './convert-order';
import { delimitedRows, type DelimitedSource, openDelimited } from './delimited-source';
import { isRegular } from './is-regular';
import { openSource } from './open-source';
import type { TableRows } from './table-rows';
import { writeTexts } from './text-file';
import { csvText } from './write-csv';
import { ndjsonText } from './write-ndjson';
import { caselessNames, type ParquetType, writeParquet, writeRegular } from './write-parquet';

interface Written {
  readonly rows: number;
  readonly names: readonly string[];
}

/**
 * Converts one profile file. Every cell is written as the file says it; what was doubtful and what is no row is in the
 * report. The output is written all or not at all; what the job needs meanwhile lies in a private folder and is removed.
 */
export async function convertProfile(order: ConvertOrder): Promise<Result<ConvertReport, Fault>> {
  let made: Promise<string> | null = null;
  const folder = () => (made ??= mkdtemp(path.join(tmpdir(), 'attribute-curator-profile-')));
  try {
    return await convertIn(folder, order);
  } catch (error) {
    return fail(faultOf(error, order));
  } finally {
    if (made) await removeFolder(await folder());
  }
}

/** The job's private folder, made when it is first asked for: most small files need none. */
type JobFolder = () => Promise<string>;

async function convertIn(folder: JobFolder, order: ConvertOrder): Promise<Result<ConvertReport, Fault>> {
  const { input, format, looked } = order;
  if (looked) return convertDelimited(looked, folder, order);
  const source = await openSource(order, folder);
  if (!source.ok) return fail({ ...source.error, file: input });
  const opened = source.value;
  if (opened.kind === 'parquet') {
    const { convertParquet } = await import('./parquet-source');
    return finish(order, 'parquet', null, async (target) =>
      convertParquet(opened.path, target, format, await folder()),
    );
  }
  if (opened.kind === 'delimited') return convertDelimited(opened.source, folder, order);
  const table = opened.table;
  return finish(order, table.source, table, (target) => writeTable(target, folder, order, table, opened.types));
}

async function convertDelimited(
  source: DelimitedSource,
  folder: JobFolder,
  order: ConvertOrder,
): Promise<Result<ConvertReport, Fault>> {
  const { layout, file, encoding } = source;
  if (layout.names.length === 0 && order.format === 'parquet') return fail(fault('file-empty', { file: order.input }));
  const table = delimitedRows(source);
  const converted = await finish(order, 'delimited', table, async (target) => {
    if (order.format === 'parquet' && (await isRegular(source))) {
      const names = caselessNames(layout.names);
      const rows = await writeRegular(target, await folder(), names, source, order.onShare);
      if (rows !== null) return { rows, names };
    }
    return writeTable(target, folder, order, table, () => []);
  });
  if (!converted.ok || !table.body.usesAllColumns) return converted;
  const again = await openDelimited(file, encoding, order.forced, 'all-columns');
  return again.ok ? convertDelimited(again.value, folder, order) : again;
}

async function finish(
  order: ConvertOrder,
  source: ConvertReport['source'],
  table: TableRows | null,
  write: (target: string) => Promise<Written>,
): Promise<Result<ConvertReport, Fault>> {
  return writeAtomically<ConvertReport>(order.output, async (target) => {
    try {
      const { rows, names } = await write(target);
      if (rows === 0 && names.length > 0) table?.doubts.add('no-rows');
      const { size } = await stat(target);
      return ok({
        input: order.input,
        output: order.output,
        source,
        format: order.format,
        rows,
        columns: [...names],
        bytes: size,
        dialect: table?.dialect ?? null,
        doubts: table?.doubts.list() ?? [],
        rejects: table?.rejects.kept ?? [],
        rejected: table?.rejects.count ?? 0,
      });
    } catch (error) {
      return fail(faultOf(error, order));
    }
  });
}

async function writeTable(
  target: string,
  folder: JobFolder,
  { format, onRows }: Pick<ConvertOrder, 'format' | 'onRows'>,
  table: TableRows,
  types: () => readonly ParquetType[],
): Promise<Written> {
  let rows = 0;
  async function* counted() {
    for await (const batch of table.batches) {
      rows += batch.length;
      onRows?.(rows);
      yield batch;
    }
  }
  if (format === 'parquet') {
    const names = caselessNames(table.names);
    for (const [index, name] of names.entries()) {
      if (name !== table.names[index]) table.doubts.add('column-renamed', undefined, name);
    }
    await writeParquet(target, await folder(), names, types, counted());
    return { rows, names };
  }
  async function* texts() {
    if (format === 'csv' && table.names.length > 0) yield csvText([table.names]);
    for await (const batch of counted()) yield format === 'csv' ? csvText(batch) : ndjsonText(table.names, batch);
  }
  await writeTexts(target, texts());
  return { rows, names: table.names };
}

function faultOf(error: unknown, { input, output }: ConvertOrder): Fault {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return writeFault(error, output);
  if (code !== null) return readFault(error, input);
  const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unknown';
  return fault('file-unreadable', { file: input, reason });
}

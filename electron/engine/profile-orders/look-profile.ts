import { stat } from 'node:fs/promises';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { keepRejects } from '#shared/profile/profile-file';
import { lookRows, type ProfileLook } from '#shared/profile/profile-look';
import type { EngineAnswer, EngineOrderOf } from '../engine-protocol';
import { delimitedRows, type DelimitedSource } from '../profiles/delimited-source';
import { openSource } from '../profiles/open-source';
import { lookAtParquet } from './look-at-parquet';
import { cellText, type TableRows } from '../profiles/table-rows';
import type { OnProgress } from '../read-table';
import { keepAlive } from './keep-alive';
import { rememberLook } from './looked-at';
import { nativeFault, thrownFault } from './native-fault';
import { forcedReading } from './profile-converter';

/** How much of a text comes as the first batch of rows, in bytes: what the number of rows is estimated from. */
const pieceBytes = 1024 * 1024;
/** Bytes that an import gets through in a second on a small machine. */
const pace = 30 * 1024 * 1024;

/** Reads the beginning of a profile file, as the import would read it. */
export async function lookProfile(
  order: EngineOrderOf<'lookProfile'>,
  onProgress: OnProgress,
): Promise<EngineAnswer<'lookProfile'>> {
  // JSON is read to its end, and a packed file is unpacked.
  const looked = await keepAlive(
    onProgress,
    () => ({ done: 0 }),
    () => look(order).catch((error: unknown) => fail(thrownFault(error, 'file-unreadable'))),
  );
  return looked.ok ? looked : fail(nativeFault(looked.error, order.fileName));
}

async function look(order: EngineOrderOf<'lookProfile'>): Promise<Result<ProfileLook, Fault>> {
  const { path, options, folder } = order;
  const forced = forcedReading(options);
  const opened = await openSource({ input: path, forced }, async () => folder);
  if (!opened.ok) return opened;
  switch (opened.value.kind) {
    case 'parquet':
      return ok(withTime(await lookAtParquet(opened.value.path, folder)));
    case 'delimited':
      await rememberLook(order, opened.value.source);
      return ok(withTime(await lookAtDelimited(opened.value.source)));
    case 'table':
      return ok(withTime(await lookAtTable(opened.value.table, path)));
  }
}

async function lookAtDelimited(source: DelimitedSource): Promise<ProfileLook> {
  const { size } = source.file;
  const table = delimitedRows(source);
  const { rows, count, ended } = await firstRows(table, size <= pieceBytes);
  const estimated = ended ? count : Math.round((count * size) / pieceBytes);
  return { ...lookOf(table, rows), estimate: { rows: estimated, exact: ended, bytes: size, seconds: 0 } };
}

/** JSON and workbooks come in batches of any size: what one batch of a longer file tells of the rest is nothing. */
async function lookAtTable(table: TableRows, path: string): Promise<ProfileLook> {
  const { size } = await stat(path);
  const { rows, count } = await firstRows(table, true);
  return { ...lookOf(table, rows), estimate: { rows: count, exact: true, bytes: size, seconds: 0 } };
}

interface FirstRows {
  readonly rows: ProfileLook['rows'];
  readonly count: number;
  /** The file has no more than what was counted. */
  readonly ended: boolean;
}

/** The first rows, and how many the first batch has, or all of them. */
async function firstRows({ batches }: TableRows, countAll: boolean): Promise<FirstRows> {
  const rows: (string | null)[][] = [];
  let count = 0;
  for await (const batch of batches) {
    const wanted = batch.slice(0, Math.max(0, lookRows - rows.length));
    rows.push(...wanted.map((row) => row.map((cell) => (cell === null ? null : cellText(cell)))));
    count += batch.length;
    if (!countAll && count > 0) return { rows, count, ended: false };
  }
  return { rows, count, ended: true };
}

function lookOf({ source, dialect, names, doubts, rejects }: TableRows, rows: ProfileLook['rows']) {
  return {
    source,
    dialect,
    columns: [...names],
    rows,
    doubts: doubts.list(),
    rejects: keepRejects(rejects.kept),
    sheets: [],
  };
}

function withTime(look: ProfileLook): ProfileLook {
  return { ...look, estimate: { ...look.estimate, seconds: look.estimate.bytes / pace } };
}

import { type FileHandle, mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { openParquet, type ParquetBytes, type ParquetFile } from '#shared/parquet/parquet-file';
import type { ConvertReport } from '#shared/profile/convert-report';
import { readFault } from '../../disk/disk-fault';
import { removeFolder } from '../../disk/private-folder';
import type { ConvertOrder } from './convert-order';
import { convertProfile } from './convert-profile';

/** A profile file, read as the app reads it, to be asked column by column. */
export interface ProfileColumns {
  /** How it was read: doubts, and what was set aside. */
  readonly report: ConvertReport;
  readonly parquet: ParquetFile;
}

/**
 * Reads a profile file of any kind for `work`: it is turned into Parquet in a private folder, which is removed in the end.
 */
export async function withProfileColumns<T>(
  order: Pick<ConvertOrder, 'input' | 'forced'>,
  work: (columns: ProfileColumns) => Promise<T>,
): Promise<Result<T, Fault>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attribute-curator-columns-'));
  let file: FileHandle | null = null;
  try {
    const target = path.join(folder, 'profiles.parquet');
    const report = await convertProfile({ ...order, output: target, format: 'parquet' });
    if (!report.ok) return report;
    file = await open(target);
    const parquet = await openParquet(await bytesOf(file));
    return parquet.ok ? ok(await work({ report: report.value, parquet: parquet.value })) : parquet;
  } catch (error) {
    return fail(readFault(error, order.input));
  } finally {
    await file?.close();
    await removeFolder(folder);
  }
}

async function bytesOf(file: FileHandle): Promise<ParquetBytes> {
  const { size } = await file.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new ArrayBuffer(end - start);
      const { bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes.byteLength, start);
      if (bytesRead < bytes.byteLength) throw new Error('The file became shorter while it was read');
      return bytes;
    },
  };
}

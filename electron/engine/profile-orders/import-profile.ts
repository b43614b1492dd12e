import { fail, ok } from '#shared/base/result';
import { importReportOf } from '#shared/profile/profile-file';
import type { EngineAnswer, EngineOrderOf } from '../engine-protocol';
import type { OnProgress } from '../read-table';
import { keepAlive, type Measured } from './keep-alive';
import { lookedAt } from './looked-at';
import { nativeFault } from './native-fault';
import { forcedReading, type ProfileConverter } from './profile-converter';

/**
 * Writes all of a profile file as Parquet. The converter's own scratch goes into the order's folder, which main removes
 * even where this process is killed: the system's folder for temporary files would keep it.
 */
export async function importProfile(
  { path, fileName, options, target, folder }: EngineOrderOf<'importProfile'>,
  onProgress: OnProgress,
  converter?: ProfileConverter,
): Promise<EngineAnswer<'importProfile'>> {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const convert = converter ?? (await import('../profiles/convert-profile')).convertProfile;
  let measured: Measured = { done: 0 };
  const converted = await keepAlive(
    onProgress,
    () => measured,
    async () =>
      convert({
        input: path,
        output: target,
        format: 'parquet',
        forced: forcedReading(options),
        looked: await lookedAt({ path, options }).catch(() => null), // a file that is gone is told when it is opened
        onRows: (rows) => (measured = { done: rows }),
        onShare: (share) => (measured = { done: Math.round(share * 100), total: 100 }),
      }),
  );
  return converted.ok ? ok(importReportOf(converted.value)) : fail(nativeFault(converted.error, fileName));
}

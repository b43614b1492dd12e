import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ConvertReport } from '#shared/profile/convert-report';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { ConvertOrder } from '../profiles/convert-order';

/** What turns a profile file into another: `convertProfile`, or what stands for it in a test. */
export type ProfileConverter = (order: ConvertOrder) => Promise<Result<ConvertReport, Fault>>;

/** What the options fix about reading, as the converter takes it. */
export function forcedReading({ header, ...options }: ProfileOptions): ConvertOrder['forced'] {
  return { ...options, headerLines: header === null ? null : Number(header) };
}

import { type Fault, fault } from '#shared/base/fault';

const megabyte = 1024 * 1024;

/** The largest definitions file that is read, in bytes: far above any real one, far below what memory holds. */
export const definitionsLimit = 64 * megabyte;

/** The largest profile file that is read, in bytes: what the engine unpacks at most. */
export const profilesLimit = 64 * 1024 * megabyte;

/** Why a file of that many bytes is not read; null where it may be. The size is rounded up, so that it never reads as the limit. */
export function sizeFault(size: number, limit: number, file: string): Fault | null {
  if (size <= limit) return null;
  return fault('file-too-large', { file, found: inMegabytes(size), limit: inMegabytes(limit) });
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}

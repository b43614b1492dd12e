import { type Fault, fault } from '#shared/base/fault';

/** The system's error code, such as `ENOSPC`; null for an error of another kind. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why a file could not be read. `file` is the name that people know it by. */
export function readFault(error: unknown, file: string): Fault {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault('file-missing', { file });
  return fault('file-unreadable', { file, reason: code ?? 'unknown' });
}

/** Why a file could not be written. `file` is the name that people know it by. */
export function writeFault(error: unknown, file: string): Fault {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return fault('disk-full', { file });
  return fault('file-unwritable', { file, reason: code ?? 'unknown' });
}

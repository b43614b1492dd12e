import { type Fault, type FaultCode, fault } from '#shared/base/fault';

/** How DuckDB words that a disk has no more room, for a file or for what does not fit the memory. */
const full = /no space left|disk quota|not enough space|max_temp_directory_size/i;

/** What native code threw, as a fault with its first line as the reason. */
export function thrownFault(error: unknown, code: FaultCode): Fault {
  const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unknown';
  return fault(code, { reason });
}

/**
 * A fault as it may leave the engine: a full disk by its own code, and no reason that tells of paths, which native code
 * likes to do. `file` is the name that people know, where the engine knows it.
 */
export function nativeFault(given: Fault, file?: string): Fault {
  const named = file !== undefined && { file };
  if (full.test(given.reason ?? '')) return fault('disk-full', { ...named });
  const { reason, ...rest } = given;
  const isTelling = reason !== undefined && /[\\/]/.test(reason);
  return { ...rest, ...(reason !== undefined && !isTelling && { reason }), ...named };
}

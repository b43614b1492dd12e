import { type Fault, fault } from '../base/fault';
import { unpackLimits } from './manifest';

/** Why a workspace of that many bytes is not saved to a file, as none would open it again; null where it may be. */
export function sizeFault(bytes: number): Fault | null {
  return bytes > unpackLimits.total ? tooLarge(bytes, unpackLimits.total, 'bytes') : null;
}

/** The same for the number of its parts. */
export function partsFault(parts: number): Fault | null {
  return parts > unpackLimits.parts ? tooLarge(parts, unpackLimits.parts, 'entries') : null;
}

function tooLarge(found: number, limit: number, reason: 'bytes' | 'entries'): Fault {
  return fault('workspace-too-large', { found: String(found), limit: String(limit), reason });
}

import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';

/** What a file that proves itself came to. */
export interface Verified {
  readonly kind: string;
  /** Whether everything in it is as it was written. */
  readonly sound: boolean;
  /** Where it is not, or empty. */
  readonly where: string;
  /** What it says, for people, a line each; where it is not sound, what is wrong with it. */
  readonly lines: readonly string[];
}

/** Looks at a file of one kind; null where it is of another. A file that is newer than the app is a fault. */
export type Verifier = (bytes: Uint8Array, name: string) => Result<Verified, Fault> | null;

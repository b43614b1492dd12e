import { z } from 'zod';
import { Fault } from '../base/fault';

/** What came of saving a workspace file: it was read back, and has this digest. */
export const WorkspaceSaved = z.object({
  fileName: z.string(),
  bytes: z.number().int().nonnegative(),
  /** SHA-256 in hex. */
  sha256: z.string(),
});
export type WorkspaceSaved = z.infer<typeof WorkspaceSaved>;

export const WorkspaceSaveAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: WorkspaceSaved }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type WorkspaceSaveAnswer = z.infer<typeof WorkspaceSaveAnswer>;

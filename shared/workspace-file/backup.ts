import { z } from 'zod';
import { Fault } from '../base/fault';

/** Names a workspace among the backups of a machine. */
export const BackupWorkspace = z.string().regex(/^[0-9a-z]{1,16}$/u);

/** A workspace file that the app keeps by itself. */
export const Backup = z.object({
  id: z.string().min(1).max(64),
  workspace: BackupWorkspace,
  /** ISO instant. */
  at: z.string(),
  bytes: z.number().int().nonnegative(),
});
export type Backup = z.infer<typeof Backup>;

export const BackupAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: Backup }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type BackupAnswer = z.infer<typeof BackupAnswer>;

/** How often a backup is made, where something changed since the last one. */
export const backupTimes = ['never', 'hour', 'day', 'week'] as const;
export type BackupTime = (typeof backupTimes)[number];

const hour = 3_600_000;
const lengths: Readonly<Record<BackupTime, number>> = {
  never: Number.POSITIVE_INFINITY,
  hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
};

/** Whether the next backup is due, by the instant of the last one; null where there is none. */
export function isBackupDue(every: BackupTime, last: string | null, now: number): boolean {
  if (every === 'never') return false;
  return last === null || now - Date.parse(last) >= lengths[every];
}

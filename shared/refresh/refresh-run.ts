import { z } from 'zod';
import { Fault } from '../base/fault';
import type { ProfileFigures } from '../carry/profiles-now';
import type { FateCounts } from '../carry/cell-fates';
import type { ImportReport } from '../profile/profile-file';

export const refreshOutcomes = ['refreshed', 'unchanged', 'failed', 'cancelled'] as const;
/** `unchanged`: somebody asked, and there was nothing newer. */
export const RefreshOutcome = z.enum(refreshOutcomes);
export type RefreshOutcome = z.infer<typeof RefreshOutcome>;

/** Why a run began. */
export const RefreshCause = z.enum(['newer', 'schedule', 'person']);
export type RefreshCause = z.infer<typeof RefreshCause>;

const Count = z.number().int().nonnegative();

/** What a run came to, in figures. */
export const RefreshFigures = z.object({
  rows: Count,
  /** By id; rows that an id does not tell apart are in none of them. */
  added: Count,
  removed: Count,
  /** Rows of both files that say something else now; null where they were not compared. */
  changed: Count.nullable(),
  rejected: Count,
  edits: z.object({
    carried: Count,
    /** The newer file changed the cell too. */
    contested: Count,
    /** The newer file says the same. */
    settled: Count,
    /** They found no cell; where there are any the older file is kept beside the newer. */
    lost: Count,
  }),
  withheld: z.object({ mask: Count, drop: Count }),
  /** What the check found; null where it could not be made. */
  findings: z.object({ error: Count, warning: Count, info: Count }).nullable(),
});
export type RefreshFigures = z.infer<typeof RefreshFigures>;

/** Why corrected values were not sent by themselves. */
export const pushHindrances = ['deletions', 'undecided', 'open-run', 'connection', 'key', 'rules', 'failed'] as const;
export const PushHindrance = z.enum(pushHindrances);
export type PushHindrance = z.infer<typeof PushHindrance>;

/** What became of corrected values afterwards. */
export const RefreshPush = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('sent'), values: Count }),
  /** A plan waits for a person. */
  z.object({ kind: z.literal('waits'), reason: PushHindrance }),
]);
export type RefreshPush = z.infer<typeof RefreshPush>;

/** One run of a source, as the log keeps it. It holds no value of a profile. */
export const RefreshRun = z.object({
  id: z.string().min(1),
  source: z.string(),
  /** The source's name at that time. */
  name: z.string(),
  /** ISO 8601 instant at which it began. */
  at: z.string(),
  /** How long it took, in milliseconds. */
  took: z.number().nonnegative(),
  cause: RefreshCause,
  /** The file that was looked into; null where there was none. */
  file: z.object({ name: z.string(), size: z.number().nonnegative() }).nullable(),
  outcome: RefreshOutcome,
  failure: Fault.nullable(),
  figures: RefreshFigures.nullable(),
  push: RefreshPush.nullable(),
});
export type RefreshRun = z.infer<typeof RefreshRun>;

/** The figures of a file that came in; `carried` is null where it took no place. */
export function figuresOf(
  report: Pick<ImportReport, 'rows' | 'rejected' | 'withheld'>,
  carried: { readonly profiles: ProfileFigures; readonly fates: FateCounts } | null,
  changed: number | null,
): RefreshFigures {
  const withheld = { mask: 0, drop: 0 };
  for (const { treatment, count } of report.withheld ?? []) withheld[treatment] += count;
  const fates = carried?.fates;
  const lost = fates ? fates['row-gone'] + fates['row-doubtful'] + fates['column-gone'] : 0;
  return {
    rows: report.rows,
    added: carried?.profiles.added ?? report.rows,
    removed: carried?.profiles.gone ?? 0,
    changed,
    rejected: report.rejected,
    edits: { carried: fates?.carried ?? 0, contested: fates?.contested ?? 0, settled: fates?.settled ?? 0, lost },
    withheld,
    findings: null,
  };
}

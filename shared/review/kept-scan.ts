import { z } from 'zod';
import { dataCategoryKeys } from '../attribute/data-categories';
import type { ColumnScan } from '../detect/scan-answer';
import type { CellEdit } from '../profile/cell-edit';

const Category = z.enum(dataCategoryKeys);
const Share = z.number().min(0).max(1);
const Count = z.number().int().nonnegative();

const ScannedColumn = z.object({
  column: z.string(),
  evidence: z.object({
    recogniser: z.string().nullable(),
    category: Category.nullable(),
    weight: z.number(),
    quasi: z.boolean(),
    matchShare: Share,
    checksumShare: Share.nullable(),
    values: Count,
    examined: Count,
    distinct: Count,
    maskedExamples: z.array(z.string()).readonly(),
    tail: z.object({ recogniser: z.string(), category: Category, matches: Count, share: Share }).nullable(),
  }),
  strays: z
    .array(
      z.object({
        recogniser: z.string(),
        category: Category,
        matches: Count,
        share: Share,
        whole: Count,
        maskedExamples: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<ColumnScan>;

/** What all values of a profile file said when they were read last. No value is in it. */
export const KeptScan = z.object({
  /** Id of the profile file. */
  file: z.string(),
  /** `editsMark` of the edits that lay over the file then. */
  edits: z.string(),
  /** The version of the detector's rules. */
  rules: z.number().int().positive(),
  rows: Count,
  /** ISO 8601 instant. */
  at: z.string(),
  columns: z.array(ScannedColumn).readonly(),
});
export type KeptScan = z.infer<typeof KeptScan>;

/** Tells one state of a file's edits from another: how many there are and when the latest was made. */
export function editsMark(edits: readonly Pick<CellEdit, 'at'>[]): string {
  const latest = edits.reduce((last, { at }) => (at > last ? at : last), '');
  return `${edits.length} ${latest}`;
}

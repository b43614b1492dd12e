import { z } from 'zod';
import type { Json } from '../base/canonical-json';
import { ConvertReport } from './convert-report';
import type { Reject } from './reject';

/** How many of the rejects are kept with a file and cross to the screen, and how many characters of their texts. */
export const keptRejects = 1000;
const keptCharacters = 500_000;

/** The first rejects, as many as are kept; the count tells of all. */
export function keepRejects(rejects: readonly Reject[]): Reject[] {
  const kept: Reject[] = [];
  let characters = 0;
  for (const reject of rejects.slice(0, keptRejects)) {
    characters += reject.text.length;
    if (characters > keptCharacters) break;
    kept.push(reject);
  }
  return kept;
}

/** Values of one column that were not kept as the file says them, and why. */
export const WithheldValues = z.object({
  /** As the file names it. */
  column: z.string(),
  treatment: z.enum(['mask', 'drop']),
  /** A `PolicyReason`. */
  reason: z.string(),
  count: z.number().int().positive(),
});
export type WithheldValues = z.infer<typeof WithheldValues>;

/** What reading a file came to: a conversion's report without the machine's paths. */
export const ImportReport = ConvertReport.pick({
  source: true,
  rows: true,
  columns: true,
  bytes: true,
  dialect: true,
  doubts: true,
  rejects: true,
  rejected: true,
}).extend({
  /** What the policy kept out; left out where the file was kept as it came. */
  withheld: z.array(WithheldValues).optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** The report as it crosses and is kept: with the first rejects. */
export function importReportOf(report: ConvertReport): ImportReport {
  const kept = ImportReport.parse(report);
  return { ...kept, rejects: keepRejects(kept.rejects) };
}

/** One column of a profile file. */
export const ProfileColumn = z.object({
  /** Stable for the file's life: rules, sorts and edits name columns by it. */
  id: z.string().min(1),
  /** As the file says it, and so in the Parquet file. */
  name: z.string(),
  /** The code of the attribute whose values it holds; null where it is mapped to none. */
  attribute: z.string().nullable(),
  /**
   * Of a column that is mapped to none: whether it is taken for personal, by what was seen when it was opened or by what
   * somebody decided since; left out where nobody looked yet.
   */
  looksPersonal: z.boolean().optional(),
});
export type ProfileColumn = z.infer<typeof ProfileColumn>;

/** Columns as a change names them: what is left out is not there at all. */
export function columnFields(columns: readonly ProfileColumn[]): Json {
  return columns.map(({ looksPersonal, ...column }) => ({
    ...column,
    ...(looksPersonal !== undefined && { looksPersonal }),
  }));
}

/** One of several files that were read as one: its rows follow those of the parts before it. */
export const FilePart = z.object({
  name: z.string(),
  /** In bytes. */
  size: z.number().nonnegative(),
  rows: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
  /** Columns of other parts that it does not have; its rows have no value there. */
  missing: z.array(z.string()),
});
export type FilePart = z.infer<typeof FilePart>;

/** The part that a row came from, counting from 0; null where there are no parts. */
export function partOfRow(parts: readonly FilePart[], row: number): FilePart | null {
  let end = 0;
  for (const part of parts) {
    end += part.rows;
    if (row < end) return part;
  }
  return null;
}

/** A profile file as the store keeps it, without its bytes: they stand apart, so that listing never loads them. */
export const ProfileFile = z.object({
  /** No slash: it is the first part of the keys of its edits. */
  id: z.string().regex(/^[^/]+$/),
  name: z.string(),
  /** The file that it was read from; `size` in bytes, 0 where it is not known. */
  origin: z.object({ name: z.string(), size: z.number().nonnegative() }),
  /** Where several files were read as one: these, in order. */
  parts: z.array(FilePart).optional(),
  rows: z.number().int().nonnegative(),
  columns: z.array(ProfileColumn),
  /** The id of the column that tells profiles apart; null where none is known. */
  idColumn: z.string().nullable(),
  report: ImportReport,
  /** ISO 8601 instant. */
  importedAt: z.string(),
  importedBy: z.string(),
  /** Of the Parquet file. */
  bytes: z.number().int().nonnegative(),
});
export type ProfileFile = z.infer<typeof ProfileFile>;

/** The id of a file's column by its place, counting from 0. */
export function columnIdAt(place: number): string {
  return `c${place}`;
}

import { z } from 'zod';
import { Fault } from '../base/fault';

export const exportFormats = ['csv', 'ndjson', 'parquet', 'xlsx'] as const;
/** The formats that profiles are saved in; `csv` is any delimited text. */
export const ProfileExportFormat = z.enum(exportFormats);
export type ProfileExportFormat = z.infer<typeof ProfileExportFormat>;

/** How a delimited text is written; UTF-8 always. */
export const WriteDialect = z.object({
  delimiter: z.enum([',', ';', '\t', '|', '~']).default(','),
  /** Excel needs the mark to take a CSV for UTF-8. */
  byteOrderMark: z.boolean().default(false),
  /** Whether the first line names the columns. */
  header: z.boolean().default(true),
});
export type WriteDialect = z.infer<typeof WriteDialect>;

/**
 * What the person wants written: the first line of the body that is posted, in JSON. The Parquet bytes follow, then the
 * edits as one `ExportEdit` a line, then the chosen rows as unsigned 32-bit little-endian numbers.
 */
export const ProfileExportOrder = z.object({
  format: ProfileExportFormat,
  dialect: WriteDialect,
  /** In the order of the written file: a name in the Parquet file, and the name that it is written under. */
  columns: z.array(z.object({ name: z.string(), header: z.string() })).min(1),
  /** Bytes of each part. `positions` is null where all rows are written in the file's own order. */
  parts: z.object({
    parquet: z.number().int().positive(),
    edits: z.number().int().nonnegative(),
    positions: z.number().int().nonnegative().multipleOf(4).nullable(),
  }),
});
export type ProfileExportOrder = z.infer<typeof ProfileExportOrder>;

/** An edit as it is posted; `column` is the name in the Parquet file. */
export const ExportEdit = z.object({
  row: z.number().int().nonnegative(),
  column: z.string(),
  text: z.string().nullable(),
});
export type ExportEdit = z.infer<typeof ExportEdit>;

/** What was written, after the file was read again from the disk and compared. */
export const ProfileExportReport = z.object({
  fileName: z.string(),
  bytes: z.number(),
  rows: z.number(),
  /** Headers of columns that read back other than they were meant. */
  differing: z.array(z.string()),
  /** Headers of columns with a type of their own that are written as text, because an edit does not fit the type. */
  asText: z.array(z.string()),
});
export type ProfileExportReport = z.infer<typeof ProfileExportReport>;

export const ProfileExportAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: ProfileExportReport }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type ProfileExportAnswer = z.infer<typeof ProfileExportAnswer>;

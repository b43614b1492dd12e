import { z } from 'zod';
import { Fault } from '../base/fault';

export const exportFormats = ['csv', 'ndjson', 'parquet', 'xlsx'] as const;
/** The formats that profiles are saved in; `csv` is any delimited text. */
export const ProfileExportFormat = z.enum(exportFormats);
export type ProfileExportFormat = z.infer<typeof ProfileExportFormat>;

export const writeDelimiters = [',', ';', '\t', '|', '~'] as const;
export const writeQuotes = ['"', "'"] as const;
export const writeEncodings = ['utf-8', 'utf-16le', 'windows-1254'] as const;
export const missingForms = ['same', 'apart', '\\N', 'NULL'] as const;

/** How a delimited text is written. */
export const WriteDialect = z.object({
  delimiter: z.enum(writeDelimiters).default(','),
  /** Doubled inside quotes. */
  quote: z.enum(writeQuotes).default('"'),
  /** `always` quotes every cell that has a value. */
  quoting: z.enum(['needed', 'always']).default('needed'),
  lineEnd: z.enum(['lf', 'crlf']).default('lf'),
  encoding: z.enum(writeEncodings).default('utf-8'),
  /** Excel needs the mark to take a CSV for UTF-8. UTF-16 always has one. */
  byteOrderMark: z.boolean().default(false),
  /** Whether the first line names the columns. */
  header: z.boolean().default(true),
  /**
   * `same`: a missing value and an empty text are both nothing; `apart`: the empty text is `""`; else a missing value is
   * that word and the empty text is nothing.
   */
  missing: z.enum(missingForms).default('apart'),
  /** Puts an apostrophe before what a spreadsheet would run as a formula. It alters values. */
  guardFormulas: z.boolean().default(false),
});
export type WriteDialect = z.infer<typeof WriteDialect>;

export const exportTypes = ['kept', 'text', 'integer', 'decimal', 'boolean'] as const;

/**
 * A column of the written file. `as` counts where the format has types: `kept` is the Parquet file's own type, the last
 * three make a text column a typed one as long as all of its values are such (an empty text is then no value).
 */
export const ExportColumn = z.object({
  /** In the Parquet file. */
  name: z.string(),
  /** In the written file. */
  header: z.string(),
  as: z.enum(exportTypes).default('kept'),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

/**
 * What the person wants written: the first line of the body that is posted, in JSON. The Parquet bytes follow, then the
 * columns that the policy touched as Parquet of its own, then the edits of the others as one `ExportEdit` a line, then the
 * chosen rows as unsigned 32-bit little-endian numbers. What may not leave is in none of them.
 */
export const ProfileExportOrder = z.object({
  format: ProfileExportFormat,
  dialect: WriteDialect,
  /** In the order of the written file. */
  columns: z.array(ExportColumn).min(1),
  /**
   * Bytes of each part; `parquet` is 0 where the file is staged already, `treated` where the policy touched nothing.
   * `positions` is null where all rows are written in the file's own order.
   */
  parts: z.object({
    parquet: z.number().int().nonnegative(),
    treated: z.number().int().nonnegative(),
    edits: z.number().int().nonnegative(),
    positions: z.number().int().nonnegative().multipleOf(4).nullable(),
  }),
});
export type ProfileExportOrder = z.infer<typeof ProfileExportOrder>;

/** What a writing is at: the file is written, then read back and compared. */
export const WriteStage = z.enum(['write', 'compare']);
export type WriteStage = z.infer<typeof WriteStage>;

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
  /** Headers of columns that were to have a type and are written as text, because not every value fits it. */
  asText: z.array(z.string()),
});
export type ProfileExportReport = z.infer<typeof ProfileExportReport>;

export const ProfileExportAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: ProfileExportReport }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type ProfileExportAnswer = z.infer<typeof ProfileExportAnswer>;

/** Whether a profile file was staged, or a draft of its export looked at. */
export const StageAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.null() }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type StageAnswer = z.infer<typeof StageAnswer>;

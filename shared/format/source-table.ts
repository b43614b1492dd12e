import { z } from 'zod';
import { Fault, fault } from '../base/fault';
import { fail, type Result } from '../base/result';
import { ChainEnd } from '../change/history-chain';

export const fileFormats = ['csv', 'json', 'xlsx'] as const;
/** The formats that definitions are read from and written to; `csv` is any delimited text. */
export const FileFormat = z.enum(fileFormats);
export type FileFormat = z.infer<typeof FileFormat>;

/** How a delimited text is to be read. Null means: find out. */
export const ReadOptions = z.object({
  encoding: z.string().nullable().default(null),
  delimiter: z.string().min(1).max(4).nullable().default(null),
  quote: z.string().max(1).nullable().default(null),
  /** Rows before the header; null means: find out. */
  skipRows: z.number().int().nonnegative().nullable().default(null),
  /** Sheet of a workbook; null is the first with content. */
  sheet: z.string().nullable().default(null),
});
export type ReadOptions = z.infer<typeof ReadOptions>;

/** How the text was read, with what could be doubted. */
export const Dialect = z.object({
  encoding: z.string(),
  byteOrderMark: z.boolean(),
  delimiter: z.string(),
  quote: z.string(),
  skipRows: z.number().int().nonnegative(),
});
export type Dialect = z.infer<typeof Dialect>;

/** One row as the file says it; a cell is null where the file says nothing at all (a short row, a missing JSON key). */
export const SourceRow = z.object({
  /** Line of a text, row of a sheet, or position in a JSON list, counting from 1. */
  line: z.number().int().positive(),
  cells: z.array(z.string().nullable()),
});
export type SourceRow = z.infer<typeof SourceRow>;

/** A definitions file as text, before any meaning is given to it. Cells are exactly what the file says. */
export const SourceTable = z.object({
  fileName: z.string(),
  format: FileFormat,
  /** The file is one that this app wrote in its own JSON schema, so its columns are field names. */
  native: z.boolean(),
  /** States of workspaces that a file of ours says it comes from, the newest first. */
  states: z.array(ChainEnd).optional(),
  columns: z.array(z.string()),
  rows: z.array(SourceRow),
  /** Rows that could not be read, with line, column and reason. */
  defects: z.array(Fault),
  dialect: Dialect.nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
});
export type SourceTable = z.infer<typeof SourceTable>;

/** What fetching a read job's bulk path answers. */
export const TableAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: SourceTable }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type TableAnswer = z.infer<typeof TableAnswer>;

/** The table that an answer's JSON text holds; anything but a TableAnswer is an unexpected fault. */
export function readTableAnswer(answer: string): Result<SourceTable, Fault> {
  try {
    return TableAnswer.parse(JSON.parse(answer));
  } catch (error) {
    return fail(fault('unexpected', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

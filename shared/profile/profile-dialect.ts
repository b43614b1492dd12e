import { z } from 'zod';
import { Dialect } from '../format/source-table';
import { decimalSigns } from './value-key';

/** How the lines of a text end; `rs` is ASCII's record separator, `mixed` where more than one way occurs. */
export const LineEnd = z.enum(['lf', 'crlf', 'cr', 'rs', 'mixed', 'none']);
export type LineEnd = z.infer<typeof LineEnd>;

/**
 * How a profile file's text was read. `quote` is empty where nothing is quoted. `escape` is what makes a quote inside
 * quotes a plain character: the quote itself (doubled, as RFC 4180 says), a backslash or a NUL.
 */
export const ProfileDialect = Dialect.extend({
  escape: z.string(),
  lineEnd: LineEnd,
  /** Blanks between a delimiter and an opening quote belong to neither. */
  blanksAroundQuotes: z.boolean(),
  /** What stands before the decimals of its numbers. */
  decimal: z.enum(decimalSigns).default('.'),
  /** How many lines the header has; 0 where the file names no columns. */
  headerLines: z.number().int().nonnegative(),
  /** Cells of a usual row. */
  width: z.number().int().nonnegative(),
});
export type ProfileDialect = z.infer<typeof ProfileDialect>;

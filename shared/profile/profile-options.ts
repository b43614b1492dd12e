import { z } from 'zod';
import { decimalSigns } from './value-key';

/** How a profile file is to be read. Null means: find out. */
export const ProfileOptions = z.object({
  encoding: z.string().nullable().default(null),
  delimiter: z.string().min(1).max(4).nullable().default(null),
  /** Empty where nothing is quoted. */
  quote: z.string().max(1).nullable().default(null),
  /** What makes a quote inside quotes a plain character: the quote itself or a backslash. */
  escape: z.enum(['"', "'", '\\']).nullable().default(null),
  /** Lines before the header, or before the first row where there is none. */
  skipRows: z.number().int().nonnegative().nullable().default(null),
  /** Whether the first row names the columns. */
  header: z.boolean().nullable().default(null),
  /** What stands before the decimals of numbers. */
  decimal: z.enum(decimalSigns).nullable().default(null),
  /** Sheet of a workbook; null is the first with content. */
  sheet: z.string().nullable().default(null),
});
export type ProfileOptions = z.infer<typeof ProfileOptions>;

/** Reading with nothing fixed. */
export const findOutProfile: ProfileOptions = ProfileOptions.parse({});

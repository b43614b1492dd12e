import { z } from 'zod';
import { ProfileSource } from './convert-report';
import { Doubt } from './doubt';
import { ProfileDialect } from './profile-dialect';
import { Reject } from './reject';

/** So many rows are shown before an import. */
export const lookRows = 50;

/** What a profile file looks like before it is imported, read with the options that were asked for. */
export const ProfileLook = z.object({
  source: ProfileSource,
  /** How a delimited text is read: what was found out, and what was fixed; null for other sources. */
  dialect: ProfileDialect.nullable(),
  columns: z.array(z.string()),
  /** The first rows in the order of the columns; null where the file says nothing at all. */
  rows: z.array(z.array(z.string().nullable())),
  /** Of what was read for the look; the import may find more. */
  doubts: z.array(Doubt),
  rejects: z.array(Reject),
  /** Sheets of a workbook; empty for other sources. */
  sheets: z.array(z.string()),
  estimate: z.object({
    rows: z.number().int().nonnegative(),
    /** Whether the rows were counted. */
    exact: z.boolean(),
    /** Of the file, unpacked. */
    bytes: z.number().nonnegative(),
    /** How long the import takes, roughly. */
    seconds: z.number().nonnegative(),
  }),
});
export type ProfileLook = z.infer<typeof ProfileLook>;

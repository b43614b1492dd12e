import { z } from 'zod';
import { Fault } from '../base/fault';
import { Doubt } from './doubt';
import { ProfileDialect } from './profile-dialect';
import { Reject } from './reject';

export const profileFormats = ['csv', 'ndjson', 'parquet'] as const;
/** The formats that a profile file is written in. */
export const ProfileFormat = z.enum(profileFormats);
export type ProfileFormat = z.infer<typeof ProfileFormat>;

export const profileSources = ['delimited', 'ndjson', 'json', 'parquet', 'xlsx'] as const;
/** What a profile file was read as. */
export const ProfileSource = z.enum(profileSources);
export type ProfileSource = z.infer<typeof ProfileSource>;

/** How one file was converted: what was read, what is doubtful, what was set aside. */
export const ConvertReport = z.object({
  input: z.string(),
  output: z.string(),
  source: ProfileSource,
  format: ProfileFormat,
  rows: z.number().int().nonnegative(),
  columns: z.array(z.string()),
  bytes: z.number().int().nonnegative(),
  dialect: ProfileDialect.nullable(),
  doubts: z.array(Doubt),
  /** The first of them, as many as `rejectsLimit`; `rejected` counts all. */
  rejects: z.array(Reject),
  rejected: z.number().int().nonnegative(),
});
export type ConvertReport = z.infer<typeof ConvertReport>;

/** So many rejects are told one by one. */
export const rejectsLimit = 10_000;

/** What became of one file: its report, or why there is none. */
export const ConvertOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: ConvertReport }),
  z.object({ ok: z.literal(false), error: Fault }),
]);
export type ConvertOutcome = z.infer<typeof ConvertOutcome>;

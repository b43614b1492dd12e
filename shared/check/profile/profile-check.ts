import { z } from 'zod';
import { RuleGroup } from '../../rule/rule';
import { InferredMeaning } from '../../sign/infer-meaning';
import { misfitCodes } from '../../sign/misfit';
import { severities } from '../finding';

/** Everything that a check of a profile file can find. The words are in shared/text/profile-findings. */
export const profileRules = [
  'no-rows',
  'id-column-missing',
  'id-empty',
  'id-repeated',
  'mandatory-missing',
  'mandatory-empty',
  'attributes-missing',
  'attribute-gone',
  'attribute-retired',
  'attribute-twice',
  'columns-unknown',
  'column-empty',
  'column-nearly-empty',
  'column-constant',
  ...misfitCodes,
  'blank',
  'padded',
  'placeholder',
  'sentinel-day',
  'epoch-day',
  'spreadsheet-error',
  'abbreviated-number',
  'leading-nought',
  'letters-misread',
  'letters-turkish',
  'letters-lost',
  'spelling-case',
  'spelling-accents',
  'units-mixed',
  'decimals-mixed',
  'days-mixed',
  'day-orders-mixed',
  'not-all-numbers',
  'not-all-days',
  'birth-in-future',
  'birth-too-long-ago',
  'age-impossible',
] as const;
export const ProfileRule = z.enum(profileRules);
export type ProfileRule = z.infer<typeof ProfileRule>;

/** A value that a finding is about. It may be personal: whoever shows it masks it. */
export const FindingExample = z.object({
  text: z.string(),
  /** Rows that say it. */
  count: z.number().int().positive(),
  /** The first of them, from 0. */
  row: z.number().int().nonnegative(),
  /** What was probably meant; null where nothing says so. */
  meant: z.string().nullable(),
});
export type FindingExample = z.infer<typeof FindingExample>;

/** Something about a profile file that somebody should know. An info could be as it should be. */
export const ProfileFinding = z.object({
  rule: ProfileRule,
  severity: z.enum(severities),
  /** Id of the column; null where it is about the file. */
  column: z.string().nullable(),
  /** Code of the attribute that it is about; null where it is about none. */
  attribute: z.string().nullable(),
  /** Rows that it concerns; 0 where it is about a column or the file as such. */
  count: z.number().int().nonnegative(),
  /** What `count` is a share of: the rows of the file, or those of them where the column is filled. */
  of: z.number().int().nonnegative(),
  /** What fills its sentence; never a value of a profile. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What it is made up of, by rows: notations, units, codes of attributes, ids of columns. */
  parts: z.array(z.object({ name: z.string(), count: z.number().int().nonnegative() })),
  examples: z.array(FindingExample),
  /** The rule that holds for exactly its rows; null where no rule does, or no row is meant. */
  rows: RuleGroup.nullable(),
});
export type ProfileFinding = z.infer<typeof ProfileFinding>;

/** A column at a glance. */
export const CheckedFigures = z.object({
  column: z.string(),
  filled: z.number().int().nonnegative(),
  /** Different values; null where there are more than were counted. */
  distinct: z.number().int().nonnegative().nullable(),
  /** What it could mean; only of a column that is mapped to nothing. */
  inferred: InferredMeaning.nullable(),
});
export type CheckedFigures = z.infer<typeof CheckedFigures>;

/** What a check of a whole file came to. */
export const ProfileCheck = z.object({
  rows: z.number().int().nonnegative(),
  columns: z.array(CheckedFigures),
  findings: z.array(ProfileFinding),
});
export type ProfileCheck = z.infer<typeof ProfileCheck>;

/** So many examples of a finding are kept. */
export const keptExamples = 8;

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Pick<ProfileFinding, 'severity'>[]) {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}

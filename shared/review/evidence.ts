import { z } from 'zod';
import { personalInfoAnswers, type AttributeDefinition } from '../attribute/attribute';
import { DataType } from '../attribute/data-type';
import { digestOf } from '../base/digest';
import type { Proposal } from '../detect/proposal';
import { rulePack } from '../detect/rule-pack';
import type { ColumnScan } from '../detect/scan-answer';
import type { Input } from './lineage';

const Share = z.number().min(0).max(1);

/** What all values of one column said when they were read. Never a value. */
export const ValueFinding = z.object({
  /** The profile file by its name, and the column by its header. */
  file: z.string(),
  column: z.string(),
  /** Values that are not blank. */
  values: z.number().int().nonnegative(),
  /** The kind that they are of; null where none fits. */
  kind: z.string().nullable(),
  category: z.string().nullable(),
  share: Share,
  /** The share that passes the kind's check; null where it has none. */
  checked: Share.nullable(),
  /** Personal values among those of another kind. */
  strays: z.array(
    z.object({ kind: z.string(), category: z.string(), matches: z.number().int().nonnegative(), share: Share }),
  ),
});
export type ValueFinding = z.infer<typeof ValueFinding>;

/** What a decision was taken on, small enough to be kept with it, so that later evidence can be held against it. */
export const Evidence = z.object({
  /** The version of the detector's rules. */
  rules: z.number().int().positive(),
  dataType: DataType,
  array: z.boolean(),
  /** The formula of a calculated attribute; empty for any other. */
  formula: z.string(),
  /** What the formula reads, and whether that is personal. */
  inputs: z.array(z.object({ code: z.string(), standing: z.enum(personalInfoAnswers) })),
  proposal: z.object({
    personal: z.enum(['yes', 'no', 'ask']),
    category: z.string().nullable(),
    quasi: z.boolean(),
    score: z.number(),
    reasons: z.array(
      z.object({ code: z.string(), from: z.string(), words: z.string(), weight: z.number(), share: Share.nullable() }),
    ),
  }),
  values: z.array(ValueFinding),
});
export type Evidence = z.infer<typeof Evidence>;

/** What one column that is mapped to the attribute says. */
export interface ScannedColumn {
  /** Ids of the profile file and of its column; `file` and `column` are what people call them. */
  readonly place: { readonly file: string; readonly column: string };
  readonly file: string;
  readonly column: string;
  readonly scan: Pick<ColumnScan, 'evidence' | 'strays'>;
}

/** The evidence about an attribute as it stands now. */
export function evidenceOf(
  definition: Pick<AttributeDefinition, 'dataType' | 'array' | 'calculated' | 'expression'>,
  proposal: Proposal,
  inputs: readonly Input[],
  columns: readonly ScannedColumn[],
): Evidence {
  const { personal, category, quasi, score, reasons } = proposal;
  return {
    rules: rulePack,
    dataType: definition.dataType,
    array: definition.array,
    formula: definition.calculated ? definition.expression.trim() : '',
    inputs: inputs.map(({ code, standing }) => ({ code, standing })),
    proposal: {
      personal,
      category,
      quasi,
      score,
      reasons: reasons.map(({ code, from, words, weight, share = null }) => ({ code, from, words, weight, share })),
    },
    values: columns.map(valueFinding),
  };
}

function valueFinding({ file, column, scan: { evidence, strays } }: ScannedColumn): ValueFinding {
  return {
    file,
    column,
    values: evidence.values,
    kind: evidence.recogniser,
    category: evidence.category,
    share: evidence.matchShare,
    checked: evidence.checksumShare,
    strays: strays.map(({ recogniser, category, matches, share }) => ({ kind: recogniser, category, matches, share })),
  };
}

/** The digest that a decision keeps of its evidence. */
export function evidenceDigest(evidence: Evidence): string {
  return digestOf(evidence);
}

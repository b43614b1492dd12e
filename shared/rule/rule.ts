import { z } from 'zod';
import { operators } from './operators';

/** How deep groups may stand in each other: deeper than anybody writes, and no reader's stack ends before. */
export const deepestGroup = 32;

/**
 * One condition on a column. `field` is the column's stable id; values are texts, read by the column's type where they
 * are compared, so that a 64-bit number keeps its digits. `value` is one text, a list (`in`, `notIn`), a pair
 * (`between`, `notBetween`), or anything where the operator takes none.
 */
export const RuleCondition = z.object({
  id: z.string().optional(),
  field: z.string(),
  operator: z.enum(operators),
  value: z.union([z.string(), z.array(z.string())]).default(''),
});
export type RuleCondition = z.infer<typeof RuleCondition>;

/**
 * A filter or a segment: conditions and groups, joined by `and` or `or`, the whole of it negated by `not`. This is the
 * shape of react-querybuilder (https://react-querybuilder.js.org/docs/typescript#rulegrouptype); its other fields are
 * dropped on reading. A group of nothing holds for every row, negated for none.
 */
export interface RuleGroup {
  readonly id?: string | undefined;
  readonly combinator: 'and' | 'or';
  readonly not?: boolean | undefined;
  readonly rules: readonly Rule[];
}
/** A condition or a group of them. */
export type Rule = Readonly<RuleCondition> | RuleGroup;

const parts = {
  id: z.string().optional(),
  combinator: z.enum(['and', 'or']),
  not: z.boolean().optional(),
};

const groupWithin = (depth: number): z.ZodType<RuleGroup> =>
  z.object({
    ...parts,
    rules: z.array(depth > 1 ? z.union([z.lazy(() => groupWithin(depth - 1)), RuleCondition]) : RuleCondition),
  });

export const RuleGroup: z.ZodType<RuleGroup> = groupWithin(deepestGroup);

/** Tells the group from the condition. */
export function isGroup(rule: Rule): rule is RuleGroup {
  return 'rules' in rule;
}

/** A group that every row satisfies, to start from. */
export const everything: RuleGroup = { combinator: 'and', rules: [] };

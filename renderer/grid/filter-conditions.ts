import { z } from 'zod';

/** What a text may be asked for, by AG Grid's names. */
export const textConditions = [
  'contains',
  'notContains',
  'equals',
  'notEqual',
  'startsWith',
  'endsWith',
  'blank',
  'notBlank',
] as const;
export type TextCondition = (typeof textConditions)[number];

/** What a number may be asked for. */
export const numberConditions = [
  'equals',
  'notEqual',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'inRange',
  'blank',
  'notBlank',
] as const;
export type NumberCondition = (typeof numberConditions)[number];

/** One condition, or several that hold together or each alone, as AG Grid's filters say it. */
function modelOf<Condition extends z.ZodType>(condition: Condition) {
  return z.union([
    z.object({ operator: z.enum(['AND', 'OR']), conditions: z.array(condition) }),
    condition.transform((only) => ({ operator: 'AND' as const, conditions: [only] })),
  ]);
}

/** The filter model of a column of texts. */
export const TextFilterModel = modelOf(z.object({ type: z.enum(textConditions), filter: z.string().nullish() }));

/** The filter model of a column of numbers. */
export const NumberFilterModel = modelOf(
  z.object({ type: z.enum(numberConditions), filter: z.number().nullish(), filterTo: z.number().nullish() }),
);

import { z } from 'zod';
import type { AttributeDefinition } from '../attribute/attribute';
import { DataType } from '../attribute/data-type';
import type { ProfileColumn } from '../profile/profile-file';
import { ColumnPlan, planColumn, type IntendedUse, type PolicyRules } from './decide';
import { Masking, maskingOf, type MaskingRules } from './mask-choice';
import type { ConsentPlace } from './policy';
import { subjectOfColumn } from './subject-of-column';

/** What the policy settles about one column of a file; the plan names columns of consent by the same ids. */
export const PlannedColumn = z.object({
  /** The column's id in its file. */
  column: z.string(),
  plan: ColumnPlan,
  masking: Masking,
  /** What the outcome of masking has to be. */
  dataType: DataType,
  array: z.boolean(),
});
export type PlannedColumn = z.infer<typeof PlannedColumn>;

/** A column of a file with what it is mapped to; the definition is null where there is none, or none any more. */
export interface PlannableColumn extends Pick<ProfileColumn, 'id' | 'name' | 'attribute' | 'looksPersonal'> {
  readonly definition: AttributeDefinition | null;
}

/** What becomes of each column of a file in that use, in their order. */
export function planFile(
  columns: readonly PlannableColumn[],
  rules: PolicyRules,
  masking: MaskingRules,
  use: IntendedUse,
): readonly PlannedColumn[] {
  const locate = ({ by, name }: ConsentPlace): string | null =>
    columns.find((column) => (by === 'attribute' ? column.attribute : column.name) === name)?.id ?? null;
  return columns.map((column) => {
    const subject = subjectOfColumn(column, column.definition);
    return {
      column: column.id,
      plan: planColumn(subject, rules, use, locate),
      masking: maskingOf(subject, masking),
      dataType: subject.dataType,
      array: subject.array,
    };
  });
}

/** Whether the plan can change any value of its column. */
export function isTouching({ plan }: Pick<PlannedColumn, 'plan'>): boolean {
  return (plan.kind === 'fixed' ? plan.treatment : plan.otherwise) !== 'allow';
}

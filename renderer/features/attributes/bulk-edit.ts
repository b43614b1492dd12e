import { editableFields, isEditable, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import { sameJson } from '#shared/base/canonical-json';

/** What a bulk edit sets: everything editable but what must differ from row to row. */
export type BulkField = Exclude<EditableField, 'code' | 'name'>;
export const bulkFields: readonly BulkField[] = editableFields.filter(isBulkField);

function isBulkField(field: EditableField): field is BulkField {
  return field !== 'code' && field !== 'name';
}

/** A definition before and after. */
export interface DefinitionPair {
  readonly before: AttributeDefinition;
  readonly after: AttributeDefinition;
}

/** What setting one field of many definitions would do, with those that are left alone by reason. */
export interface BulkPlan {
  readonly pairs: readonly DefinitionPair[];
  readonly same: number;
  readonly locked: number;
  readonly invalid: number;
}

/** Plans to set `field` to `value` everywhere; `isValid` judges the field of a definition as it would be. */
export function planBulk<F extends BulkField>(
  definitions: readonly AttributeDefinition[],
  field: F,
  value: AttributeDefinition[F],
  isValid: (after: AttributeDefinition) => boolean,
): BulkPlan {
  const pairs: DefinitionPair[] = [];
  let same = 0;
  let locked = 0;
  let invalid = 0;
  for (const before of definitions) {
    const after: AttributeDefinition = { ...before, [field]: value };
    if (sameJson(before[field], value)) same += 1;
    else if (!isEditable(before, field)) locked += 1;
    else if (!isValid(after)) invalid += 1;
    else pairs.push({ before, after });
  }
  return { pairs, same, locked, invalid };
}

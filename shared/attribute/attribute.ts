import { z } from 'zod';
import { DataType } from './data-type';

export const categories = ['standard', 'custom'] as const;
export const personalInfoAnswers = ['yes', 'no', 'undecided'] as const;

/** Whether the values are personal information. `undecided` counts as yes wherever data could leave. */
export const PersonalInfo = z.enum(personalInfoAnswers);
export type PersonalInfo = z.infer<typeof PersonalInfo>;

/** One allowed value of a fixed list, with the words people see; an empty label means the value speaks for itself. */
export const AttributeOption = z.object({ value: z.string(), label: z.string() });
export type AttributeOption = z.infer<typeof AttributeOption>;

/**
 * The definition of one profile attribute. Every field is always present: "nothing" is an empty text, an empty list or
 * null, so that a change is always from one value to another.
 */
export const AttributeDefinition = z.object({
  /** The platform's key: opaque text, unique in the workspace, never derived from the name. */
  code: z.string().min(1),
  /** The identifier that app code and REST calls use. */
  name: z.string(),
  /** What the dashboard's Attribute column shows. */
  label: z.string(),
  description: z.string(),
  category: z.enum(categories),
  dataType: DataType,
  array: z.boolean(),
  /** The allowed values; empty where any value of the type is allowed. */
  options: z.array(AttributeOption),
  isPersonalInfo: PersonalInfo,
  /** The dashboard's flag: the attribute takes part in analytics and reports. */
  calculateAnalytics: z.boolean(),
  /** An ISO 4217 currency, %, or a UCUM code; empty where there is none. */
  unit: z.string(),
  /** The value is computed from other attributes. */
  calculated: z.boolean(),
  /** The formula of a calculated attribute in CEL over other codes; empty where it is not known here. */
  expression: z.string(),
  /** Where the panel lists it; null where it has no place of its own. */
  order: z.number().int().nullable(),
  mandatory: z.boolean(),
  /** Built in: the platform lets nobody edit it. */
  locked: z.boolean(),
  /** Hidden from the daily work, restorable. */
  retired: z.boolean(),
  /** fideslang keys, such as `user.contact.email` (https://github.com/IABTechLab/fideslang, CC BY 4.0). */
  dataCategories: z.array(z.string()),
  /** Names of the purposes that the values serve. */
  purposes: z.array(z.string()),
  /** Code of the attribute that holds the customer's consent to this one; empty where there is none. */
  consentAttribute: z.string(),
  /** Columns of an opened file that have no field here, kept as they were so that saving again loses nothing. */
  extra: z.record(z.string(), z.string()),
  /** Counts the changes since the definition came into the workspace. */
  revision: z.number().int().nonnegative(),
  /** ISO 8601 instants. */
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type AttributeDefinition = z.infer<typeof AttributeDefinition>;

/** Fields that a person edits. The others are the workspace's own bookkeeping. */
export const editableFields = [
  'code',
  'label',
  'description',
  'isPersonalInfo',
  'calculateAnalytics',
  'unit',
  'calculated',
  'name',
  'dataType',
  'array',
  'options',
  'expression',
  'order',
  'mandatory',
  'dataCategories',
  'purposes',
  'consentAttribute',
] as const satisfies readonly (keyof AttributeDefinition)[];
export type EditableField = (typeof editableFields)[number];

/** What the platform fixes for its standard attributes; the rest of them can be curated. */
export const lockedFields: ReadonlySet<keyof AttributeDefinition> = new Set([
  'code',
  'name',
  'dataType',
  'array',
  'category',
  'locked',
]);

/** Whether a person may change this field of this definition. */
export function isEditable(definition: AttributeDefinition, field: EditableField): boolean {
  return !(definition.locked && lockedFields.has(field));
}

/** A new definition with nothing decided yet. `now` is an ISO instant, `by` the person's name. */
export function newAttribute(
  given: Partial<AttributeDefinition> & { readonly code: string },
  now: string,
  by: string,
): AttributeDefinition {
  return {
    name: given.code,
    label: '',
    description: '',
    category: 'custom',
    dataType: 'STRING',
    array: false,
    options: [],
    isPersonalInfo: 'undecided',
    calculateAnalytics: false,
    unit: '',
    calculated: false,
    expression: '',
    order: null,
    mandatory: false,
    locked: false,
    retired: false,
    dataCategories: [],
    purposes: [],
    consentAttribute: '',
    extra: {},
    revision: 0,
    createdAt: now,
    updatedAt: now,
    updatedBy: by,
    ...given,
  };
}

import { editableFields, lockedFields, type AttributeDefinition, type EditableField } from '../attribute/attribute';
import { sameJson, type Json } from '../base/canonical-json';
import { mergeList, mergeValue, type ThreeValues } from './merge-value';

/** The fields of a definition that are merged by themselves; the code names the row and is merged with it. */
export const mergedFields = [...editableFields.filter((field) => field !== 'code'), 'retired'] as const;
export type MergedFieldName = Exclude<EditableField, 'code'> | 'retired';

const extraPrefix = 'extra:';

/** The name under which a kept foreign column takes part. */
export function extraField(name: string): string {
  return extraPrefix + name;
}

/** The foreign column that a field's name stands for; null where it is a field of our own. */
export function foreignColumn(field: string): string | null {
  return field.startsWith(extraPrefix) ? field.slice(extraPrefix.length) : null;
}

/** Why somebody has to decide about a field. */
export type ConflictReason =
  /** Both sides changed it, each to something else. */
  | 'both-changed'
  /** Both sides brought the attribute in, and say different things. */
  | 'both-added'
  /** It would not be personal information any more although one side says that it is, or that nobody has decided. */
  | 'lowered'
  /** People would be protected less than one side has settled, as where nobody asks them for their consent any more. */
  | 'loosened'
  /** Together the sides break a rule that neither breaks alone. */
  | 'rule'
  /** One side removed the attribute, and the other changed it. */
  | 'removed-changed'
  /** Their side lacks the attribute, which can also mean that their file does not speak of it. */
  | 'missing';

/** What became of one field; `value` is undefined where there is a conflict. */
export interface MergedField extends ThreeValues {
  readonly field: string;
  readonly value: Json | undefined;
  readonly conflict: ConflictReason | null;
}

/** The three states of one definition that is there on both sides. */
export interface ThreeDefinitions {
  readonly base: AttributeDefinition | null;
  readonly ours: AttributeDefinition;
  readonly theirs: AttributeDefinition;
}

/** Whether a value in the place of a field's own makes one side's definition protect people less than it does. */
export type DefinitionLoosens = (
  field: string,
  value: Json,
  side: 'ours' | 'theirs',
  own: AttributeDefinition,
) => boolean;

const loosensNothing: DefinitionLoosens = () => false;

/** Every field in which the three states differ, merged. */
export function mergeFields(
  { base, ours, theirs }: ThreeDefinitions,
  loosens: DefinitionLoosens = loosensNothing,
): readonly MergedField[] {
  const names = [base, ours, theirs].flatMap((each) => (each ? Object.keys(each.extra) : []));
  const extra = [...new Set(names)].sort();
  return [
    ...mergedFields.map((field) =>
      mergeField(field, { base: base?.[field], ours: ours[field], theirs: theirs[field] }, { ours, theirs }, loosens),
    ),
    ...extra.map((name) => {
      const values = { base: base ? extraOf(base, name) : undefined, ours: extraOf(ours, name) };
      return mergeField(
        extraField(name),
        { ...values, theirs: extraOf(theirs, name) },
        { ours, theirs },
        loosensNothing,
      );
    }),
  ].filter(isDifference);
}

function isDifference({ base, ours, theirs }: MergedField): boolean {
  return !sameJson(ours, theirs) || (base !== undefined && !sameJson(base, ours));
}

/** A foreign column that a definition does not have is null there. */
export function extraOf({ extra }: AttributeDefinition, name: string): Json {
  return Object.hasOwn(extra, name) ? (extra[name] ?? null) : null;
}

function mergeField(
  field: string,
  values: ThreeValues,
  { ours, theirs }: Pick<ThreeDefinitions, 'ours' | 'theirs'>,
  loosens: DefinitionLoosens,
): MergedField {
  const value = fixedByPlatform(field, ours, theirs)
    ? ours.locked
      ? values.ours
      : values.theirs
    : settle(field, values);
  if (value === undefined) {
    return { field, ...values, value, conflict: values.base === undefined ? 'both-added' : 'both-changed' };
  }
  if (field === 'isPersonalInfo' && isLowered(value, values)) {
    return { field, ...values, value: undefined, conflict: 'lowered' };
  }
  if (loosens(field, value, 'ours', ours) || loosens(field, value, 'theirs', theirs)) {
    return { field, ...values, value: undefined, conflict: 'loosened' };
  }
  return { field, ...values, value, conflict: null };
}

/** What one side knows to be the platform's own is not up to the other. */
function fixedByPlatform(field: string, ours: AttributeDefinition, theirs: AttributeDefinition): boolean {
  return ours.locked !== theirs.locked && [...lockedFields].some((locked) => locked === field);
}

/** A flag is lowered only by both sides, or by somebody who was asked. */
function isLowered(value: Json, { ours, theirs }: ThreeValues): boolean {
  return value === 'no' && (ours !== 'no' || theirs !== 'no');
}

function settle(field: string, values: ThreeValues): Json | undefined {
  const value = mergeValue(values);
  if (value !== undefined) return value;
  if (field === 'dataCategories' || field === 'purposes') return mergeList(values, String);
  return field === 'options' ? mergeList(values, optionKey) : undefined;
}

function optionKey(item: Json): string {
  const value = typeof item === 'object' && item !== null && 'value' in item ? item['value'] : '';
  return typeof value === 'string' ? value : '';
}

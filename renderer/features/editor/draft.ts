import { editableFields, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import { sameJson } from '#shared/base/canonical-json';

/** What the panel edits: a definition of the workspace, or one that is still to be made. */
export type EditorTarget =
  | { readonly kind: 'existing'; readonly code: string }
  | { readonly kind: 'new'; readonly draft: AttributeDefinition; readonly copyOf: string | null };

/** The fields in which the draft differs from what it was made of. */
export function changedFields(base: AttributeDefinition, draft: AttributeDefinition): readonly EditableField[] {
  return editableFields.filter((field) => !sameJson(base[field], draft[field]));
}

/**
 * The draft's own changes laid over the definition as it is now, so that saving does not take back what was changed in
 * the meantime.
 */
export function rebase(
  base: AttributeDefinition,
  draft: AttributeDefinition,
  current: AttributeDefinition,
): AttributeDefinition {
  const own = Object.fromEntries(changedFields(base, draft).map((field) => [field, draft[field]]));
  return { ...current, ...own };
}

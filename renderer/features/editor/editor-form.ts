import type { AttributeDefinition, EditableField } from '#shared/attribute/attribute';

/** The form as its sections see it. */
export interface EditorForm {
  readonly draft: AttributeDefinition;
  readonly isNew: boolean;
  set<F extends EditableField>(field: F, value: AttributeDefinition[F]): void;
  /** The sentence on what is wrong with a field, once the person had a chance to fill it; null where nothing is. */
  problemOf(field: EditableField): string | null;
  isLocked(field: EditableField): boolean;
}

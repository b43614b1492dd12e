import type { FieldDraft, ProfileField } from './profile-draft';

/** What every control of a field gets. */
export interface InputProps {
  readonly field: ProfileField;
  readonly labelId: string;
  readonly inputId: string;
  readonly helpId: string;
  /** Whether what stands in it does not fit. */
  readonly isInvalid: boolean;
  onDraft(draft: FieldDraft): void;
}

/** What stands in a field: what was entered, else what its cell says. */
export function enteredIn({ cell, draft }: ProfileField): string {
  return draft ? draft.entered : (cell.text ?? '');
}

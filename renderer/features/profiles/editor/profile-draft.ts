import { fail, ok, type Result } from '#shared/base/result';
import type { EditedText } from '#shared/profile/cell-edit';
import { enterValue, type BooleanSpelling } from '#shared/profile/enter-value';
import type { ValueProblem } from '#shared/profile/value-problem';
import type { ProfileCell } from '../../../query/query-protocol';
import type { FileColumn } from '../shown-columns';

/** What a person made of a field and has not saved yet. */
export interface FieldDraft {
  /** As it stands in the field. */
  readonly entered: string;
  /** What the cell is to say, undefined being what its file says; or why the text is not taken. */
  readonly value: Result<EditedText, ValueProblem>;
}

/** The drafts of a profile by column. */
export type ProfileDraft = ReadonlyMap<string, FieldDraft>;

/** A field of the form: what its cell says, and what is to become of it. */
export interface ProfileField {
  readonly column: FileColumn;
  readonly cell: ProfileCell;
  /** Null where nothing was changed. */
  readonly draft: FieldDraft | null;
}

/** A draft of what was typed or chosen. Where any text is one, the empty one is a value of its own. */
export function enter({ definition }: FileColumn, entered: string, spelling?: BooleanSpelling): FieldDraft {
  const isText = definition === null || (definition.dataType === 'STRING' && !definition.array);
  if (entered === '') return { entered, value: ok(isText && !definition?.options.length ? '' : null) };
  return { entered, value: enterValue(entered, definition, spelling) };
}

/** A draft of no value. */
export const nothing: FieldDraft = { entered: '', value: ok(null) };

/** A draft that brings back what the file says. */
export function ownOf({ original }: ProfileCell): FieldDraft {
  return { entered: original ?? '', value: ok(undefined) };
}

/** The drafts with this one; it goes where it says what the cell says already. */
export function withDraft(drafts: ProfileDraft, cell: ProfileCell, draft: FieldDraft | null): ProfileDraft {
  const next = new Map(drafts);
  if (draft === null || saysSame(cell, draft)) next.delete(cell.column);
  else next.set(cell.column, draft);
  return next;
}

function saysSame({ text, edited }: ProfileCell, { value }: FieldDraft): boolean {
  if (!value.ok) return false;
  return value.value === undefined ? !edited : value.value === text;
}

/** What a field says now, unsaved changes included; a text that is not taken counts as it stands. */
export function saidBy({ cell, draft }: ProfileField): string | null {
  if (!draft) return cell.text;
  if (!draft.value.ok) return draft.entered;
  return draft.value.value === undefined ? cell.original : draft.value.value;
}

/** The drafts that can be saved; `problems` are the columns of those that cannot. */
export function savable(drafts: ProfileDraft): Result<ReadonlyMap<string, EditedText>, readonly string[]> {
  const values = new Map<string, EditedText>();
  const problems: string[] = [];
  for (const [column, { value }] of drafts) {
    if (value.ok) values.set(column, value.value);
    else problems.push(column);
  }
  return problems.length > 0 ? fail(problems) : ok(values);
}

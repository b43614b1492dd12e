import { isEditable, type AttributeDefinition, type EditableField } from '#shared/attribute/attribute';
import type { Problem } from '#shared/attribute/problem';
import { knownDefinitions, validateField } from '#shared/attribute/validate';
import { finish, type Steps } from '#shared/base/steps';
import type { Change } from '#shared/change/change';
import { changeOf } from '#shared/change/diff-definition';
import type { CellEdit, EditCause } from '../../grid/column';
import type { Messages } from '../../text/text';
import { fieldOfColumn, plainText, readField } from './attribute-columns';

/** A cell that is left alone, with the sentence why. */
export interface RefusedEdit {
  readonly edit: CellEdit;
  readonly reason: string;
}

/** What a batch of edits comes to: changes to make, cells left alone, or a code to rename. */
export interface EditPlan {
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedEdit[];
  readonly rename: { readonly from: string; readonly to: string } | null;
}

/** What planning needs besides the edits. */
export interface EditSurroundings {
  readonly definitions: readonly AttributeDefinition[];
  readonly words: Messages['attributes'];
  readonly language: 'en' | 'tr';
  describe(problem: Problem): string;
}

interface ReadEdit {
  readonly edit: CellEdit;
  readonly field: EditableField;
  readonly value: AttributeDefinition[EditableField];
}

/** Fields whose rules look at another field too. */
const alsoJudged: Partial<Record<EditableField, readonly EditableField[]>> = {
  dataType: ['options', 'expression'],
  array: ['expression'],
};

/**
 * Turns edited cells into changes. All edits are judged together, as they would stand afterwards, so that two names can
 * be swapped and none can be given twice; a refused one is left out and the rest judged again.
 */
export function planEdits(edits: readonly CellEdit[], cause: EditCause, around: EditSurroundings): EditPlan {
  return finish(planSteps(edits, cause, around));
}

/** How many edits are judged between two pauses. */
const editsAStep = 50;

/** `planEdits` a piece at a time. */
export function* planSteps(edits: readonly CellEdit[], cause: EditCause, around: EditSurroundings): Steps<EditPlan> {
  const before = new Map(around.definitions.map((definition) => [definition.code, definition]));
  const refused: RefusedEdit[] = [];
  let accepted: ReadEdit[] = [];
  let rename: EditPlan['rename'] = null;
  for (const [index, edit] of edits.entries()) {
    if (index % editsAStep === 0) yield;
    const read = readEdit(edit, before.get(edit.rowId), around);
    if ('reason' in read) refused.push(read);
    else if (read.field !== 'code') accepted.push(read);
    else if (read.value === edit.rowId) continue;
    else if (edits.length === 1 && cause === 'edit') rename = { from: edit.rowId, to: plainText(edit.value) };
    else refused.push({ edit, reason: around.words.refused.codeInBatch });
  }
  for (;;) {
    const after = laidOver(accepted, before);
    yield;
    const failing = yield* problemsOf(accepted, before, after, around);
    if (failing.size === 0) return { changes: yield* changesOf(before, after), refused, rename };
    for (const [{ edit }, reason] of failing) refused.push({ edit, reason });
    accepted = accepted.filter((each) => !failing.has(each));
  }
}

function readEdit(
  edit: CellEdit,
  row: AttributeDefinition | undefined,
  { words, language, describe }: EditSurroundings,
): ReadEdit | RefusedEdit {
  const field = fieldOfColumn(edit.columnId);
  if (!row) return { edit, reason: words.refused.gone };
  if (!field || !isEditable(row, field)) return { edit, reason: words.refused.locked };
  const read = readField(field, plainText(edit.value), words, language);
  return read.ok ? { edit, field, value: read.value } : { edit, reason: describe(read.error) };
}

type Definitions = ReadonlyMap<string, AttributeDefinition>;

function laidOver(edits: readonly ReadEdit[], before: Definitions): Definitions {
  const after = new Map<string, AttributeDefinition>();
  for (const { edit, field, value } of edits) {
    const row = after.get(edit.rowId) ?? before.get(edit.rowId);
    if (row) after.set(edit.rowId, { ...row, [field]: value });
  }
  return after;
}

function* problemsOf(
  edits: readonly ReadEdit[],
  before: Definitions,
  after: Definitions,
  { describe }: EditSurroundings,
): Steps<ReadonlyMap<ReadEdit, string>> {
  const known = knownDefinitions(new Map([...before, ...after]).values());
  const failing = new Map<ReadEdit, string>();
  for (const [index, each] of edits.entries()) {
    if (index % editsAStep === 0) yield;
    const row = after.get(each.edit.rowId);
    const was = before.get(each.edit.rowId);
    if (!row || !was) continue;
    const judged = [each.field, ...(alsoJudged[each.field] ?? [])];
    const [problem] = judged.flatMap((field) => validateField(row, field, known, was));
    if (problem) failing.set(each, describe(problem));
  }
  return failing;
}

function* changesOf(before: Definitions, after: Definitions): Steps<readonly Change[]> {
  const changes: Change[] = [];
  for (const [index, [code, row]] of [...after].entries()) {
    if (index % editsAStep === 0) yield;
    const was = before.get(code);
    const change = was && changeOf(was, row);
    if (change) changes.push(change);
  }
  return changes;
}

/** What an edit was about, for the history: the code, or the field where several rows got one; empty for anything else. */
export function subjectOf(changes: readonly Change[], edits: readonly CellEdit[]): string {
  const codes = new Set(changes.map((change) => change.key));
  const columns = new Set(edits.map((edit) => edit.columnId));
  const [only] = codes.size === 1 ? codes : columns.size === 1 ? columns : [];
  return only ?? '';
}

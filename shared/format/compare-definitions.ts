import {
  editableFields,
  isEditable,
  newAttribute,
  type AttributeDefinition,
  type EditableField,
} from '../attribute/attribute';
import type { Problem } from '../attribute/problem';
import { knownDefinitions, validateField, type KnownDefinitions } from '../attribute/validate';
import { sameJson } from '../base/canonical-json';
import { groupBy } from '../base/group-by';
import { writeCell } from './cell-text';
import type { ColumnField } from './columns';
import { matcherOf } from './match-rows';
import type { CellProblem, ReadDefinitions, ReadRow } from './read-definitions';

/** One field that a file would change, as texts of cells; `field` is the name of a kept foreign column where that is what changes. */
export interface ChangedCell {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

interface Compared {
  /** Names the row within the comparison. */
  readonly key: string;
  readonly line: number;
  readonly code: string;
  /** For an error what forbids the row; otherwise what the file says and the row will not do. */
  readonly problems: readonly CellProblem[];
}
export type ComparedRow = Compared &
  (
    | { readonly kind: 'new'; readonly after: AttributeDefinition }
    | {
        readonly kind: 'changed';
        readonly before: AttributeDefinition;
        readonly after: AttributeDefinition;
        readonly cells: readonly ChangedCell[];
      }
    | { readonly kind: 'same'; readonly before: AttributeDefinition }
    | { readonly kind: 'error' }
  );

/** A file beside the workspace, row by row in the file's order. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** Definitions of the workspace that no row of the file speaks of; they stay unless deleting them is asked for. */
  readonly missing: readonly AttributeDefinition[];
}

/** A row with the definition it speaks of and the one it asks for. */
interface Draft {
  readonly row: ReadRow;
  readonly before: AttributeDefinition | null;
  readonly after: AttributeDefinition | null;
  readonly notes: readonly CellProblem[];
  readonly error: Problem | null;
}

/**
 * Says for each row of a file whether it is new, changed, the same or cannot be taken. Two rows for one definition are
 * errors that name each other's line. What the platform fixes for its standard attributes is noted, not changed, and so
 * is a code that differs on a row matched by its name. Rows are checked against the workspace as it would be after all of them.
 */
export function compareDefinitions(current: readonly AttributeDefinition[], read: ReadDefinitions): Comparison {
  const { match } = matcherOf(current);
  const drafts = withoutRepetitions(
    read.rows.map((row): Draft => {
      const found = match(row);
      if (!found.ok) return { row, before: null, after: null, notes: [], error: found.error };
      return found.value ? draftOfChange(row, found.value, read) : draftOfNew(row);
    }),
  );
  const after = new Map(current.map((each) => [each.code, each]));
  for (const draft of drafts) if (draft.after && !draft.error) after.set(draft.after.code, draft.after);
  const all = knownDefinitions(after.values());
  const spokenOf = new Set(drafts.map(({ before }) => before?.code));
  return {
    rows: drafts.map((draft) => compared(draft, all, read)),
    missing: current.filter(({ code, locked }) => !locked && !spokenOf.has(code)),
  };
}

function draftOfNew(row: ReadRow): Draft {
  const after = newAttribute({ ...row.given, code: row.code }, '', '');
  return { row, before: null, after, notes: [], error: null };
}

function draftOfChange(row: ReadRow, before: AttributeDefinition, read: ReadDefinitions): Draft {
  const given = { ...row.given };
  const notes: CellProblem[] = [];
  for (const field of editableFields) {
    if (given[field] === undefined || (field !== 'code' && isEditable(before, field))) continue;
    if (given[field] !== before[field] && row.code.trim() !== before.code) {
      notes.push(noteOf(row, field, { code: 'code-kept', params: { code: before.code } }, read));
    } else if (given[field] !== before[field] && field !== 'code') {
      notes.push(noteOf(row, field, { code: 'field-locked', params: {} }, read));
    }
    delete given[field];
  }
  const extra = given.extra ? { ...before.extra, ...given.extra } : before.extra;
  return { row, before, after: { ...before, ...given, extra }, notes, error: null };
}

/** Rows that speak of one definition, existing or new, are errors, all of them. */
function withoutRepetitions(drafts: readonly Draft[]): readonly Draft[] {
  const byCode = groupBy(drafts, ({ after, row }) => after?.code ?? `\0${row.line}`);
  return drafts.map((draft) => {
    const others = (byCode.get(draft.after?.code ?? '') ?? []).filter((each) => each !== draft);
    if (others.length === 0 || draft.error) return draft;
    const lines = others.map(({ row }) => row.line).join(', ');
    const code = draft.after?.code ?? '';
    return { ...draft, error: { code: 'row-repeated', params: { code, line: String(draft.row.line), lines } } };
  });
}

function compared(
  { row, before, after, notes, error }: Draft,
  all: KnownDefinitions,
  read: ReadDefinitions,
): ComparedRow {
  const common = { key: String(row.line), line: row.line, code: before?.code ?? row.code };
  const faults = [...row.problems];
  if (error) faults.push({ column: null, columnName: '', text: '', problem: error });
  else if (after) faults.push(...ruleFaults(row, before, after, all, read));
  if (faults.length > 0 || !after) return { ...common, kind: 'error', problems: faults };

  const said = [...row.notes, ...notes];
  if (!before) return { ...common, kind: 'new', after, problems: said };
  const cells = changedCells(before, after);
  if (cells.length === 0) return { ...common, kind: 'same', before, problems: said };
  return { ...common, kind: 'changed', before, after, cells, problems: said };
}

/** Hard rules that a changed field breaks. What was broken before and stays as it is does not stop the row. */
function ruleFaults(
  row: ReadRow,
  before: AttributeDefinition | null,
  after: AttributeDefinition,
  all: KnownDefinitions,
  read: ReadDefinitions,
): CellProblem[] {
  const asked = editableFields.filter((field) => !before || !sameJson(before[field], after[field]));
  return asked
    .flatMap((field) => validateField(after, field, all, after))
    .map(({ field, code, params }) => noteOf(row, field, { code, params }, read));
}

function noteOf(row: ReadRow, field: EditableField, problem: Problem, { mapping }: ReadDefinitions): CellProblem {
  const index = mapping.findIndex(({ target }) => target === field);
  const value = row.given[field];
  return {
    column: index === -1 ? null : index + 1,
    columnName: mapping[index]?.column ?? '',
    text: typeof value === 'string' ? value : '',
    problem,
  };
}

/** The cells in which two states of a definition differ. */
export function changedCells(before: AttributeDefinition, after: AttributeDefinition): readonly ChangedCell[] {
  const fields: readonly ColumnField[] = [...editableFields, 'retired'];
  // Most fields are the very same value, which spares writing both.
  const touched = fields.filter((field) => before[field] !== after[field]);
  const ofFields = touched.map((field): ChangedCell => ({
    field,
    before: writeCell(before, field),
    after: writeCell(after, field),
  }));
  const ofExtra = Object.keys(after.extra).map((name) => ({
    field: name,
    before: before.extra[name] ?? '',
    after: after.extra[name] ?? '',
  }));
  return [...ofFields, ...ofExtra].filter((cell) => cell.before !== cell.after);
}

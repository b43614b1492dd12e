import type { AttributeDefinition } from '#shared/attribute/attribute';
import { sameJson, type Json } from '#shared/base/canonical-json';
import { groupBy } from '#shared/base/group-by';
import type { Fields } from '#shared/change/change';
import { writeValue } from '#shared/format/cell-text';
import { columns, type ColumnField } from '#shared/format/columns';
import { valueText } from '#shared/format/value-text';
import type { MergedRow } from '#shared/merge/merge-definitions';
import { nameIn, type RecordRow } from '#shared/merge/merge-record';
import type { SettledWorkspaces, WorkspaceMerge } from '#shared/merge/merge-workspace';
import { extraOf, foreignColumn } from '#shared/merge/merged-fields';
import { decisionKey, wholeRow, type MergeDecisions } from '#shared/merge/settle-merge';
import type { LineState, MergeLine } from './merge-protocol';

/** A row of a merge: an attribute, a purpose or the policy. */
export type LineRow = MergedRow | RecordRow;

/** A line by what it is about. */
export interface LinePlace<Row = LineRow> {
  readonly row: Row;
  readonly field: string;
}

/** Whether a line is about an attribute. */
export function isAboutAttribute(place: LinePlace): place is LinePlace<MergedRow> {
  return !isRecord(place.row);
}

function isRecord(row: LineRow): row is RecordRow {
  return 'table' in row;
}

/**
 * The lines of a merge: every field in which the sides differ, every row that one side lacks, and what breaks a rule.
 * Attributes come first, by code.
 */
export function linePlaces(
  { definitions, records }: WorkspaceMerge,
  open: SettledWorkspaces['open'],
): readonly LinePlace[] {
  const byRow = groupBy<SettledWorkspaces['open'][number], LineRow>(open, ({ row }) => row);
  const sorted = definitions.rows.toSorted((left, right) =>
    left.code < right.code ? -1 : left.code > right.code ? 1 : 0,
  );
  return [...sorted, ...records].flatMap((row) => {
    const fields = isOneSided(row)
      ? [wholeRow]
      : row.fields.filter(({ ours, theirs }) => !sameJson(ours, theirs)).map(({ field }) => field);
    const asked = (byRow.get(row) ?? []).map(({ field }) => field);
    return [...new Set([...fields, ...asked])].map((field) => ({ row, field }));
  });
}

function isOneSided({ ours, theirs }: LineRow): boolean {
  return (ours === null) !== (theirs === null);
}

/** What a row goes on as; null where it is gone. */
export function outcomeOf(row: LineRow, { outcomes, records }: SettledWorkspaces): AttributeDefinition | Fields | null {
  return (isRecord(row) ? records.get(row.key) : outcomes.get(row.key)) ?? null;
}

/** A line as it stands under what was decided. */
export function lineAt({ row, field }: LinePlace, settled: SettledWorkspaces, decisions: MergeDecisions): MergeLine {
  const outcome = outcomeOf(row, settled);
  const conflict = settled.open.find((each) => each.row === row && each.field === field);
  const decision = decisions.get(decisionKey(row.key, field));
  const text = (state: AttributeDefinition | Fields | null) => textOf(row, state, field);
  return {
    ...subjectOf(row, outcome),
    kind: row.base === null ? 'added' : isOneSided(row) ? 'removed' : 'changed',
    field,
    base: text(row.base),
    ours: text(row.ours),
    theirs: text(row.theirs),
    outcome: text(outcome),
    state: stateOf({ row, field }, outcome, conflict !== undefined, decision !== undefined),
    decided: decision === undefined ? null : 'take' in decision ? decision.take : 'edited',
    reason: conflict?.reason ?? row.fields.find((each) => each.field === field)?.conflict ?? reasonOfRow(row, field),
    problem: conflict?.problem ?? null,
    canWrite: field !== wholeRow && (!isRecord(row) || isWritten(field)),
  };
}

function subjectOf(
  row: LineRow,
  outcome: AttributeDefinition | Fields | null,
): Pick<MergeLine, 'about' | 'code' | 'label' | 'formerCode'> {
  const own = outcome ?? row.ours ?? row.theirs;
  if (isRecord(row)) {
    const about = row.table === 'purposes' ? 'purpose' : 'policy';
    return { about, code: '', label: nameIn({ ...own }) ?? '', formerCode: null };
  }
  const label = own?.['label'];
  return {
    about: 'attribute',
    code: row.code,
    label: typeof label === 'string' ? label : '',
    formerCode: row.base && row.base.code !== row.code ? row.base.code : null,
  };
}

const written: ReadonlySet<string> = new Set(['name', 'description', 'dataUse', 'retention']);

/** Whether a field of a purpose is a text that anybody may write. */
export function isWritten(field: string): boolean {
  return written.has(field);
}

function reasonOfRow({ presence }: LineRow, field: string): MergeLine['reason'] {
  if (field !== wholeRow) return null;
  return presence === 'removed-changed' || presence === 'missing' ? presence : null;
}

/** Where a line stands, cheaply: it is asked for all lines after every decision. */
export function stateOf(
  { row, field }: LinePlace,
  outcome: AttributeDefinition | Fields | null,
  isOpen: boolean,
  isDecided: boolean,
): LineState {
  if (isOpen) return 'open';
  if (isDecided) return 'decided';
  if (field === wholeRow) return (outcome === null) === (row.ours === null) ? 'ours' : 'theirs';
  const value = outcome && valueOf(row, outcome, field);
  if (row.ours && sameJson(value, valueOf(row, row.ours, field))) return 'ours';
  return row.theirs && sameJson(value, valueOf(row, row.theirs, field)) ? 'theirs' : 'both';
}

/** A state of a row is a definition exactly where the row is no record. */
function definitionIn(row: LineRow, state: AttributeDefinition | Fields): AttributeDefinition | null {
  return isRecord(row) ? null : (state as AttributeDefinition);
}

function valueOf(row: LineRow, state: AttributeDefinition | Fields, field: string): Json {
  const definition = definitionIn(row, state);
  if (!definition) return ({ ...state } as Fields)[field] ?? null;
  const foreign = foreignColumn(field);
  if (foreign !== null) return extraOf(definition, foreign);
  const own = columnField(field);
  return own ? definition[own] : null;
}

function textOf(row: LineRow, state: AttributeDefinition | Fields | null, field: string): string | null {
  if (!state) return null;
  const definition = definitionIn(row, state);
  if (!definition) {
    const value = field === wholeRow ? (nameIn({ ...state }) ?? { ...state }) : valueOf(row, state, field);
    if (value === null) return '';
    return field === 'consent' ? JSON.stringify(value) : valueText(value);
  }
  if (field === wholeRow) return definition.label || definition.name || definition.code;
  const foreign = foreignColumn(field);
  if (foreign !== null) return definition.extra[foreign] ?? null;
  const own = columnField(field);
  return own ? writeValue(own, definition[own]) : null;
}

/** The field of that name, if it is one that a file has a column for. */
export function columnField(name: string): ColumnField | null {
  return columns.find(({ field }) => field === name)?.field ?? null;
}

import type { AttributeDefinition } from '#shared/attribute/attribute';
import { sameJson, type Json } from '#shared/base/canonical-json';
import { groupBy } from '#shared/base/group-by';
import { writeValue } from '#shared/format/cell-text';
import { columns, type ColumnField } from '#shared/format/columns';
import type { MergedRow } from '#shared/merge/merge-definitions';
import { extraOf, foreignColumn } from '#shared/merge/merged-fields';
import {
  decisionKey,
  wholeRow,
  type MergeConflict,
  type MergeDecisions,
  type SettledMerge,
} from '#shared/merge/settle-merge';
import type { LineState, MergeLine } from './merge-protocol';

/** A line by what it is about. */
export interface LinePlace {
  readonly row: MergedRow;
  readonly field: string;
}

/** The lines of a merge: every field in which the sides differ, every definition that one side lacks, and broken rules. */
export function linePlaces(rows: readonly MergedRow[], open: readonly MergeConflict[]): readonly LinePlace[] {
  const byRow = groupBy(open, ({ row }) => row);
  const sorted = rows.toSorted((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : 0));
  return sorted.flatMap((row) => {
    const fields = isOneSided(row)
      ? [wholeRow]
      : row.fields.filter(({ ours, theirs }) => !sameJson(ours, theirs)).map(({ field }) => field);
    const asked = (byRow.get(row) ?? []).map(({ field }) => field);
    return [...new Set([...fields, ...asked])].map((field) => ({ row, field }));
  });
}

function isOneSided({ ours, theirs }: MergedRow): boolean {
  return (ours === null) !== (theirs === null);
}

/** A line as it stands under what was decided. */
export function lineAt({ row, field }: LinePlace, settled: SettledMerge, decisions: MergeDecisions): MergeLine {
  const outcome = settled.outcomes.get(row.key) ?? null;
  const conflict = settled.open.find((each) => each.row === row && each.field === field);
  const own = outcome ?? row.ours ?? row.theirs;
  const decision = decisions.get(decisionKey(row.key, field));
  return {
    code: row.code,
    label: own?.label ?? '',
    kind: row.base === null ? 'added' : isOneSided(row) ? 'removed' : 'changed',
    formerCode: row.base && row.base.code !== row.code ? row.base.code : null,
    field,
    base: textOf(row.base, field),
    ours: textOf(row.ours, field),
    theirs: textOf(row.theirs, field),
    outcome: textOf(outcome, field),
    state: stateOf({ row, field }, outcome, conflict !== undefined, decision !== undefined),
    decided: decision === undefined ? null : 'take' in decision ? decision.take : 'edited',
    reason: conflict?.reason ?? row.fields.find((each) => each.field === field)?.conflict ?? reasonOfRow(row, field),
    problem: conflict?.problem ?? null,
  };
}

function reasonOfRow({ presence }: MergedRow, field: string): MergeLine['reason'] {
  if (field !== wholeRow) return null;
  return presence === 'removed-changed' || presence === 'missing' ? presence : null;
}

/** Where a line stands, cheaply: it is asked for all lines after every decision. */
export function stateOf(
  { row, field }: LinePlace,
  outcome: AttributeDefinition | null,
  isOpen: boolean,
  isDecided: boolean,
): LineState {
  if (isOpen) return 'open';
  if (isDecided) return 'decided';
  if (field === wholeRow) return (outcome === null) === (row.ours === null) ? 'ours' : 'theirs';
  const value = outcome && valueOf(outcome, field);
  if (row.ours && sameJson(value, valueOf(row.ours, field))) return 'ours';
  return row.theirs && sameJson(value, valueOf(row.theirs, field)) ? 'theirs' : 'both';
}

function valueOf(definition: AttributeDefinition, field: string): Json {
  const foreign = foreignColumn(field);
  if (foreign !== null) return extraOf(definition, foreign);
  const own = columnField(field);
  return own ? definition[own] : null;
}

function textOf(definition: AttributeDefinition | null, field: string): string | null {
  if (!definition) return null;
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

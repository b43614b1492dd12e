import { z } from 'zod';
import { newAttribute, type AttributeDefinition } from '../attribute/attribute';
import type { FieldProblem } from '../attribute/problem';
import type { Json } from '../base/canonical-json';
import { newProblems } from './check-merged';
import type { DefinitionsMerge, MergedRow } from './merge-definitions';
import { foreignColumn, type ConflictReason, type MergedField } from './merged-fields';

/** What somebody decided about a field, or about a row as a whole: one side's state, or a value of their own. */
export type MergeDecision = { readonly take: 'ours' | 'theirs' } | { readonly value: Json };

/** The name under which a whole row is decided about, in the place of a field. */
export const wholeRow = '';

/** Decisions by `decisionKey`. */
export type MergeDecisions = ReadonlyMap<string, MergeDecision>;

/** The key of a decision about a field of a row, or about `wholeRow`. */
export function decisionKey(row: string, field: string): string {
  return JSON.stringify([row, field]);
}

/** Something that has to be decided before the merge can be taken. */
export interface MergeConflict<Row = MergedRow, Reason = ConflictReason> {
  readonly row: Row;
  /** `wholeRow` where it is about whether the attribute stays. */
  readonly field: string;
  readonly reason: Reason;
  /** For a broken rule, which one. */
  readonly problem: FieldProblem | null;
}

const DecisionKey = z.tuple([z.string(), z.string()]);

/** What a merge comes to under some decisions. */
export interface SettledMerge {
  /** What the rows go on as; where something is open, as our side has it, but for a flag, which is at its strictest. */
  readonly outcomes: ReadonlyMap<string, AttributeDefinition | null>;
  readonly open: readonly MergeConflict[];
}

/**
 * The outcome of a merge under what was decided so far, and what is still open. Rules that a merge would break although
 * neither side does are open until what they are about satisfies them; while other things are open too, they are held
 * against what is provisional.
 */
export function settleMerge(merge: DefinitionsMerge, decisions: MergeDecisions = new Map()): SettledMerge {
  const outcomes = new Map<string, AttributeDefinition | null>();
  const open: MergeConflict[] = [];
  const byRow = groupByRow(decisions);
  for (const row of merge.rows) {
    const decided = byRow.get(row.key) ?? nothingDecided;
    const isDecided = (field: string) => decided.has(field);
    if ((row.presence === 'removed-changed' || row.presence === 'missing') && !isDecided(wholeRow)) {
      open.push({ row, field: wholeRow, reason: row.presence, problem: null });
    }
    for (const { field, conflict } of row.fields) {
      if (conflict && !isDecided(field)) open.push({ row, field, reason: conflict, problem: null });
    }
    outcomes.set(row.key, outcomeOf(row, decided));
  }
  for (const { row, problem } of newProblems(merge, outcomes)) {
    const isKnown = open.some((each) => each.row === row && each.field === problem.field);
    if (!isKnown) open.push({ row, field: problem.field, reason: 'rule', problem });
  }
  return { outcomes, open };
}

/** Decisions about one row by field. */
export type RowDecisions = ReadonlyMap<string, MergeDecision>;
export const nothingDecided: RowDecisions = new Map();

/** Decisions by the key of the row that they are about. */
export function groupByRow(decisions: MergeDecisions): ReadonlyMap<string, RowDecisions> {
  const rows = new Map<string, Map<string, MergeDecision>>();
  for (const [key, decision] of decisions) {
    const [row, field] = DecisionKey.parse(JSON.parse(key));
    rows.set(row, (rows.get(row) ?? new Map<string, MergeDecision>()).set(field, decision));
  }
  return rows;
}

function outcomeOf(row: MergedRow, decisions: RowDecisions): AttributeDefinition | null {
  const { ours, theirs } = row;
  const whole = decisions.get(wholeRow);
  if (whole && 'take' in whole) {
    const taken = whole.take === 'ours' ? ours : theirs;
    return taken && withFields(taken, row, decisions);
  }
  // Nothing is removed while somebody has yet to decide.
  if (row.presence === 'removed') return null;
  const start = startOf(row);
  return start && withFields(start, row, decisions);
}

/** What no field speaks of: the workspace's own bookkeeping, and what the platform fixes. */
function startOf({ base, ours, theirs, code }: MergedRow): AttributeDefinition | null {
  const own = ours ?? theirs;
  if (!own) return null;
  const { category, locked } = theirs?.locked ? theirs : own;
  const fresh = newAttribute({ code }, own.createdAt, own.updatedBy);
  const { revision, createdAt, updatedAt, updatedBy } = ours ?? { ...fresh, revision: base?.revision ?? 0 };
  return { ...own, code, category, locked, revision, createdAt, updatedAt, updatedBy };
}

function withFields(start: AttributeDefinition, row: MergedRow, decisions: RowDecisions): AttributeDefinition {
  const own: Record<string, Json> = {};
  const extra = new Map<string, Json>(Object.entries(start.extra));
  const set = (field: string, value: Json) => {
    const foreign = foreignColumn(field);
    if (foreign === null) own[field] = value;
    else extra.set(foreign, value);
  };
  for (const field of row.fields) set(field.field, valueOf(field, decisions.get(field.field)));
  // A broken rule can be about a field in which the sides do not differ.
  for (const [field, decision] of decisions) if ('value' in decision && field !== wholeRow) set(field, decision.value);
  const kept = [...extra].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  // A field's values come from definitions or were read as cells of that field, so they are of its type.
  return { ...start, ...(own as Partial<AttributeDefinition>), extra: Object.fromEntries(kept) };
}

function valueOf(merged: MergedField, decision: MergeDecision | undefined): Json {
  if (decision) return 'take' in decision ? merged[decision.take] : decision.value;
  if (merged.value !== undefined) return merged.value;
  return merged.field === 'isPersonalInfo' ? strictest([merged.ours, merged.theirs]) : merged.ours;
}

/** What counts as personal in most ways: nobody is to act on a flag that is being argued about. */
function strictest(flags: readonly Json[]): Json {
  return flags.includes('yes') ? 'yes' : 'undecided';
}

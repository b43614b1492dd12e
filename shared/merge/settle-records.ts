import { groupBy } from '../base/group-by';
import type { Change, ChangeSet, Fields } from '../change/change';
import { differenceOf } from '../change/diff-definition';
import { changePolicy } from '../policy/change-policy';
import { purposeKey } from '../purpose/purpose';

import { nameIn, type RecordOutcomes, type RecordRow } from './merge-record';
import type { ConflictReason } from './merged-fields';
import { policyOf } from './policy-fields';
import {
  groupByRow,
  nothingDecided,
  wholeRow,
  type MergeConflict,
  type MergeDecisions,
  type RowDecisions,
} from './settle-merge';

/** Why somebody has to decide about a purpose or the policy. */
export type RecordConflictReason =
  | Exclude<ConflictReason, 'lowered' | 'rule' | 'missing'>
  /** Two purposes would have one name together, which they have on neither side. */
  | 'same-name';
export type RecordConflict = MergeConflict<RecordRow, RecordConflictReason>;

/** What purposes and the policy come to under some decisions. */
export interface SettledRecords {
  /** Where something is open, as our side has it. */
  readonly outcomes: RecordOutcomes;
  readonly open: readonly RecordConflict[];
}

/** The outcome of rows under what was decided so far, and what is still open: also two purposes that share a name. */
export function settleRecords(rows: readonly RecordRow[], decisions: MergeDecisions): SettledRecords {
  const byRow = groupByRow(decisions);
  const outcomes = new Map<string, Fields | null>();
  const open: RecordConflict[] = [];
  for (const row of rows) {
    const decided = byRow.get(row.key) ?? nothingDecided;
    if (row.presence === 'removed-changed' && !decided.has(wholeRow)) {
      open.push({ row, field: wholeRow, reason: 'removed-changed', problem: null });
    }
    for (const { field, conflict } of row.fields) {
      if (conflict && !decided.has(field)) open.push({ row, field, reason: conflict, problem: null });
    }
    outcomes.set(row.key, outcomeOf(row, decided));
  }
  for (const row of namesakes(rows, outcomes)) {
    const isKnown = open.some((each) => each.row === row && each.field === 'name');
    if (!isKnown) open.push({ row, field: 'name', reason: 'same-name', problem: null });
  }
  return { outcomes, open };
}

function outcomeOf(row: RecordRow, decided: RowDecisions): Fields | null {
  const whole = decided.get(wholeRow);
  if (whole && 'take' in whole) return withFields(row[whole.take], row, decided);
  return row.presence === 'removed' ? null : withFields(row.ours ?? row.theirs, row, decided);
}

function withFields(start: Fields | null, row: RecordRow, decided: RowDecisions): Fields | null {
  if (!start) return null;
  const merged = row.fields.map((each) => {
    const decision = decided.get(each.field);
    const value =
      decision && 'take' in decision ? each[decision.take] : each.value === undefined ? each.ours : each.value;
    return [each.field, value] as const;
  });
  // A name that two purposes share can be one in which the sides of neither differ.
  const own = [...decided].flatMap(([field, decision]) =>
    'value' in decision && field !== wholeRow ? [[field, decision.value] as const] : [],
  );
  return { ...start, ...Object.fromEntries(merged), ...Object.fromEntries(own) };
}

/** Purposes that would have one name together although they have not on either side. */
function namesakes(rows: readonly RecordRow[], outcomes: RecordOutcomes): readonly RecordRow[] {
  const named = rows.flatMap((row) => {
    const name = nameIn(outcomes.get(row.key) ?? null);
    return name === null ? [] : [{ row, name: purposeKey(name) }];
  });
  return [...groupBy(named, ({ name }) => name).values()].flatMap((group) => {
    const isOld = (['ours', 'theirs'] as const).some((side) =>
      group.every(({ row, name }) => purposeKey(nameIn(row[side]) ?? '') === name),
    );
    return group.length > 1 && !isOld ? group.map(({ row }) => row) : [];
  });
}

/** The changes that make our side's purposes and policy what a merge came to. */
export function changesOfRecords(rows: readonly RecordRow[], outcomes: RecordOutcomes): ChangeSet {
  return rows.flatMap((row) => {
    const after = outcomes.get(row.key) ?? null;
    if (row.table === 'policies') return after ? changePolicy(row.kept && policyOf(row.kept), policyOf(after)) : [];
    return changesOfPurpose(row, after);
  });
}

function changesOfPurpose({ kept: before }: RecordRow, after: Fields | null): readonly Change[] {
  const table = 'purposes';
  const [was, is] = [idIn(before), idIn(after)];
  if (before && after && was === is) {
    const difference = differenceOf(before, after);
    return difference ? [{ kind: 'updated', table, key: is, ...difference }] : [];
  }
  return [
    ...(before ? [{ kind: 'removed', table, key: was, before } as const] : []),
    ...(after ? [{ kind: 'added', table, key: is, after } as const] : []),
  ];
}

function idIn(fields: Fields | null): string {
  const id = fields?.['id'];
  return typeof id === 'string' ? id : '';
}

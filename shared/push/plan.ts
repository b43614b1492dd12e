import { z } from 'zod';
import { settle, type ColumnPlan, PolicyReason } from '../policy/decide';
import type { ValueDefinition } from '../profile/read-value';
import type { WireStyle } from './connection';
import { decisionOn, type ConflictDecisions } from './conflicts';
import type { PushOperation } from './operation';
import { planCell, type ListStyle } from './plan-cell';
import { standingOf, type MeantText } from './standing';

/** Why a change is not sent although it was made. The policy's own reasons stand as they are. */
export const withheldReasons = [
  /** Nobody has decided whether the attribute is personal. */
  'undecided',
  /** It is personal, and no reviewer has confirmed so, or something speaks against what was decided. */
  'unconfirmed',
  /** The platform computes it. */
  'calculated',
  /** It tells profiles apart; the platform changes it by calls of their own. */
  'identifier',
  /** The attribute is retired, or its definition is gone. */
  'retired',
  /** The profile has no id. */
  'no-id',
  /** Several rows have the profile's id, so that it is not known which of them is meant. */
  'id-twice',
  /** The value does not fit its definition. */
  'invalid',
  /** A snapshot of the platform says the same already. */
  'already-so',
  /** A snapshot says a third value, and nobody has decided which of them is to be. */
  'conflict',
  /** The same, and somebody decided to leave theirs alone. */
  'left-theirs',
  ...PolicyReason.options,
] as const;
export const WithheldReason = z.enum(withheldReasons);
export type WithheldReason = z.infer<typeof WithheldReason>;

/** A column whose changes may be sent. */
export interface PushedColumn {
  /** Id of the column. */
  readonly column: string;
  /** The attribute's code, and the key under which the platform knows it. */
  readonly code: string;
  readonly key: string;
  readonly definition: ValueDefinition;
  /** Why nothing of the column may leave, before any value is looked at. */
  readonly gate: WithheldReason | null;
  readonly policy: ColumnPlan;
}

/** What is known of one changed cell. */
export interface ChangedCell {
  readonly row: number;
  /** What the file said when it was opened, and what it says now. */
  readonly base: string | null;
  readonly ours: string | null;
  /** What the platform was told last; undefined where it was told nothing. */
  readonly told: string | null | undefined;
  /** What a snapshot says that the platform holds; left out where none was chosen, or it does not say. */
  readonly theirs?: MeantText | undefined;
}

/** One thing to do at the platform. */
export interface PlanItem {
  readonly row: number;
  /** The column's place in the plan. */
  readonly column: number;
  readonly operation: PushOperation;
  readonly base: string | null;
  readonly ours: string | null;
  readonly told: string | null | undefined;
  /** What a snapshot says that the platform holds; undefined where it is not known. */
  readonly theirs: string | null | undefined;
  /** JSON text; null for `unset`, and for what needs no sending. */
  readonly wire: string | null;
  readonly withheld: WithheldReason | null;
  /** Theirs is neither what was changed nor what it was changed to: it is sent only where ours was decided for. */
  readonly isConflict: boolean;
}

/** What the rows of a file say, as far as a plan asks. */
export interface PlanRows {
  /** The profile's id; null where the row has none. */
  idOf(row: number): string | null;
  isTwice(row: number): boolean;
  /** What the row says at a place of consent, by the key of the column's plan. */
  consentAt(key: string, row: number): string | null;
}

/**
 * The items that a changed cell comes to: none where the platform was told the same already. What a snapshot holds already
 * is withheld; a third value that it holds makes a conflict, which replaces the cell whole, its lists too: values that come
 * and go were measured against another list than the one that is there.
 */
export function planItems(
  cell: ChangedCell,
  place: number,
  { definition, gate, policy }: PushedColumn,
  rows: PlanRows,
  style: WireStyle,
  lists: ListStyle,
): readonly PlanItem[] {
  const { row, base, ours, told, theirs } = cell;
  const before = told === undefined ? base : told;
  const operations = planCell(before, ours, definition, style, lists);
  const item = { row, column: place, base, ours, told, theirs: theirs?.text, isConflict: false };
  if (!operations) return [{ ...item, operation: 'set', wire: null, withheld: gate ?? 'invalid' }];
  if (operations.length === 0) return [];
  const standing = standingOf({ text: before, definition }, { text: ours, definition }, theirs, style);
  const whole = standing === 'alone' ? operations : (planCell(before, ours, definition, style, 'whole') ?? []);
  if (standing === 'already-so') {
    return whole.map(({ operation }) => ({ ...item, operation, wire: null, withheld: 'already-so' }));
  }
  const withheld = gate ?? whyNotRow(row, rows) ?? whyNotPolicy(row, policy, rows);
  const isConflict = standing === 'conflict';
  return whole.map(({ operation, wire }) => ({ ...item, operation, wire, withheld, isConflict }));
}

function whyNotRow(row: number, { idOf, isTwice }: PlanRows): WithheldReason | null {
  const id = idOf(row);
  if (id === null || id === '') return 'no-id';
  return isTwice(row) ? 'id-twice' : null;
}

/** A masked value is worth nothing at the platform and would spoil what is there, so it is withheld like a dropped one. */
function whyNotPolicy(row: number, policy: ColumnPlan, { consentAt }: PlanRows): WithheldReason | null {
  const { treatment, reason } = settle(policy, (key) => consentAt(key, row));
  return treatment === 'allow' ? null : reason;
}

/** Items of one column and operation that are alike: they are approved together. */
export interface PlanGroup {
  readonly column: number;
  readonly operation: PushOperation;
  readonly items: number;
}
export interface WithheldGroup {
  readonly column: number;
  readonly reason: WithheldReason;
  readonly items: number;
}

/** The items by what can be approved together, conflicts apart, and those that are withheld by why, in the plan's order. */
export function groupPlan(items: readonly PlanItem[]): {
  readonly groups: readonly PlanGroup[];
  readonly conflicts: readonly PlanGroup[];
  readonly withheld: readonly WithheldGroup[];
} {
  const groups = new Map<string, { column: number; operation: PushOperation; items: number }>();
  const conflicts: typeof groups = new Map();
  const withheld = new Map<string, { column: number; reason: WithheldReason; items: number }>();
  for (const { column, operation, withheld: reason, isConflict } of items) {
    if (reason === null) {
      const key = groupKey(column, operation);
      const into = isConflict ? conflicts : groups;
      const group = into.get(key) ?? { column, operation, items: 0 };
      group.items += 1;
      into.set(key, group);
    } else {
      const key = `${column} ${reason}`;
      const group = withheld.get(key) ?? { column, reason, items: 0 };
      group.items += 1;
      withheld.set(key, group);
    }
  }
  return { groups: [...groups.values()], conflicts: [...conflicts.values()], withheld: [...withheld.values()] };
}

/** Names a group in an approval. */
export function groupKey(column: number, operation: PushOperation): string {
  return `${column} ${operation}`;
}

/** What a person approved: whole groups, but for single items by their place in the plan; conflicts as they were decided. */
export interface PushApproval {
  readonly groups: readonly string[];
  readonly except: readonly number[];
  /** Left out where nothing is decided. */
  readonly conflicts?: ConflictDecisions;
}

/** Whether an item is approved. What is withheld never is, nor a conflict that nobody decided about. */
export function approvedBy({ groups, except, conflicts }: PushApproval): (item: PlanItem, place: number) => boolean {
  const [inGroups, left] = [new Set(groups), new Set(except)];
  return ({ column, operation, withheld, isConflict }, place) => {
    if (withheld !== null) return false;
    const key = groupKey(column, operation);
    if (isConflict) return conflicts !== undefined && decisionOn(conflicts, key, place) === 'ours';
    return inGroups.has(key) && !left.has(place);
  };
}

/** In which order operations are sent: what goes from a list first, so that it has room. */
export const sendingOrder = ['set', 'pull', 'push', 'unset'] as const satisfies readonly PushOperation[];

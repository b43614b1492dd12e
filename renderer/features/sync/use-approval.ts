import { useMemo, useState } from 'react';
import {
  countDecided,
  decideGroups,
  decideItem,
  noDecisions,
  type ConflictDecisions,
  type ConflictSide,
} from '#shared/push/conflicts';
import { groupKey, type PlanGroup, type PushApproval } from '#shared/push/plan';
import type { Planned } from '#shared/push/plan-answers';

/** What a person has approved and decided of a plan so far, in figures, and the ways to go on. */
export interface ApprovalState {
  readonly approval: PushApproval;
  /** Keys of the approved groups. */
  readonly groups: ReadonlySet<string>;
  /** Declined items by their place in the plan, with the key of their group. */
  readonly declined: ReadonlyMap<number, string>;
  readonly decisions: ConflictDecisions;
  /** Values that would be sent, those that are deletions, and conflicts that nobody decided about. */
  readonly figures: { readonly approved: number; readonly deletions: number; readonly undecided: number };
  declinedIn(key: string): number;
  toggle(key: string): void;
  approve(keys: readonly string[]): void;
  decline(place: number, key: string, isDeclined: boolean): void;
  decide(keys: readonly string[], side: ConflictSide): void;
  decideItem(place: number, key: string, side: ConflictSide): void;
}

/** Keeps what is approved of a plan; nothing is when it comes. */
export function useApproval({ groups: planned, conflicts }: Pick<Planned, 'groups' | 'conflicts'>): ApprovalState {
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set());
  const [declined, setDeclined] = useState<ReadonlyMap<number, string>>(new Map());
  const [decisions, setDecisions] = useState<ConflictDecisions>(noDecisions);
  const approval = useMemo<PushApproval>(
    () => ({ groups: [...groups], except: [...declined.keys()], conflicts: decisions }),
    [groups, declined, decisions],
  );
  const declinedIn = (key: string) => [...declined.values()].filter((each) => each === key).length;
  const sentOf = ({ column, operation, items }: PlanGroup): number => {
    const key = groupKey(column, operation);
    return groups.has(key) ? items - declinedIn(key) : 0;
  };
  const decidedOf = ({ column, operation, items }: PlanGroup) =>
    countDecided(decisions, groupKey(column, operation), items);
  const sent = [
    ...planned.map((group) => ({ operation: group.operation, items: sentOf(group) })),
    ...conflicts.map((group) => ({ operation: group.operation, items: decidedOf(group).ours })),
  ];
  return {
    approval,
    groups,
    declined,
    decisions,
    figures: {
      approved: sent.reduce((sum, { items }) => sum + items, 0),
      deletions: sent.reduce((sum, { operation, items }) => (operation === 'unset' ? sum + items : sum), 0),
      undecided: conflicts.reduce((sum, group) => sum + decidedOf(group).undecided, 0),
    },
    declinedIn,
    toggle: (key) =>
      setGroups((now) => (now.has(key) ? new Set([...now].filter((each) => each !== key)) : new Set([...now, key]))),
    approve: (keys) => setGroups((now) => new Set([...now, ...keys])),
    decline: (place, key, isDeclined) =>
      setDeclined((now) => {
        const next = new Map(now);
        if (isDeclined) next.set(place, key);
        else next.delete(place);
        return next;
      }),
    decide: (keys, side) => setDecisions((now) => decideGroups(now, keys, side)),
    decideItem: (place, key, side) => setDecisions((now) => decideItem(now, place, key, side)),
  };
}

/** What a person decides about a conflict: ours is sent, or theirs is left alone. */
export const conflictSides = ['ours', 'theirs'] as const;
export type ConflictSide = (typeof conflictSides)[number];

/** What was decided about conflicts: for whole groups by their key, and for single items by their place in the plan. */
export interface ConflictDecisions {
  readonly groups: ReadonlyMap<string, ConflictSide>;
  /** Counts more than what was decided for the group, whose key stands with it. */
  readonly items: ReadonlyMap<number, { readonly key: string; readonly side: ConflictSide }>;
}

/** Nothing is decided yet. */
export const noDecisions: ConflictDecisions = { groups: new Map(), items: new Map() };

/** What was decided about the item at a place; null where nothing was. */
export function decisionOn(decisions: ConflictDecisions, key: string, place: number): ConflictSide | null {
  return decisions.items.get(place)?.side ?? decisions.groups.get(key) ?? null;
}

/** Decides for all items of these groups, also for those that were decided one by one. */
export function decideGroups(
  decisions: ConflictDecisions,
  keys: readonly string[],
  side: ConflictSide,
): ConflictDecisions {
  const decided = new Set(keys);
  return {
    groups: new Map([...decisions.groups, ...keys.map((key) => [key, side] as const)]),
    items: new Map([...decisions.items].filter(([, { key }]) => !decided.has(key))),
  };
}

/** Decides for the one item at a place. */
export function decideItem(
  decisions: ConflictDecisions,
  place: number,
  key: string,
  side: ConflictSide,
): ConflictDecisions {
  return { ...decisions, items: new Map([...decisions.items, [place, { key, side }]]) };
}

/** How many of a group's items are decided in which way. */
export function countDecided(
  decisions: ConflictDecisions,
  key: string,
  items: number,
): Readonly<Record<ConflictSide | 'undecided', number>> {
  const counts = { ours: 0, theirs: 0, undecided: 0 };
  for (const item of decisions.items.values()) if (item.key === key) counts[item.side] += 1;
  const rest = items - counts.ours - counts.theirs;
  counts[decisions.groups.get(key) ?? 'undecided'] += rest;
  return counts;
}

import { groupBy } from '#shared/base/group-by';
import type { Desk } from '#shared/review/desk';
import type { ReviewItem } from '#shared/review/group';
import { isOpen, reviewStates, type ReviewState } from '#shared/review/state';

/** One line of the queue: what the attributes under it have in common, or an attribute. */
export type QueueRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** The first of them stands for what they have in common. */
      readonly items: readonly ReviewItem[];
      /** What heads the group: its reason, the state of what is decided, or that it was skipped. */
      readonly heading: 'reason' | 'skipped' | ReviewState;
    }
  | { readonly kind: 'item'; readonly item: ReviewItem };

/** What is shown of the desk, and how. */
export interface QueueChoice {
  isShown(code: string): boolean;
  readonly skipped: ReadonlySet<string>;
  /** Whether what is decided is listed too, by its state. */
  readonly decided: boolean;
}

/** The rows of the queue: groups of what is open by risk, then what was skipped, then what is decided. */
export function queueRows({ groups, entries }: Desk, { isShown, skipped, decided }: QueueChoice): readonly QueueRow[] {
  const rows: QueueRow[] = [];
  const later: ReviewItem[] = [];
  const add = (key: string, heading: Extract<QueueRow, { kind: 'group' }>['heading'], items: readonly ReviewItem[]) => {
    if (items.length === 0) return;
    rows.push({ kind: 'group', key, heading, items });
    for (const item of items) rows.push({ kind: 'item', item });
  };
  for (const { key, items } of groups) {
    const shown = items.filter(({ code }) => isShown(code));
    add(
      key,
      'reason',
      shown.filter(({ code }) => !skipped.has(code)),
    );
    later.push(...shown.filter(({ code }) => skipped.has(code)));
  }
  add('skipped', 'skipped', later);
  if (!decided) return rows;
  const settled = Array.from(entries.values(), ({ item }) => item).filter(
    ({ code, standing }) => !isOpen(standing.state) && isShown(code),
  );
  const byState = groupBy(settled, ({ standing }) => standing.state);
  for (const state of reviewStates) add(state, state, byState.get(state) ?? []);
  return rows;
}

import { z } from 'zod';
import type { Json } from '../base/canonical-json';

/** The tables whose rows people change. A new table takes part in undo, history and merge by being named here. */
export const changeTables = [
  'attributes',
  'profileFiles',
  'cellEdits',
  'columnPatches',
  'reviews',
  'purposes',
  'policies',
  'refreshSources',
] as const;
export const ChangeTable = z.enum(changeTables);
export type ChangeTable = z.infer<typeof ChangeTable>;

const JsonValue: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
);
/** Field names with their values. */
export const Fields = z.record(z.string(), JsonValue);
export type Fields = Readonly<Record<string, Json>>;

/**
 * One step of one row, as data: it can be applied, reversed, stored, shown and merged.
 * `updated` names only the fields that change, and `before` and `after` always name the same ones.
 */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), table: ChangeTable, key: z.string(), after: Fields }),
  z.object({ kind: z.literal('updated'), table: ChangeTable, key: z.string(), before: Fields, after: Fields }),
  z.object({ kind: z.literal('removed'), table: ChangeTable, key: z.string(), before: Fields }),
]);
export type Change =
  | { readonly kind: 'added'; readonly table: ChangeTable; readonly key: string; readonly after: Fields }
  | {
      readonly kind: 'updated';
      readonly table: ChangeTable;
      readonly key: string;
      readonly before: Fields;
      readonly after: Fields;
    }
  | { readonly kind: 'removed'; readonly table: ChangeTable; readonly key: string; readonly before: Fields };

/** Several changes that happen together or not at all, in this order. */
export type ChangeSet = readonly Change[];

/** The change set that takes this one back: each change turned round, last first. */
export function reverse(changes: ChangeSet): ChangeSet {
  return changes.map(reverseOne).reverse();
}

function reverseOne(change: Change): Change {
  const { table, key } = change;
  switch (change.kind) {
    case 'added':
      return { kind: 'removed', table, key, before: change.after };
    case 'removed':
      return { kind: 'added', table, key, after: change.before };
    case 'updated':
      return { kind: 'updated', table, key, before: change.after, after: change.before };
  }
}

import fc from 'fast-check';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Change, ChangeSet, ChangeTable, Fields } from '#shared/change/change';
import { differenceOf } from '#shared/change/diff-definition';
import { type CellEdit, cellKey, editCell } from '#shared/profile/cell-edit';
import { changePolicy } from '#shared/policy/change-policy';
import type { Policy } from '#shared/policy/policy';
import { addPatch, ColumnPatch, patchKey } from '#shared/profile/column-patch';
import { columnFields, type ProfileFile } from '#shared/profile/profile-file';
import type { Purpose } from '#shared/purpose/purpose';
import type { RefreshSource } from '#shared/refresh/refresh-source';
import type { Review } from '#shared/review/review';
import type { PatchBlock, StoreService } from '../../renderer/store/store-protocol';
import { anyDefinition } from '../support/arbitraries';
import { anyRefreshSource } from '../support/refresh-arbitraries';
import { anyPolicy, anyPurpose, anyReview } from '../support/review-arbitraries';
import { anyIntents, aSeed, changesFor, readAll } from './store-orders';
import { aPatch } from './store-patches';
import { aProfileFile, aSignedOrder, someBytes } from './store-profiles';

/** How a table's laws are tried: what stands in it, and change sets that fit. */
export interface TrialTable<State, Intent> {
  /** Fills a store that holds nothing; no undo step. */
  readonly start: fc.Arbitrary<(store: StoreService) => Promise<unknown>>;
  read(store: StoreService): Promise<readonly State[]>;
  readonly intents: fc.Arbitrary<readonly Intent[]>;
  changes(rows: readonly State[], intents: readonly Intent[]): ChangeSet;
  /** What new patches among the changes say. */
  blocks?(changes: ChangeSet): readonly PatchBlock[];
}

/** Hides what the rows and intents of a table are, so that one law takes any of them. */
export interface Trial {
  use<T>(with_: <State, Intent>(table: TrialTable<State, Intent>) => T): T;
}

function trial<State, Intent>(table: TrialTable<State, Intent>): Trial {
  return { use: (with_) => with_(table) };
}

const files = ['f', 'g'];
const startWithFiles = async (store: StoreService) => {
  await store.createWorkspace('Shop', aSeed([]));
  for (const id of files) await store.addProfileFile(aProfileFile(id), someBytes, aSignedOrder());
};

const attributes = trial<AttributeDefinition, Parameters<typeof changesFor>[1][number]>({
  start: fc
    .uniqueArray(anyDefinition(), { maxLength: 6, selector: ({ code }) => code })
    .map((seed) => (store) => store.createWorkspace('Shop', aSeed(seed))),
  read: (store) => readAll(store),
  intents: anyIntents(),
  changes: changesFor,
});

const cellEdits = trial<
  CellEdit,
  { readonly place: Parameters<typeof editCell>[0]; readonly text: string | null | undefined }
>({
  start: fc.constant(startWithFiles),
  async read(store) {
    const all = await Promise.all(files.map((file) => store.cellEdits(file)));
    return all.flatMap((edits) => (edits.ok ? edits.value : []));
  },
  intents: fc.array(
    fc.record({
      place: fc.record({
        file: fc.constantFrom(...files),
        row: fc.constantFrom(0, 7, 1_999_999_999),
        column: fc.constantFrom('c0', 'a/b'),
      }),
      text: fc.oneof(fc.constantFrom(null, undefined), fc.string()),
    }),
    { maxLength: 5 },
  ),
  changes(rows, intents) {
    const edits = new Map(rows.map((edit) => [cellKey(edit), edit]));
    return intents.flatMap(({ place, text }) => {
      const key = cellKey(place);
      const changes = editCell(place, edits.get(key), text);
      if (text === undefined) edits.delete(key);
      else if (changes.length > 0) edits.set(key, { ...place, text, at: '', by: '' });
      return changes;
    });
  },
});

const patches = ['a', 'b'].map((text) => aPatch(1, new Map([[0, text]])));
const columnPatches = trial<
  ColumnPatch,
  { readonly column: string; readonly patch: number; readonly takesAway: boolean }
>({
  start: fc.constant(startWithFiles),
  async read(store) {
    const all = await store.columnPatches('f');
    return all.ok ? all.value.map(({ patch }) => patch) : [];
  },
  intents: fc.array(fc.record({ column: fc.constantFrom('c0', 'a/b'), patch: fc.nat(1), takesAway: fc.boolean() }), {
    maxLength: 4,
  }),
  // One change a column: what lies over what is not told within one step.
  changes(rows, intents) {
    return [...new Map(intents.map((intent) => [intent.column, intent])).values()].flatMap((intent) => {
      const { column, takesAway } = intent;
      const last = rows.findLast((row) => row.column === column);
      if (takesAway) {
        return last ? [{ kind: 'removed', table: 'columnPatches', key: patchKey(last), before: last }] : [];
      }
      const [change] = patches[intent.patch]?.changes ?? [];
      const facts = change?.kind === 'added' ? ColumnPatch.parse(change.after) : null;
      return facts ? [addPatch({ file: 'f', column, layer: (last?.layer ?? 0) + 1 }, facts)] : [];
    });
  },
  blocks: () => patches.flatMap(({ blocks }) => blocks),
});

const profileFiles = trial<ProfileFile, Pick<ProfileFile, 'id' | 'name' | 'idColumn' | 'columns'>>({
  start: fc.constant(startWithFiles),
  async read(store) {
    const all = await store.listProfileFiles();
    return all.ok ? all.value : [];
  },
  intents: fc.array(
    fc.record({
      id: fc.constantFrom(...files),
      name: fc.string(),
      idColumn: fc.constantFrom(null, 'c0', 'c1'),
      columns: fc.array(
        fc.record({ id: fc.string({ minLength: 1 }), name: fc.string(), attribute: fc.option(fc.string()) }),
      ),
    }),
    { maxLength: 5 },
  ),
  changes(rows, intents) {
    const now = new Map(
      rows.map(({ id, name, idColumn, columns }) => [id, { id, name, idColumn, columns: columnFields(columns) }]),
    );
    return intents.flatMap((intent) => {
      const after = { ...intent, columns: columnFields(intent.columns) };
      const difference = differenceOf(now.get(after.id) ?? {}, after);
      now.set(after.id, after);
      return difference ? [{ kind: 'updated', table: 'profileFiles', key: after.id, ...difference }] : [];
    });
  },
});

/** Rows that come, change and go by their key; a null row takes what stands under the key out. */
interface KeyedIntent<Row> {
  readonly key: string;
  readonly row: Row | null;
}

function keyedChanges<Row extends object>(
  table: ChangeTable,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  intents: readonly KeyedIntent<Row>[],
): ChangeSet {
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  return intents.flatMap(({ key, row }): readonly Change[] => {
    const before = now.get(key);
    if (row) now.set(key, row);
    else now.delete(key);
    const [was, is] = [before as Fields | undefined, row as Fields | null];
    if (was && is) {
      const difference = differenceOf(was, is);
      return difference ? [{ kind: 'updated', table, key, ...difference }] : [];
    }
    if (is) return [{ kind: 'added', table, key, after: is }];
    return was ? [{ kind: 'removed', table, key, before: was }] : [];
  });
}

const startEmpty = fc.constant((store: StoreService) => store.createWorkspace('Shop', aSeed([])));
const anyKey = fc.constantFrom('a', 'b', 'c/d');
const anyKeyed = <Row>(rowOf: (key: fc.Arbitrary<string>) => fc.Arbitrary<Row>) =>
  fc.array(
    anyKey.chain((key) => fc.record({ key: fc.constant(key), row: fc.option(rowOf(fc.constant(key))) })),
    { maxLength: 5 },
  );

const reviews = trial<Review, KeyedIntent<Review>>({
  start: startEmpty,
  async read(store) {
    const all = await store.listReviews(0, 100);
    return all.ok ? all.value : [];
  },
  intents: anyKeyed(anyReview),
  changes: (rows, intents) => keyedChanges('reviews', rows, ({ code }) => code, intents),
});

const purposes = trial<Purpose, KeyedIntent<Purpose>>({
  start: startEmpty,
  async read(store) {
    const all = await store.listPurposes();
    return all.ok ? all.value.toSorted((left, right) => (left.id < right.id ? -1 : 1)) : [];
  },
  intents: anyKeyed(anyPurpose),
  changes: (rows, intents) => keyedChanges('purposes', rows, ({ id }) => id, intents),
});

const policies = trial<Policy, Policy>({
  start: startEmpty,
  async read(store) {
    const policy = await store.readPolicy();
    return policy.ok && policy.value ? [policy.value] : [];
  },
  intents: fc.array(anyPolicy(), { maxLength: 3 }),
  changes([row], intents) {
    let now = row ?? null;
    return intents.flatMap((policy) => {
      const changes = changePolicy(now, policy);
      now = policy;
      return changes;
    });
  },
});

const refreshSources = trial<RefreshSource, KeyedIntent<RefreshSource>>({
  start: startEmpty,
  async read(store) {
    const all = await store.listRefreshSources();
    const sources = all.ok ? all.value.map(({ source }) => source) : [];
    return sources.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  },
  intents: anyKeyed(anyRefreshSource),
  changes: (rows, intents) => keyedChanges('refreshSources', rows, ({ id }) => id, intents),
});

/** How each table is tried; a new table does not compile until it is named here. */
export const trials = {
  attributes,
  cellEdits,
  columnPatches,
  profileFiles,
  reviews,
  purposes,
  policies,
  refreshSources,
} satisfies Record<ChangeTable, Trial>;

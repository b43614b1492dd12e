import fc from 'fast-check';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { ChangeSet, ChangeTable } from '#shared/change/change';
import { differenceOf } from '#shared/change/diff-definition';
import { type CellEdit, cellKey, editCell } from '#shared/profile/cell-edit';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { StoreService } from '../../renderer/store/store-protocol';
import { anyDefinition } from '../support/arbitraries';
import { anyIntents, aSeed, changesFor, readAll } from './store-orders';
import { aProfileFile, aSignedOrder, someBytes } from './store-profiles';

/** How a table's laws are tried: what stands in it, and change sets that fit. */
export interface TrialTable<State, Intent> {
  /** Fills a store that holds nothing; no undo step. */
  readonly start: fc.Arbitrary<(store: StoreService) => Promise<unknown>>;
  read(store: StoreService): Promise<readonly State[]>;
  readonly intents: fc.Arbitrary<readonly Intent[]>;
  changes(rows: readonly State[], intents: readonly Intent[]): ChangeSet;
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
      const change = editCell(place, edits.get(key), text);
      if (text === undefined) edits.delete(key);
      else if (change) edits.set(key, { ...place, text, at: '', by: '' });
      return change ? [change] : [];
    });
  },
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
    const now = new Map(rows.map(({ id, name, idColumn, columns }) => [id, { id, name, idColumn, columns }]));
    return intents.flatMap((after) => {
      const difference = differenceOf(now.get(after.id) ?? {}, after);
      now.set(after.id, after);
      return difference ? [{ kind: 'updated', table: 'profileFiles', key: after.id, ...difference }] : [];
    });
  },
});

/** How each table is tried; a new table does not compile until it is named here. */
export const trials = { attributes, cellEdits, profileFiles } satisfies Record<ChangeTable, Trial>;

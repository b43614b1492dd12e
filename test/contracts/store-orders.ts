import fc from 'fast-check';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import type { Change, ChangeSet } from '#shared/change/change';
import { additionOf, changeOf, removalOf } from '#shared/change/diff-definition';
import type { StoreDatabase } from '../../renderer/store/database';
import type { ChangeOrder, HistoryQuery, StoreService } from '../../renderer/store/store-protocol';
import { anyDefinition } from '../support/arbitraries';

export const noon = '2026-01-31T12:00:00.000Z';
export const anyHistory: HistoryQuery = {
  by: null,
  action: null,
  code: '',
  from: null,
  to: null,
  before: null,
  limit: 100,
};

/** A plain definition with that code. */
export function anAttribute(code: string, given: Partial<AttributeDefinition> = {}): AttributeDefinition {
  return newAttribute({ ...given, code }, noon, 'Ada');
}

/** Definitions with the codes that the platform's panel would list: a00000, a00001 ... */
export function manyAttributes(count: number): AttributeDefinition[] {
  return Array.from({ length: count }, (_, index) =>
    anAttribute(`a${String(index).padStart(5, '0')}`, { label: `Label ${index}`, description: 'What it holds' }),
  );
}

let orders = 0;
/** One user action with these changes. */
export function anOrder(changes: ChangeSet, given: Partial<ChangeOrder> = {}): ChangeOrder {
  orders += 1;
  return { id: `order-${orders}`, at: noon, by: 'Ada', action: 'edit', subject: '', changes, ...given };
}

/** The first order of a workspace with these definitions. */
export function aSeed(definitions: readonly AttributeDefinition[]): ChangeOrder {
  return anOrder(definitions.map(additionOf), { action: 'seed' });
}

/** The change of some fields of a definition. */
export function edit(definition: AttributeDefinition, fields: Partial<AttributeDefinition>): Change {
  const change = changeOf(definition, { ...definition, ...fields });
  if (!change) throw new Error('These fields change nothing');
  return change;
}

/** All rows of a database as one text, to look for what must not be in it. */
export async function everythingIn({ tables }: StoreDatabase): Promise<string> {
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

/** Every definition that the store holds, read in slices as the app reads them. */
export async function readAll(store: StoreService, slice = 1000): Promise<AttributeDefinition[]> {
  const all: AttributeDefinition[] = [];
  for (;;) {
    const part = await store.readDefinitions(all.length, slice);
    if (!part.ok) throw new Error(JSON.stringify(part.error));
    if (part.value.length === 0) return all;
    all.push(...part.value);
  }
}

/** What to do to some row, whichever rows there are then. */
export interface Intent {
  readonly kind: 'add' | 'edit' | 'remove' | 'rename';
  readonly pick: number;
  readonly definition: AttributeDefinition;
}

/** Any sequence of intents for one change set. */
export function anyIntents(): fc.Arbitrary<Intent[]> {
  const intent = fc.record({
    kind: fc.constantFrom('add', 'edit', 'remove', 'rename'),
    pick: fc.nat(50),
    definition: anyDefinition(),
  });
  return fc.array(intent, { maxLength: 5 });
}

/** The intents as a change set that fits these definitions. */
export function changesFor(definitions: readonly AttributeDefinition[], intents: readonly Intent[]): ChangeSet {
  const rows = new Map(definitions.map((each) => [each.code, each]));
  return intents.flatMap(({ kind, pick, definition }) => {
    const row = [...rows.values()][pick % Math.max(rows.size, 1)];
    const { code } = definition;
    if (kind === 'add') return rows.has(code) ? [] : put(rows, definition, [additionOf(definition)]);
    if (!row) return [];
    if (kind === 'remove') return rows.delete(row.code) ? [removalOf(row)] : [];
    if (kind === 'rename') {
      if (rows.has(code)) return [];
      rows.delete(row.code);
      return put(rows, { ...row, code }, [removalOf(row), additionOf({ ...row, code })]);
    }
    const edited = { ...definition, code: row.code };
    const change = changeOf(row, edited);
    return change ? put(rows, edited, [change]) : [];
  });
}

function put(rows: Map<string, AttributeDefinition>, definition: AttributeDefinition, changes: ChangeSet): ChangeSet {
  rows.set(definition.code, definition);
  return changes;
}

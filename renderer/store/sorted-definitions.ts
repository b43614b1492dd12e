import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { finish, type Steps } from '#shared/base/steps';
import { applyOne } from '#shared/change/apply';
import type { ChangeSet, Fields } from '#shared/change/change';

/** Definitions ordered by code as IndexedDB orders keys: by UTF-16 unit, each code once. */
export type Definitions = readonly AttributeDefinition[];

/** The definition with that code, by binary search. */
export function findDefinition(definitions: Definitions, code: string): AttributeDefinition | undefined {
  const found = definitions[placeOf(definitions, code)];
  return found?.code === code ? found : undefined;
}

/**
 * A new list with the changes in it, all of them or none (`conflict`, naming the code); changes of other tables are not
 * its business, and without any of its own the list stays the same. k changed rows in n cost k log k comparisons and one
 * copy of the list, never a sort of it.
 */
export function applyToDefinitions(definitions: Definitions, changes: ChangeSet): Result<Definitions, Fault> {
  return finish(applySteps(definitions, changes));
}

/** How many rows are looked at between two pauses. */
const rowsAStep = 200;

/** `applyToDefinitions` a piece at a time. */
export function* applySteps(definitions: Definitions, changes: ChangeSet): Steps<Result<Definitions, Fault>> {
  const outcome = new Map<string, AttributeDefinition | null>();
  for (const [index, change] of changes.entries()) {
    if (index % rowsAStep === 0) yield;
    const { key } = change;
    if (change.table !== 'attributes') continue;
    const current = outcome.has(key) ? (outcome.get(key) ?? undefined) : findDefinition(definitions, key);
    const next = applyOne(current, change);
    if (!next.ok) return fail(next.error);
    outcome.set(key, next.value && asDefinition(next.value));
  }
  return ok(outcome.size === 0 ? definitions : yield* merge(definitions, outcome));
}

function* merge(
  definitions: Definitions,
  outcome: ReadonlyMap<string, AttributeDefinition | null>,
): Steps<Definitions> {
  const merged: AttributeDefinition[] = [];
  let copied = 0;
  for (const code of [...outcome.keys()].sort(byUnit)) {
    if (merged.length % rowsAStep === 0) yield;
    const place = placeOf(definitions, code);
    for (; copied < place; copied += 1) push(merged, definitions[copied]);
    push(merged, outcome.get(code));
    if (definitions[place]?.code === code) copied = place + 1;
  }
  for (; copied < definitions.length; copied += 1) push(merged, definitions[copied]);
  return merged;
}

function push(list: AttributeDefinition[], definition: AttributeDefinition | null | undefined): void {
  if (definition) list.push(definition);
}

/** Where the code stands, or would stand. */
function placeOf(definitions: Definitions, code: string): number {
  let [low, high] = [0, definitions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = definitions[middle];
    if (there && there.code < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A change set is made from definitions by typed code and the store parses every row before it keeps it, so the row is
 * not parsed a second time here: with ten thousand rows that would hold up the screen.
 */
function asDefinition(row: Fields): AttributeDefinition {
  return row as AttributeDefinition;
}

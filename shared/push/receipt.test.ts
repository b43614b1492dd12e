import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../base/digest';
import { chainEntry, readJournal, type JournalEntry, type JournalEvent } from './journal';
import { makeReceipt, verifyReceipt, type RunFacts } from './receipt';

const at = '2026-11-26T12:00:00.000Z';
const hash = sha256Hex('');
const facts: RunFacts = {
  run: 'r1',
  connection: 'c1',
  connectionName: 'Production',
  adapter: 'netmera',
  host: 'restapi.netmera.com',
  file: 'f1',
  fileName: 'customers',
  by: 'Ada',
  policy: hash,
  approved: [{ code: 'city', operation: 'set', values: 5 }],
  withheld: [{ code: 'email', reason: 'unconfirmed', values: 2 }],
};
const begun: JournalEvent = { kind: 'begun', at, run: 'r1', plan: hash, parcels: 5, values: 5 };
const taken = (from: number, to: number): JournalEvent => ({
  kind: 'acknowledged',
  at,
  from,
  to,
  request: hash,
  status: 200,
  bytes: 10,
});
const refused = (parcel: number): JournalEvent => ({ kind: 'refused', at, parcel, status: 400, code: 5016 });

function chained(events: readonly JournalEvent[]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const event of events) entries.push(chainEntry(entries.at(-1)?.hash ?? '', event));
  return entries;
}

const whole = chained([
  begun,
  taken(0, 2),
  { kind: 'halted', at, reason: 'paused' },
  { kind: 'resumed', at },
  refused(2),
  taken(3, 5),
  { kind: 'halted', at, reason: 'some-refused' },
  { kind: 'reopened', at, parcels: 1 },
  { kind: 'resumed', at },
  taken(2, 3),
  { kind: 'finished', at },
]);

function faultOf(events: readonly JournalEvent[]) {
  const reader = readJournal();
  for (const entry of chained(events)) {
    const found = reader.add(entry);
    if (found) return found;
  }
  return null;
}

describe('a journal', () => {
  it('acknowledges no parcel twice and none that there is not', () => {
    expect(faultOf([begun, taken(0, 3), taken(2, 4)])).toBe('twice');
    expect(faultOf([begun, refused(1), taken(0, 2)])).toBe('twice');
    expect(faultOf([begun, taken(3, 6)])).toBe('range');
    expect(faultOf([begun, taken(3, 3)])).toBe('range');
  });

  it('ends only where nothing is left, and goes on after no end', () => {
    expect(faultOf([begun, taken(0, 4), { kind: 'finished', at }])).toBe('order');
    expect(faultOf([begun, { kind: 'cancelled', at }, taken(0, 1)])).toBe('order');
    expect(faultOf([begun, begun])).toBe('order');
    expect(faultOf([taken(0, 1)])).toBe('order');
  });
});

describe('a receipt', () => {
  const receipt = makeReceipt(facts, whole);
  const text = JSON.stringify(receipt, null, 2);

  it('says what came of a run', () => {
    expect(receipt.outcome).toMatchObject({
      status: 'finished',
      parcels: 5,
      acknowledged: 5,
      refused: 0,
      left: 0,
      requests: 4,
    });
    expect(verifyReceipt(text)).toEqual({ ok: true, receipt });
    const [first, second] = whole;
    const early = makeReceipt(facts, first && second ? [first, second] : []);
    expect(early.outcome).toMatchObject({ status: 'running', acknowledged: 2, left: 3 });
  });

  it('that was altered anywhere is found out (PUSH-3)', () => {
    const places = leaves(JSON.parse(text));
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const altered: unknown = JSON.parse(text);
        alter(altered, place);
        expect(verifyReceipt(JSON.stringify(altered)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('that lacks an entry, has one more, or whose digest alone was made anew is found out', () => {
    for (let left = 0; left < whole.length; left += 1) {
      const journal = whole.filter((_, index) => index !== left);
      expect(verifyReceipt(JSON.stringify({ ...receipt, journal })).ok).toBe(false);
    }
    expect(verifyReceipt(JSON.stringify({ ...receipt, more: 1 }))).toMatchObject({ reason: 'altered' });
    expect(verifyReceipt(text.slice(0, -10))).toMatchObject({ reason: 'not-json' });
    expect(verifyReceipt('{"format":"other"}')).toMatchObject({ reason: 'not-a-receipt' });
    expect(verifyReceipt(JSON.stringify({ ...receipt, version: 2 }))).toMatchObject({ reason: 'too-new', where: '2' });
  });
});

type Place = readonly (string | number)[];

function leaves(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...at, key]));
}

function alter(root: unknown, place: Place): void {
  const parent = place.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), root);
  const key = place.at(-1) ?? '';
  const value: unknown = Reflect.get(Object(parent), key);
  Reflect.set(Object(parent), key, typeof value === 'number' ? value + 1 : `${String(value)}x`);
}

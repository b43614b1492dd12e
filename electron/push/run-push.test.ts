import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvedBy, groupKey, groupPlan } from '#shared/push/plan';
import { parcelStates } from '#shared/push/journal';
import { makeReceipt, type RunFacts, verifyReceipt } from '#shared/push/receipt';
import { createPlatform, platformKey, type Platform, type PlatformAttribute } from '../../test/platform/platform';
import { type FaultKind, faultKinds, withFault } from '../../test/platform/faults';
import {
  anyPlan,
  Killed,
  memoryDisk,
  plainConnection,
  planOfLines,
  randomFrom,
  soundJournal,
  type StagedPlan,
} from '../../test/support/push-stage';
import { runPush, type RunParts, type Send, type Sent } from './run-push';

const facts = {
  run: 'r1',
  connection: 'c1',
  connectionName: 'The platform',
  adapter: 'netmera',
  host: 'platform.test',
  file: 'f1',
  fileName: 'customers',
  by: 'Ada',
  policy: '',
  approved: [],
  withheld: [],
} satisfies RunFacts;

/** The platform without a socket; `faultOf` says what goes wrong with each request. */
function sendTo(platform: Platform, faultOf: () => FaultKind | null): Send {
  return async ({ method, url, headers, body }): Promise<Sent> => {
    const commit = () =>
      platform.handle({
        method,
        path: new URL(url).pathname,
        headers: { 'content-type': headers['Content-Type'], 'x-netmera-api-key': platformKey },
        body,
      });
    const fault = faultOf();
    const faulty = fault === null ? ({ kind: 'answer', answer: commit() } as const) : withFault(fault, commit);
    if (faulty.kind === 'lost') return { kind: 'failed', reason: 'no-connection' };
    if (faulty.kind === 'endless') return { kind: 'failed', reason: 'too-slow' };
    const { status, headers: answered, body: text } = faulty.answer;
    return { kind: 'answer', answer: { status, retryAfter: answered['retry-after'] ?? null, body: text } };
  };
}

/** Time that passes only where somebody waits. */
function virtualTime() {
  let now = Date.parse('2026-11-26T12:00:00Z');
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const attributesOf = ({ columns }: StagedPlan): readonly PlatformAttribute[] =>
  columns.map(({ key, definition }) => ({ name: key, dataType: definition.dataType, array: definition.array }));

const never = new AbortController().signal;

async function begun(lines: readonly string[], disk = memoryDisk(() => null)) {
  const plan = planOfLines(lines);
  const journal = await soundJournal(disk);
  if (!journal.state()) {
    const { digest, values } = plan;
    await journal.append({ kind: 'begun', at: '', run: facts.run, plan: digest, parcels: lines.length, values });
  }
  return { plan, journal };
}

const parcelOf = (id: string, profile = '{"city":"Ankara"}') =>
  `${JSON.stringify({ operation: 'set', id, profile, cells: [[0, 'c0', 'Ankara']] })}\n`;
const city: readonly PlatformAttribute[] = [{ name: 'city', dataType: 'STRING' }];

describe('a run', () => {
  it('loses nothing, acknowledges nothing twice and sends nothing against the policy, whatever kills or delays it (PUSH-1)', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan('whole'), fc.integer(), async (staged, seed) => {
        const random = randomFrom(seed);
        const platform = createPlatform(attributesOf(staged));
        const time = virtualTime();
        const [killRate, faultRate, pauseRate] = [random() * 0.15, random() * 0.4, random() * 0.1];
        const disk = memoryDisk(() =>
          random() < killRate ? ((['before', 'amid', 'after'] as const)[Math.floor(random() * 3)] ?? null) : null,
        );
        const faults = sendTo(platform, () =>
          random() < faultRate ? (faultKinds[Math.floor(random() * faultKinds.length)] ?? null) : null,
        );
        let isDone = false;
        for (let life = 0; !isDone; life += 1) {
          expect(life).toBeLessThan(500);
          try {
            const { plan, journal } = await begun(staged.lines, disk);
            const stop = new AbortController();
            const send: Send = async (request, signal) => {
              if (random() < killRate / 2) throw new Killed();
              const sent = await faults(request, signal);
              if (random() < killRate / 2) throw new Killed();
              if (random() < pauseRate) stop.abort();
              return sent;
            };
            const parts: RunParts = {
              ...time,
              connection: plainConnection,
              plan,
              journal,
              send,
              random,
              onStep: () => undefined,
            };
            isDone = (await runPush(parts, { stop: stop.signal, end: never })) === null;
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
          }
        }
        const journal = await soundJournal(disk);
        const state = journal.state();
        expect(state?.acknowledged).toBe(staged.lines.length);
        expect(state?.states.every((each) => each === parcelStates.acknowledged)).toBe(true);
        expect(verifyReceipt(JSON.stringify(makeReceipt(facts, journal.entries()))).ok).toBe(true);
        for (const { row, column, operation, wire, withheld } of staged.items) {
          const id = staged.idOf(row);
          const key = staged.columns[column]?.key ?? '';
          const there = platform.profiles.get(id ?? '')?.get(key);
          if (withheld !== null) expect(platform.writes.get(`${id} ${key}`)).toBeUndefined();
          else expect(staged.mayLeave(row, column)).toBe(true);
          if (withheld !== null) continue;
          if (operation === 'unset') expect(there).toBeUndefined();
          else expect(there).toBe(wire);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('names the parcels that the platform refuses, and sends the others', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => parcelOf(`id${at}`));
    const platform = createPlatform(city, { unknown: new Set(['id4', 'id13']) });
    const { plan, journal } = await begun(lines);
    const parts = { ...virtualTime(), connection: { ...plainConnection, profilesInRequest: 1000 }, plan, journal };
    const run = () =>
      runPush(
        { ...parts, send: sendTo(platform, () => null), random: () => 0.5, onStep: () => undefined },
        { stop: never, end: never },
      );
    expect(await run()).toBe('some-refused');
    const refused = journal.entries().flatMap(({ event }) => (event.kind === 'refused' ? [event] : []));
    expect(refused.map(({ parcel, code }) => [parcel, code])).toEqual([
      [4, 5016],
      [13, 5016],
    ]);
    expect(platform.profiles.size).toBe(18);
    await journal.append({ kind: 'reopened', at: '', parcels: 2 });
    expect(await run()).toBe('some-refused');
  });

  it('gives up where one parcel after the other is refused', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => parcelOf(`id${at}`, '{"unheardOf":1}'));
    const platform = createPlatform(city);
    const { plan, journal } = await begun(lines);
    const parts = {
      ...virtualTime(),
      connection: plainConnection,
      plan,
      journal,
      random: () => 0.5,
      onStep: () => undefined,
    };
    expect(await runPush({ ...parts, send: sendTo(platform, () => null) }, { stop: never, end: never })).toBe(
      'all-refused',
    );
    expect(platform.requests).toBeLessThan(60);
  });

  it.each([
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [302, 'redirected'],
    [404, 'not-found'],
  ])('stops at once on %i', async (status, reason) => {
    const { plan, journal } = await begun([parcelOf('id0'), parcelOf('id1')]);
    let requests = 0;
    const send: Send = async () => {
      requests += 1;
      return { kind: 'answer', answer: { status, retryAfter: null, body: '' } };
    };
    const parts = {
      ...virtualTime(),
      connection: plainConnection,
      plan,
      journal,
      random: () => 0.5,
      onStep: () => undefined,
    };
    expect(await runPush({ ...parts, send }, { stop: never, end: never })).toBe(reason);
    expect(requests).toBe(1);
    expect(journal.state()?.acknowledged).toBe(0);
  });

  it('waits as long as it is asked to, tells so, and asks for a person after many attempts', async () => {
    const { plan, journal } = await begun([parcelOf('id0')]);
    const time = virtualTime();
    const start = time.now();
    const sentAt: number[] = [];
    const waits: string[] = [];
    const send: Send = async () => {
      sentAt.push(time.now() - start);
      return { kind: 'answer', answer: { status: 429, retryAfter: '30', body: '' } };
    };
    const onStep: RunParts['onStep'] = (waiting) => waiting && waits.push(waiting.reason);
    const parts = { ...time, connection: plainConnection, plan, journal, send, random: () => 0.5, onStep };
    expect(await runPush(parts, { stop: never, end: never })).toBe('too-many');
    expect(sentAt).toHaveLength(8);
    expect(sentAt[1]).toBeGreaterThanOrEqual(30_000);
    expect(waits).toEqual(Array.from({ length: 7 }, () => 'too-many'));
  });

  it('keeps to the rate', async () => {
    const lines = Array.from({ length: 5 }, (_, at) => parcelOf(`id${at}`));
    const { plan, journal } = await begun(lines);
    const time = virtualTime();
    const start = time.now();
    const platform = createPlatform(city);
    const connection = { ...plainConnection, profilesInRequest: 1, requestsPerSecond: 2 };
    const parts = {
      ...time,
      connection,
      plan,
      journal,
      send: sendTo(platform, () => null),
      random: () => 0,
      onStep: () => undefined,
    };
    expect(await runPush(parts, { stop: never, end: never })).toBeNull();
    expect(time.now() - start).toBe(2000);
  });
});

describe('a plan', () => {
  it('approves nothing that is withheld, and nothing that was taken out', () => {
    fc.assert(
      fc.property(anyPlan('single'), fc.array(fc.nat(30)), ({ items }, except) => {
        const groups = groupPlan(items).groups.map(({ column, operation }) => groupKey(column, operation));
        const isApproved = approvedBy({ groups, except });
        for (const [place, item] of items.entries()) {
          expect(isApproved(item, place)).toBe(item.withheld === null && !except.includes(place));
        }
      }),
    );
  });
});

import { createHash } from 'node:crypto';
import { createPatience, waitBefore } from '#shared/push/backoff';
import type { Connection } from '#shared/push/connection';
import { parcelStates, type HaltReason, type JournalEvent, type RunState } from '#shared/push/journal';
import { pushRequest, type PushRequest } from '#shared/push/push-request';
import { type AgainReason, type HttpAnswer, readAnswer, type Verdict } from '#shared/push/verdict';
import type { Journal } from './journal-file';
import type { Plan } from './plan-file';

/** What came of a request: an answer, or why there is none. */
export type Sent =
  /** `bytes` is what it came to where that is not the body's length. */
  | { readonly kind: 'answer'; readonly answer: HttpAnswer; readonly bytes?: number }
  | { readonly kind: 'failed'; readonly reason: Extract<AgainReason, 'no-connection' | 'too-slow'> | 'tls' | 'file' };

/** Brings a request to wherever it goes. It never throws; the signal ends it early. */
export type Send = (request: PushRequest, signal: AbortSignal) => Promise<Sent>;

/** What a run needs of the world. */
export interface RunParts {
  readonly connection: Connection;
  readonly plan: Plan;
  readonly journal: Journal;
  readonly send: Send;
  /** Milliseconds. */
  now(): number;
  /** Resolves after so long, or as soon as the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
  /** Something happened, or nothing will for a while. */
  onStep(waiting: { readonly reason: AgainReason; readonly until: number } | null): void;
}

/** How a person or the app ends a run before its time. */
export interface RunSignals {
  /** Nothing new is begun; what is under way is waited for, so that it is known what became of it. */
  readonly stop: AbortSignal;
  /** What is under way is given up: whether it arrived is not known, so it will be sent again. */
  readonly end: AbortSignal;
}

/** The longest body that is made, in bytes: the platform publishes no limit, and a megabyte passes everywhere. */
const mostBytes = 1024 * 1024;
/** After so many refusals in a row, nothing taken between them, it is not the parcels that are wrong. */
const mostRefusals = 25;

/**
 * Sends what is pending, batch by batch in the plan's order, and writes down what became of each before the next is begun.
 * A batch that is refused is halved until the parcels that are wrong stand alone. Answers why it stands still; null where
 * nothing is left.
 */
export async function runPush(parts: RunParts, { stop, end }: RunSignals): Promise<HaltReason | null> {
  const { journal, plan, connection, now, sleep } = parts;
  const interval = 1000 / connection.requestsPerSecond;
  let next = -Infinity;
  let refusals = 0;
  const waiting: Range[] = [];
  /** What is still on its way to the disk: the next request need not wait for that, only the next answer. */
  let noted: Promise<void> = Promise.resolve();
  const note = (event: JournalEvent): void => {
    noted = journal.append(event);
    noted.catch(() => undefined); // it is waited for below
  };
  for (;;) {
    const state = stateOf(journal);
    const range = waiting.pop() ?? nextRange(state, plan, connection.profilesInRequest);
    if (!range) {
      await noted;
      return state.refused > 0 ? 'some-refused' : null;
    }
    if (next > now()) await sleep(next - now(), stop);
    next = now() + interval;
    const outcome = stop.aborted ? paused : await sendRange(parts, range, { stop, end });
    await noted;
    if (outcome.kind === 'halted') return outcome.reason;
    if (outcome.kind === 'accepted') {
      note(outcome.event);
      parts.onStep(null);
      refusals = 0;
      continue;
    }
    if (range.to - range.from > 1) {
      const middle = (range.from + range.to) >> 1;
      waiting.push({ from: middle, to: range.to }, { from: range.from, to: middle });
      continue;
    }
    const { status, code } = outcome;
    note({ kind: 'refused', at: instant(now()), parcel: range.from, status, code });
    parts.onStep(null);
    refusals += 1;
    if (refusals >= mostRefusals) {
      await noted;
      return 'all-refused';
    }
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

type RangeOutcome =
  | { readonly kind: 'accepted'; readonly event: JournalEvent }
  | { readonly kind: 'refused'; readonly status: number; readonly code: number | null }
  | { readonly kind: 'halted'; readonly reason: HaltReason };

const paused: RangeOutcome = { kind: 'halted', reason: 'paused' };

/** Sends one batch until it is known what became of it. */
async function sendRange(parts: RunParts, { from, to }: Range, { stop, end }: RunSignals): Promise<RangeOutcome> {
  const { connection, plan, journal, send, now } = parts;
  const parcels = await plan.read(from, to);
  const { run } = stateOf(journal);
  const request = pushRequest(connection, plan.operationOf(from), parcels, `${run}-${from}-${to}`);
  const goesOn = createPatience();
  for (let attempt = 1; ; attempt += 1) {
    const sent = await send(request, end);
    if (end.aborted) return { kind: 'halted', reason: 'paused' };
    const verdict = judge(sent, now());
    switch (verdict.kind) {
      case 'accepted': {
        const status = sent.kind === 'answer' ? sent.answer.status : 0;
        const event: JournalEvent = {
          kind: 'acknowledged',
          at: instant(now()),
          from,
          to,
          request: createHash('sha256').update(request.body).digest('hex'),
          status,
          bytes: (sent.kind === 'answer' ? sent.bytes : undefined) ?? Buffer.byteLength(request.body),
        };
        return { kind: 'accepted', event };
      }
      case 'refused':
        return { kind: 'refused', status: sent.kind === 'answer' ? sent.answer.status : 0, code: verdict.code };
      case 'stop':
        return { kind: 'halted', reason: verdict.reason };
      case 'again': {
        const wait = waitBefore(attempt, verdict.waitMs, parts.random());
        if (!goesOn(verdict.reason) || wait === null) return { kind: 'halted', reason: verdict.reason };
        parts.onStep({ reason: verdict.reason, until: now() + wait });
        await parts.sleep(wait, stop);
        if (stop.aborted) return { kind: 'halted', reason: 'paused' };
      }
    }
  }
}

function judge(sent: Sent, now: number): Exclude<Verdict, { kind: 'stop' }> | { kind: 'stop'; reason: HaltReason } {
  if (sent.kind === 'answer') return readAnswer(sent.answer, now);
  if (sent.reason === 'tls' || sent.reason === 'file') return { kind: 'stop', reason: sent.reason };
  return { kind: 'again', reason: sent.reason, waitMs: null };
}

/** The next pending parcels of one operation, as many as one request may hold. */
function nextRange({ states, parcels }: RunState, plan: Plan, most: number): Range | null {
  const from = states.indexOf(parcelStates.pending);
  if (from < 0) return null;
  const operation = plan.operationOf(from);
  let bytes = plan.sizeOf(from);
  let to = from + 1;
  while (
    to < parcels &&
    to - from < most &&
    states[to] === parcelStates.pending &&
    plan.operationOf(to) === operation &&
    bytes + plan.sizeOf(to) <= mostBytes
  ) {
    bytes += plan.sizeOf(to);
    to += 1;
  }
  return { from, to };
}

function stateOf(journal: Journal): RunState {
  const state = journal.state();
  if (!state) throw new Error('The run has not begun');
  return state;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

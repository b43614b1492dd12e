import { z } from 'zod';
import { canonicalJson } from '../base/canonical-json';
import { sha256Hex } from '../base/digest';
import { stopReasons, againReasons } from './verdict';

/** Why a run stands still until somebody does something about it. */
export const haltReasons = [
  ...stopReasons,
  ...againReasons,
  /** The person paused it. A run that the app ended amid says nothing: its journal stops where it was. */
  'paused',
  /** One parcel after the other was refused. */
  'all-refused',
  /** Nothing is left but what was refused. */
  'some-refused',
  /** There is no API key. */
  'no-key',
  /** The connection was changed or is gone. */
  'connection',
  /** The file that requests are written to cannot be. */
  'file',
  /** What is kept of the run on this machine cannot be read any more. */
  'damaged',
] as const;
export const HaltReason = z.enum(haltReasons);
export type HaltReason = z.infer<typeof HaltReason>;

const Count = z.number().int().nonnegative();
const Instant = z.string().max(40);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Parcels by their places in the plan; `to` is the first that is not meant. */
const range = { from: Count, to: Count };

/** What happened to a run, in order; nothing of what parcels hold. */
export const JournalEvent = z.discriminatedUnion('kind', [
  /** `plan` is the digest of all parcels' lines. */
  z.object({ kind: z.literal('begun'), at: Instant, run: z.string(), plan: Hash, parcels: Count, values: Count }),
  /** The platform took these. `request` is the digest of the body that was sent. */
  z.object({ kind: z.literal('acknowledged'), at: Instant, ...range, request: Hash, status: Count, bytes: Count }),
  z.object({ kind: z.literal('refused'), at: Instant, parcel: Count, status: Count, code: Count.nullable() }),
  /** What was refused is to be sent again. */
  z.object({ kind: z.literal('reopened'), at: Instant, parcels: Count }),
  z.object({ kind: z.literal('halted'), at: Instant, reason: HaltReason }),
  z.object({ kind: z.literal('resumed'), at: Instant }),
  z.object({ kind: z.literal('cancelled'), at: Instant }),
  /** Nothing is left to send. */
  z.object({ kind: z.literal('finished'), at: Instant }),
]);
export type JournalEvent = z.infer<typeof JournalEvent>;

/** An event with a digest over it and all before it, so that none can be changed, left out or put in unseen. */
export const JournalEntry = z.object({ event: JournalEvent, hash: Hash });
export type JournalEntry = z.infer<typeof JournalEntry>;

/** The event behind the one that has `previous`; the first one is behind the empty text. */
export function chainEntry(previous: string, event: JournalEvent): JournalEntry {
  return { event, hash: sha256Hex(`${previous}\n${canonicalJson(event)}`) };
}

/** Whether a run goes on, stands still, or is over. */
export type RunStatus = 'running' | 'halted' | 'cancelled' | 'finished';

/** Where parcels stand. */
export const parcelStates = { pending: 0, acknowledged: 1, refused: 2 } as const;

/** A run as its journal tells it. */
export interface RunState {
  readonly status: RunStatus;
  readonly reason: HaltReason | null;
  readonly run: string;
  readonly plan: string;
  readonly parcels: number;
  readonly values: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly requests: number;
  readonly bytes: number;
  readonly begunAt: string;
  /** Of the latest event. */
  readonly at: string;
  /** The hash of the latest entry. */
  readonly head: string;
  /** For each parcel one of `parcelStates`. */
  readonly states: Uint8Array;
}

/** Follows a journal. `add` answers why an entry cannot be there, and null where it can. */
export interface JournalReader {
  add(entry: JournalEntry): JournalFault | null;
  /** Null before the first entry. The states are the reader's own and go on changing. */
  state(): RunState | null;
}
export type JournalFault = 'hash' | 'order' | 'twice' | 'range';

/** Reads a journal from its beginning. */
export function readJournal(): JournalReader {
  let state: (RunState & { states: Uint8Array }) | null = null;

  const follow = (event: JournalEvent): Partial<RunState> | JournalFault => {
    if (event.kind === 'begun') {
      return state
        ? 'order'
        : {
            status: 'running',
            reason: null,
            run: event.run,
            plan: event.plan,
            parcels: event.parcels,
            values: event.values,
            begunAt: event.at,
            states: new Uint8Array(event.parcels),
          };
    }
    if (!state || state.status === 'finished' || state.status === 'cancelled') return 'order';
    switch (event.kind) {
      case 'acknowledged': {
        const { from, to } = event;
        if (from >= to || to > state.parcels) return 'range';
        for (let at = from; at < to; at += 1) if (state.states[at] !== parcelStates.pending) return 'twice';
        state.states.fill(parcelStates.acknowledged, from, to);
        return {
          acknowledged: state.acknowledged + to - from,
          requests: state.requests + 1,
          bytes: state.bytes + event.bytes,
        };
      }
      case 'refused':
        if (event.parcel >= state.parcels) return 'range';
        if (state.states[event.parcel] !== parcelStates.pending) return 'twice';
        state.states[event.parcel] = parcelStates.refused;
        return { refused: state.refused + 1, requests: state.requests + 1 };
      case 'reopened':
        if (event.parcels !== state.refused) return 'range';
        for (const [at, each] of state.states.entries()) {
          if (each === parcelStates.refused) state.states[at] = parcelStates.pending;
        }
        return { refused: 0 };
      case 'halted':
        return { status: 'halted', reason: event.reason };
      case 'resumed':
        return { status: 'running', reason: null };
      case 'cancelled':
        return { status: 'cancelled', reason: null };
      case 'finished':
        return state.states.includes(parcelStates.pending) ? 'order' : { status: 'finished', reason: null };
    }
  };

  return {
    add({ event, hash }) {
      if (chainEntry(state?.head ?? '', event).hash !== hash) return 'hash';
      const next = follow(event);
      if (typeof next === 'string') return next;
      state = { ...(state ?? nothingYet), ...next, at: event.at, head: hash };
      return null;
    },
    state: () => state,
  };
}

const nothingYet: RunState = {
  status: 'running',
  reason: null,
  run: '',
  plan: '',
  parcels: 0,
  values: 0,
  acknowledged: 0,
  refused: 0,
  requests: 0,
  bytes: 0,
  begunAt: '',
  at: '',
  head: '',
  states: new Uint8Array(),
};

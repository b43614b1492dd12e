import type { Fault } from '#shared/base/fault';
import type { KnownState } from '../../store/store-protocol';
import { lineStates, type LineState, type MergeOutline, type TheirsOutline } from './merge-protocol';

/** What both sides are compared with. */
export type Ancestor =
  | { readonly kind: 'history'; readonly state: KnownState }
  | { readonly kind: 'file'; readonly fileName: string }
  | { readonly kind: 'none' };

/** A file of theirs that was read whole. */
interface Read {
  readonly fileName: string;
  readonly theirs: TheirsOutline;
}

/** A merge that can be decided about. `current` is the position of the line that the keyboard is at. */
export interface Deciding extends Read {
  readonly ancestor: Ancestor;
  readonly outline: MergeOutline;
  readonly filter: LineState | 'all';
  /** The positions that the filter showed when it was chosen; a line that is decided stays in sight until then. */
  readonly shown: readonly number[];
  readonly current: number;
  /** Counts the answers, so that lines are asked for anew. */
  readonly version: number;
}

/** Where a merge stands. Nothing outside the dialog changes before `applying`. */
export type MergeState =
  | { readonly step: 'closed' }
  /** The system's own dialog is open. */
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly fileName: string }
  /** It is under a passphrase; `isWrong` where one was tried. */
  | { readonly step: 'locked'; readonly fileName: string; readonly isWrong: boolean }
  | { readonly step: 'failed'; readonly fileName: string; readonly faults: readonly Fault[] }
  | ({ readonly step: 'ancestor' } & Read)
  | ({ readonly step: 'merging' } & Read)
  | ({ readonly step: 'deciding' } & Deciding)
  | ({ readonly step: 'applying' } & Deciding);

export type MergeAction =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'asked'; readonly fileName: string; readonly theirs: TheirsOutline }
  | { readonly kind: 'merging'; readonly fileName: string; readonly theirs: TheirsOutline }
  | { readonly kind: 'merged'; readonly ancestor: Ancestor; readonly outline: MergeOutline }
  | { readonly kind: 'decided'; readonly outline: MergeOutline }
  | { readonly kind: 'filtered'; readonly filter: LineState | 'all' }
  | { readonly kind: 'moved'; readonly current: number }
  | { readonly kind: 'applying' };

/** The next state. An action that does not belong to the state it meets changes nothing: its answer came too late. */
export function mergeReducer(state: MergeState, action: MergeAction): MergeState {
  switch (action.kind) {
    case 'choosing':
      return { step: 'choosing' };
    case 'closed':
      return { step: 'closed' };
    case 'reading':
      return { step: 'reading', fileName: action.fileName };
    case 'failed':
      return failed(state, action.faults);
    case 'asked':
      return state.step === 'closed' ? state : { step: 'ancestor', fileName: action.fileName, theirs: action.theirs };
    case 'merging':
      return state.step === 'closed' ? state : { step: 'merging', fileName: action.fileName, theirs: action.theirs };
    case 'merged':
      return state.step === 'merging' ? deciding(state, action.ancestor, action.outline) : state;
    case 'decided':
      return state.step === 'deciding' ? withOutline(state, action.outline) : state;
    case 'filtered':
      return state.step === 'deciding' ? filtered(state, action.filter) : state;
    case 'moved':
      return state.step === 'deciding' ? { ...state, current: action.current } : state;
    case 'applying':
      return state.step === 'deciding' ? { ...state, step: 'applying' } : state;
  }
}

function failed(state: MergeState, faults: readonly Fault[]): MergeState {
  if (faults.some(({ code }) => code === 'cancelled')) return { step: 'closed' };
  if (state.step === 'closed') return state;
  if (state.step === 'applying') return { ...state, step: 'deciding' };
  const [{ code } = { code: null }] = faults;
  if ('fileName' in state && (code === 'workspace-locked' || code === 'workspace-passphrase')) {
    return { step: 'locked', fileName: state.fileName, isWrong: code === 'workspace-passphrase' };
  }
  return { step: 'failed', fileName: 'fileName' in state ? state.fileName : (faults[0]?.file ?? ''), faults };
}

/** At first what has to be decided is shown, where there is anything; else everything. */
function deciding({ fileName, theirs }: Read, ancestor: Ancestor, outline: MergeOutline): MergeState {
  const filter = countStates(outline).open > 0 ? 'open' : 'all';
  const shown = shownLines(outline, filter);
  return { step: 'deciding', fileName, theirs, ancestor, outline, filter, shown, current: shown[0] ?? 0, version: 0 };
}

/**
 * Lines that come to be open by a decision come into sight with the others. Where the line at hand was decided, the next
 * one to decide about is at hand.
 */
function withOutline(state: MergeState & { step: 'deciding' }, outline: MergeOutline): MergeState {
  const version = state.version + 1;
  const fresh = shownLines(outline, state.filter);
  if (outline.states.length !== state.outline.states.length) {
    return { ...state, outline, version, shown: fresh, current: fresh[0] ?? 0 };
  }
  const shown = [...new Set([...state.shown, ...fresh])].sort((left, right) => left - right);
  const isSettled =
    lineStateAt(state.outline, state.current) === 'open' && lineStateAt(outline, state.current) !== 'open';
  const next = { ...state, outline, version, shown };
  return isSettled ? { ...next, current: nextOpen(next, state.current) ?? state.current } : next;
}

function filtered(state: MergeState & { step: 'deciding' }, filter: LineState | 'all'): MergeState {
  const shown = shownLines(state.outline, filter);
  return { ...state, filter, shown, current: shown.includes(state.current) ? state.current : (shown[0] ?? 0) };
}

/** Where the line at this position stands. */
export function lineStateAt({ states }: MergeOutline, position: number): LineState {
  return lineStates[states[position] ?? -1] ?? 'ours';
}

/** The positions that a filter shows, in their order. */
function shownLines(outline: MergeOutline, filter: LineState | 'all'): readonly number[] {
  const positions = Array.from(outline.states, (_, position) => position);
  return filter === 'all' ? positions : positions.filter((position) => lineStateAt(outline, position) === filter);
}

/** How many lines there are of each state. */
export function countStates(outline: MergeOutline): Readonly<Record<LineState, number>> {
  const counts = { open: 0, decided: 0, theirs: 0, both: 0, ours: 0 };
  for (const state of outline.states) counts[lineStates[state] ?? 'ours'] += 1;
  return counts;
}

/** The next shown position to decide about after this one, from the top where there is none; null where all is decided. */
export function nextOpen({ outline, shown }: Pick<Deciding, 'outline' | 'shown'>, after: number): number | null {
  const open = shown.filter((position) => lineStateAt(outline, position) === 'open');
  return open.find((position) => position > after) ?? open[0] ?? null;
}

import { z } from 'zod';
import { Action, type HistoryEntry } from '#shared/change/history-entry';
import type { UndoState } from './store-protocol';

const Step = z.object({ seq: z.number().int().positive(), action: Action, subject: z.string(), count: z.number() });

/** What can be taken back and what can be done again, the next one last. Both name the original entries. */
export const UndoStacks = z.object({ undo: z.array(Step), redo: z.array(Step) });
export type UndoStacks = z.infer<typeof UndoStacks>;

/** What the stacks need to know of an entry. */
export type StackedEntry = Pick<HistoryEntry, 'seq' | 'action' | 'subject' | 'refersTo'> & {
  readonly changes: readonly unknown[];
};

export const emptyStacks: UndoStacks = { undo: [], redo: [] };

/**
 * The stacks after one more history entry. An undo or redo moves its step across; anything else is a new step and
 * clears what could be done again. The first entry makes the workspace, so it is no step: undo never empties it.
 */
export function advance(stacks: UndoStacks, entry: StackedEntry): UndoStacks {
  const { seq, action, subject, refersTo, changes } = entry;
  if (action === 'undo') return moveLast(stacks, 'undo', 'redo', refersTo);
  if (action === 'redo') return moveLast(stacks, 'redo', 'undo', refersTo);
  if (seq === 1) return emptyStacks;
  return { undo: [...stacks.undo, { seq, action, subject, count: changes.length }], redo: [] };
}

/** The stacks that a whole history amounts to; what the store keeps must always equal this. */
export function stacksOf(history: readonly StackedEntry[]): UndoStacks {
  return history.reduce(advance, emptyStacks);
}

/** The next step each way, for menus and keys. */
export function undoStateOf(stacks: UndoStacks): UndoState {
  return { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null };
}

type Side = keyof UndoStacks;

function moveLast(stacks: UndoStacks, from: Side, to: Side, seq: number | null): UndoStacks {
  const step = stacks[from].at(-1);
  if (!step || step.seq !== seq) throw new Error(`Entry ${seq} is not the next ${from} step`);
  const moved = { [from]: stacks[from].slice(0, -1), [to]: [...stacks[to], step] };
  return { ...stacks, ...moved };
}

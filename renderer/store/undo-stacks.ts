import { z } from 'zod';
import type { Change } from '#shared/change/change';
import { changedThings, countChanges } from '#shared/change/count-changes';
import { Action, recordedActions, type HistoryEntry } from '#shared/change/history-entry';
import { placeOfKey } from '#shared/profile/cell-edit';
import { patchPlaceOfKey } from '#shared/profile/column-patch';
import type { StepLabel, UndoState } from './store-protocol';

const Step = z.object({
  seq: z.number().int().positive(),
  action: Action,
  subject: z.string(),
  /** What it was about, and how many of these. */
  thing: z.enum(changedThings),
  count: z.number(),
  /** The profile file that all of the step is about; null where it is about anything else. */
  file: z.string().nullable(),
});

/** What can be taken back and what can be done again, the next one last. Both name the original entries. */
export const UndoStacks = z.object({ undo: z.array(Step), redo: z.array(Step) });
export type UndoStacks = z.infer<typeof UndoStacks>;

/** What the stacks need to know of an entry. */
export type StackedEntry = Pick<HistoryEntry, 'seq' | 'action' | 'subject' | 'refersTo' | 'changes'>;

export const emptyStacks: UndoStacks = { undo: [], redo: [] };

/**
 * The stacks after one more history entry. An undo or redo moves its step across; anything else is a new step and
 * clears what could be done again. The first entry makes the workspace, so it is no step: undo never empties it. What is
 * only recorded, such as a look at hidden values, is no step. A
 * profile file that comes or goes is no step either, since its bytes are in no entry; the steps about a file that went
 * are forgotten, since there is nothing left that they could be taken back in.
 */
export function advance(stacks: UndoStacks, entry: StackedEntry): UndoStacks {
  const { seq, action, subject, refersTo, changes } = entry;
  if (action === 'undo') return moveLast(stacks, 'undo', 'redo', refersTo);
  if (action === 'redo') return moveLast(stacks, 'redo', 'undo', refersTo);
  if (seq === 1) return emptyStacks;
  if (recordedActions.has(action)) return stacks;
  const moved = changes.filter(({ table, kind }) => table === 'profileFiles' && kind !== 'updated');
  if (moved.length > 0) return moved.reduce((left, { key }) => forgetFile(left, key), stacks);
  const step = { seq, action, subject, ...countChanges(changes), file: onlyFileOf(changes) };
  return { undo: [...stacks.undo, step], redo: [] };
}

/** The profile file that a change is about; null where it is about none. */
export function fileOf({ table, key }: Pick<Change, 'table' | 'key'>): string | null {
  if (table === 'profileFiles') return key;
  if (table === 'columnPatches') return patchPlaceOfKey(key)?.file ?? null;
  return table === 'cellEdits' ? (placeOfKey(key)?.file ?? null) : null;
}

function onlyFileOf(changes: StackedEntry['changes']): string | null {
  const [file = null, ...others] = new Set(changes.map(fileOf));
  return others.length === 0 ? file : null;
}

function forgetFile({ undo, redo }: UndoStacks, file: string): UndoStacks {
  const isOther = (step: UndoStacks['undo'][number]) => step.file !== file;
  return { undo: undo.filter(isOther), redo: redo.filter(isOther) };
}

/** The stacks that a whole history amounts to; what the store keeps must always equal this. */
export function stacksOf(history: readonly StackedEntry[]): UndoStacks {
  return history.reduce(advance, emptyStacks);
}

/** The next step each way, for menus and keys. */
export function undoStateOf(stacks: UndoStacks): UndoState {
  return { undo: labelOf(stacks.undo.at(-1)), redo: labelOf(stacks.redo.at(-1)) };
}

function labelOf(step: UndoStacks['undo'][number] | undefined): StepLabel | null {
  if (!step) return null;
  const { file: _, ...label } = step;
  return label;
}

type Side = keyof UndoStacks;

function moveLast(stacks: UndoStacks, from: Side, to: Side, seq: number | null): UndoStacks {
  const step = stacks[from].at(-1);
  if (!step || step.seq !== seq) throw new Error(`Entry ${seq} is not the next ${from} step`);
  const moved = { [from]: stacks[from].slice(0, -1), [to]: [...stacks[to], step] };
  return { ...stacks, ...moved };
}

import { describe, expect, it } from 'vitest';
import { advance, emptyStacks, stacksOf, undoStateOf, type StackedEntry } from './undo-stacks';

const entry = (seq: number, action: StackedEntry['action'], refersTo: number | null = null): StackedEntry => ({
  seq,
  action,
  subject: `entry ${seq}`,
  refersTo,
  changes: [1, 2],
});
const seqs = (history: readonly StackedEntry[]) => {
  const { undo, redo } = stacksOf(history);
  return { undo: undo.map(({ seq }) => seq), redo: redo.map(({ seq }) => seq) };
};

describe('the undo stacks', () => {
  const edits = [entry(1, 'seed'), entry(2, 'edit'), entry(3, 'paste')];

  it('hold every step but the one that made the workspace', () => {
    expect(seqs(edits)).toEqual({ undo: [2, 3], redo: [] });
  });

  it('move an undone step across, and a redone one back', () => {
    const undone = [...edits, entry(4, 'undo', 3), entry(5, 'undo', 2)];
    expect(seqs(undone)).toEqual({ undo: [], redo: [3, 2] });
    expect(seqs([...undone, entry(6, 'redo', 2)])).toEqual({ undo: [2], redo: [3] });
  });

  it('forget what could be redone when something new is done', () => {
    expect(seqs([...edits, entry(4, 'undo', 3), entry(5, 'edit')])).toEqual({ undo: [2, 5], redo: [] });
  });

  it('name the original step, not the undo of it', () => {
    const stacks = stacksOf([...edits, entry(4, 'undo', 3)]);
    expect(undoStateOf(stacks).redo).toEqual({ seq: 3, action: 'paste', subject: 'entry 3', count: 2 });
  });

  it('refuse an undo that is not of the next step', () => {
    expect(() => advance(emptyStacks, entry(2, 'undo', 7))).toThrow('Entry 7 is not the next undo step');
  });
});

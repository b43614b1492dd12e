import { describe, expect, it } from 'vitest';
import type { Fields } from '#shared/change/change';
import { advance, emptyStacks, stacksOf, undoStateOf, type StackedEntry } from './undo-stacks';

type Touch = StackedEntry['changes'][number];
const table = (table: Touch['table'], kind: Touch['kind'], key: string, fields: Fields = {}): Touch => ({
  table,
  kind,
  key,
  before: fields,
  after: fields,
});
const two: Touch[] = ['aa', 'bb'].map((key) => table('attributes', 'updated', key));
const entry = (
  seq: number,
  action: StackedEntry['action'],
  refersTo: number | null = null,
  changes = two,
): StackedEntry => ({ seq, action, subject: `entry ${seq}`, refersTo, changes });
const cell = (file: string): Touch => table('cellEdits', 'added', `${file}/0/c0`);
const file = (key: string, kind: Touch['kind']): Touch => table('profileFiles', kind, key);
const patch = (file: string): Touch => table('columnPatches', 'added', `${file}/1/c0`, { cells: 9000 });
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
    expect(undoStateOf(stacks).redo).toEqual({
      seq: 3,
      action: 'paste',
      subject: 'entry 3',
      thing: 'attributes',
      count: 2,
    });
  });

  it('count the cells of a patch, and a row that was changed twice once', () => {
    const label = (changes: Touch[]) => undoStateOf(stacksOf([entry(2, 'edit', null, changes)])).undo;
    expect(label([patch('f'), cell('f'), cell('f')])).toMatchObject({ thing: 'cells', count: 9001 });
    expect(label([file('f', 'updated')])).toMatchObject({ thing: 'files', count: 1 });
  });

  it('hold no profile file that came', () => {
    const imported = [...edits, entry(4, 'undo', 3), entry(5, 'import', null, [file('f', 'added')])];
    expect(seqs(imported)).toEqual({ undo: [2], redo: [3] });
  });

  it('hold no look at hidden values, and forget nothing for it', () => {
    const looked = [...edits, entry(4, 'undo', 3), entry(5, 'reveal', null, [])];
    expect(seqs(looked)).toEqual({ undo: [2], redo: [3] });
  });

  it('forget, with a profile file that went, the steps about it alone', () => {
    const history = [
      ...edits,
      entry(4, 'edit', null, [cell('f'), file('f', 'updated')]),
      entry(5, 'edit', null, [cell('g')]),
      entry(6, 'rename-code', null, [...two, file('f', 'updated')]),
      entry(7, 'bulk-set', null, [patch('f')]),
      entry(8, 'undo', 7),
      entry(9, 'delete', null, [file('f', 'removed')]),
    ];
    expect(seqs(history)).toEqual({ undo: [2, 3, 5, 6], redo: [] });
  });

  it('refuse an undo that is not of the next step', () => {
    expect(() => advance(emptyStacks, entry(2, 'undo', 7))).toThrow('Entry 7 is not the next undo step');
  });
});

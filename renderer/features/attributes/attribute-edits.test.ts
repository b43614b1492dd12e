import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { describeProblem } from '#shared/text/problems';
import type { CellEdit, EditCause } from '../../grid/column';
import { messages } from '../../text/text';
import { planEdits, subjectOf } from './attribute-edits';

const now = '2026-01-01T00:00:00.000Z';
const words = messages.en.attributes;
const first = newAttribute({ code: 'xa', name: 'age' }, now, 'Ada');
const second = newAttribute({ code: 'xb', name: 'height' }, now, 'Ada');
const standard = newAttribute({ code: 'pa', name: 'name', category: 'standard', locked: true }, now, 'Ada');

const edit = (rowId: string, columnId: string, value: CellEdit['value']): CellEdit => ({ rowId, columnId, value });
const plan = (edits: readonly CellEdit[], cause: EditCause = 'paste') =>
  planEdits(edits, cause, {
    definitions: [first, second, standard],
    words,
    language: 'en',
    describe: (problem) => describeProblem(problem, 'en'),
  });

describe('a batch of edits', () => {
  it('becomes one change a row, with the fields that differ', () => {
    const { changes, refused } = plan([
      edit('xa', 'label', 'Age'),
      edit('xa', 'unit', 'years'),
      edit('xb', 'calculateAnalytics', true),
      edit('xb', 'name', 'height'),
    ]);
    expect(refused).toEqual([]);
    expect(changes).toEqual([
      expect.objectContaining({ key: 'xa', before: { label: '', unit: '' }, after: { label: 'Age', unit: 'a' } }),
      expect.objectContaining({ key: 'xb', after: { calculateAnalytics: true } }),
    ]);
  });
  it('clears what can be empty', () => {
    expect(plan([edit('xa', 'isPersonalInfo', null)], 'clear').changes).toEqual([]);
    expect(plan([edit('xa', 'dataType', '')], 'clear').refused).toHaveLength(1);
  });
  it('leaves fixed fields alone and says why, without losing the rest', () => {
    const { changes, refused } = plan([edit('pa', 'name', 'forename'), edit('pa', 'label', 'Forename')]);
    expect(refused.map((each) => each.reason)).toEqual([words.refused.locked]);
    expect(changes).toEqual([expect.objectContaining({ key: 'pa', after: { label: 'Forename' } })]);
  });
  it('leaves rows alone that are gone', () => {
    expect(plan([edit('zz', 'label', 'x')]).refused[0]?.reason).toBe(words.refused.gone);
  });
});

describe('cells that depend on one another', () => {
  it('may swap two names', () => {
    const { changes, refused } = plan([edit('xa', 'name', 'height'), edit('xb', 'name', 'age')]);
    expect(refused).toEqual([]);
    expect(changes).toHaveLength(2);
  });
  it('may not give one name twice', () => {
    const { changes } = plan([edit('xa', 'name', 'same'), edit('xb', 'name', 'same')]);
    expect(changes).toEqual([]);
  });
  it('are judged by what the row becomes', () => {
    const both = plan([edit('xa', 'options', '1=One; 2=Two'), edit('xa', 'dataType', 'INT')]);
    expect(both.refused).toEqual([]);
    const clash = plan([edit('xa', 'options', 'one; two'), edit('xa', 'dataType', 'INT')]);
    expect(clash.changes).toEqual([]);
  });
});

describe('a code', () => {
  it('that is typed over is renamed, not edited', () => {
    expect(plan([edit('xa', 'code', 'xc')], 'edit')).toEqual({
      changes: [],
      refused: [],
      rename: { from: 'xa', to: 'xc' },
    });
  });
  it('in a block is left alone, unless it says the same', () => {
    const { refused, rename } = plan([edit('xa', 'code', 'xa'), edit('xb', 'code', 'xc')]);
    expect(rename).toBeNull();
    expect(refused.map((each) => each.reason)).toEqual([words.refused.codeInBatch]);
  });
});

describe('the subject in the history', () => {
  const subject = (edits: readonly CellEdit[]) => subjectOf(plan(edits).changes, edits);
  it('is the one code, else the one field, else nothing', () => {
    expect(subject([edit('xa', 'label', 'a'), edit('xa', 'unit', 'kg')])).toBe('xa');
    expect(subject([edit('xa', 'label', 'a'), edit('xb', 'label', 'b')])).toBe('label');
    expect(subject([edit('xa', 'label', 'a'), edit('xb', 'unit', 'kg')])).toBe('');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedText } from '../profile/cell-edit';
import type { ValueDefinition } from '../profile/read-value';
import { createColumn } from '../query/column';
import { editedRows, layOver, mergeOverlays, overlayOf } from '../query/overlay';
import { columnOf, textAt } from '../query/text-column';
import type { BulkEdit } from './bulk-edit';
import { planBulk, type BulkPlan } from './plan-bulk';

const of = (dataType: ValueDefinition['dataType']): ValueDefinition => ({
  dataType,
  array: false,
  options: [],
  unit: '',
});

function standing(
  cells: readonly (string | null)[],
  {
    meaning = null,
    edits = new Map(),
  }: { meaning?: ValueDefinition | null; edits?: ReadonlyMap<number, EditedText> } = {},
) {
  const own = columnOf(cells);
  const before = overlayOf(edits);
  const column = createColumn(layOver(own, before), meaning, editedRows(before));
  const plan = (edit: BulkEdit, rows: readonly number[] | null = null): BulkPlan => {
    const steps = planBulk({ column, own, rows: rows && Uint32Array.from(rows), edit });
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
  const after = (made: BulkPlan) => {
    const whole = made.overlay ? mergeOverlays(before, made.overlay) : before;
    const laid = layOver(own, whole);
    return { texts: cells.map((_, row) => textAt(laid, row)), edited: editedRows(whole) };
  };
  return { plan, after, column };
}

describe('a bulk edit', () => {
  it('changes the meant rows alone, counts them, and shows examples', () => {
    const { plan, after } = standing([' a', 'b', ' a', null, '']);
    const made = plan({ kind: 'trim' }, [2, 1, 3]);
    expect(made).toMatchObject({ rows: 3, changed: 1, unchanged: 2, refused: 0, mended: 0 });
    expect(made.examples).toEqual([{ before: ' a', after: 'a', rows: 1 }]);
    expect(after(made).texts).toEqual([' a', 'b', 'a', null, '']);
  });

  it('leaves alone what would no longer fit the definition, but not what does not fit already', () => {
    const { plan, after } = standing(['1,5', '2.5', 'x', 'much '], { meaning: of('DOUBLE') });
    const upper = plan({ kind: 'case', to: 'upper', language: 'en' });
    expect(after(upper).texts).toEqual(['1,5', '2.5', 'X', 'MUCH ']);
    expect(plan({ kind: 'numbers', decimal: ',' })).toMatchObject({ changed: 1, mended: 1, refused: 0 });
    const set = plan({ kind: 'enter', texts: ['many'] });
    expect(set).toMatchObject({ changed: 0, refused: 4 });
    expect(set.refusals[0]).toEqual({ before: '1,5', after: 'many', rows: 1 });
  });

  it('gives a cell its own text back where it would say what the file says', () => {
    const { plan, after } = standing(['a', 'b', 'c'], {
      edits: new Map([
        [0, 'A'],
        [1, 'x'],
      ]),
    });
    const lower = after(plan({ kind: 'case', to: 'lower', language: 'en' }));
    expect(lower.texts).toEqual(['a', 'x', 'c']);
    expect([0, 1, 2].filter((row) => lower.edited.has(row))).toEqual([1]);
    const reverted = plan({ kind: 'revert' });
    expect(reverted).toMatchObject({ changed: 2, unchanged: 1 });
    expect(after(reverted).texts).toEqual(['a', 'b', 'c']);
    expect(after(reverted).edited.size).toBe(0);
  });

  it('keeps no value and the empty text apart', () => {
    const { plan, after } = standing(['a', '', null]);
    const cleared = plan({ kind: 'clear', to: 'nothing' });
    expect([cleared.changed, after(cleared).texts]).toEqual([2, [null, null, null]]);
    const emptied = plan({ kind: 'clear', to: 'empty' });
    expect([emptied.changed, after(emptied).texts]).toEqual([2, ['', '', '']]);
  });

  it('enters texts down the rows in their order, in the spelling of the column', () => {
    const { plan, after } = standing(['Yes', 'No', null, null], { meaning: of('BOOLEAN') });
    const made = plan({ kind: 'enter', texts: ['true', 'false', ''] }, [3, 2, 0]);
    expect(after(made).texts).toEqual([null, 'No', 'No', 'Yes']);
  });

  // Law: counts add up, every changed row and no other says something else, and a second time changes nothing.
  it('changes what it counts, and nothing when it is done again', () => {
    const cell = fc.constantFrom('a', ' B', 'c  d', 'ISI', '1,5', '03.04.2024', '', null);
    const anyEdit = fc.constantFrom<BulkEdit[]>(
      { kind: 'trim' },
      { kind: 'collapse' },
      { kind: 'case', to: 'upper', language: 'tr' },
      { kind: 'case', to: 'title', language: 'en' },
      { kind: 'days', order: 'dmy' },
      { kind: 'numbers', decimal: ',' },
      { kind: 'clear', to: 'empty' },
      { kind: 'enter', texts: ['x'] },
      { kind: 'revert' },
    );
    const edits = fc.array(fc.tuple(fc.nat(5), fc.option(cell, { nil: undefined })), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), edits, anyEdit, (cells, over, edit) => {
        const before = standing(cells, { edits: new Map(over) });
        const made = before.plan(edit);
        const { texts } = before.after(made);
        expect(made.changed + made.unchanged + made.refused).toBe(cells.length);
        if (edit.kind !== 'revert') {
          const differing = cells.filter((_, row) => textAt(before.column, row) !== texts[row]);
          expect(differing).toHaveLength(made.changed);
        }
        const all = new Map([...over, ...(made.overlay ? cellsOf(made.overlay) : [])]);
        expect(standing(cells, { edits: all }).plan(edit).changed).toBe(0);
      }),
    );
  });
});

function cellsOf({ rows, codes, texts }: NonNullable<BulkPlan['overlay']>): readonly (readonly [number, EditedText])[] {
  return Array.from(rows, (row, at) => [row, texts[codes[at] ?? 0]] as const);
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '#shared/change/apply';
import type { Fields } from '#shared/change/change';
import { cellKey, type EditedText } from '#shared/profile/cell-edit';
import { layersOf, type SingleEdit } from '#shared/query/layers';
import { editedRows, layOver, overlayOf } from '#shared/query/overlay';
import { columnOf, textAt } from '#shared/query/text-column';
import { changeCell } from './plan-cells';

const place = { file: 'f', row: 0, column: 'c' };
const text = fc.constantFrom<EditedText[]>('own', 'a', '', null, undefined);
const signed = { at: '', by: '' };

// Law: whatever lies over a cell, the changes make it say the text; it counts as edited only where that is not what its
// file says, and nothing changes where it says it already.
it('makes a cell say a text over whatever lies there', () => {
  const anyPatch = fc.option(text, { nil: 'none' as const });
  const anySingle = fc.option(fc.record({ text: fc.constantFrom('own', 'a', null), over: fc.constantFrom(0, 1) }));
  fc.assert(
    fc.property(anyPatch, anySingle, text, (patched, single, wanted) => {
      const patches = patched === 'none' ? [] : [{ layer: 1, ...signed, overlay: overlayOf(new Map([[0, patched]])) }];
      const over = Math.min(single?.over ?? 0, patches.length);
      const edit: SingleEdit | null = single && { row: 0, text: single.text, ...signed, ...(over > 0 && { over }) };
      const look = (edits: readonly SingleEdit[]) => {
        const overlay = layersOf(edits, patches);
        const said = textAt(layOver(columnOf(['own']), overlay), 0);
        return { text: said, edited: editedRows(overlay).has(0) };
      };
      const before = look(edit ? [edit] : []);
      const changes = changeCell(
        'f',
        {
          row: 0,
          column: 'c',
          ...before,
          original: 'own',
          invalid: false,
          sign: null,
          single: edit,
          beneath: { layer: patches.length, isPatched: patches.length > 0 },
        },
        wanted,
      );
      const stored = new Map<string, Fields>(edit ? [[cellKey(place), { ...plain(edit), ...place }]] : []);
      const applied = applyChanges(stored, changes);
      if (!applied.ok) throw new Error(applied.error.code);
      const after = look([...applied.value.values()].map((row) => ({ ...signed, ...row }) as unknown as SingleEdit));
      const said = wanted === undefined ? 'own' : wanted;
      expect(after).toEqual({ text: said, edited: said !== 'own' });
      if (before.text === said && before.edited === after.edited) expect(changes).toEqual([]);
    }),
  );
});

/** As a row is stored: what is not said is not there. */
function plain({ own, over, ...edit }: SingleEdit): Fields {
  return { ...edit, ...(own && { own }), ...(over !== undefined && { over }) };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '../change/apply';
import { reverse, type Fields } from '../change/change';
import { stampChanges } from '../change/stamp';
import { type CellEdit, cellKey, editCell, placeOfKey } from './cell-edit';

const place = { file: 'f', row: 3, column: 'c1' };
const edit: CellEdit = { ...place, text: 'old', at: '2026-01-01T00:00:00.000Z', by: 'Ada' };
const stamp = { at: '2026-02-01T00:00:00.000Z', by: 'Bora' };

it('keys a cell so that its place can be read again', () => {
  const anyPlace = fc.record({
    file: fc.string({ minLength: 1 }).filter((text) => !text.includes('/')),
    row: fc.nat(),
    column: fc.string({ minLength: 1 }),
  });
  fc.assert(
    fc.property(anyPlace, (any) => {
      expect(placeOfKey(cellKey(any))).toEqual(any);
    }),
  );
  for (const wrong of ['', 'f', 'f/1', 'f/x/c', 'f/-1/c', 'f/01/c', '/1/c', 'f/1/'])
    expect(placeOfKey(wrong)).toBeNull();
});

const anyText = fc.oneof(fc.constantFrom(null, undefined), fc.string());
const anyBeneath = fc.constantFrom(
  { layer: 0, isPatched: false },
  { layer: 2, isPatched: false },
  { layer: 2, isPatched: true },
);
const anyCurrent = fc.constantFrom<(CellEdit | undefined)[]>(
  undefined,
  edit,
  { ...edit, over: 1 },
  { ...edit, over: 2 },
  { ...edit, text: null, own: true, over: 2 },
);

// Law: whatever stands for a cell, the stamped changes make it say the text over all that lies beneath, signed, and
// their reverse restores it.
it('makes a cell say a text, signed, and takes that back exactly', () => {
  fc.assert(
    fc.property(anyCurrent, anyText, anyBeneath, (current, text, beneath) => {
      const changes = stampChanges(editCell(place, current, text, beneath), new Map(), stamp);
      const before = new Map(current && [[cellKey(place), current as Fields]]);
      const after = applyChanges(before, changes);
      if (!after.ok) throw new Error(after.error.code);
      const now = after.value.get(cellKey(place));
      if (text === undefined && !beneath.isPatched) expect(now).toBeUndefined();
      else {
        expect(now).toMatchObject({ text: text ?? null, ...(changes.length > 0 && stamp) });
        expect([now?.['own'], now?.['over'] ?? 0]).toEqual([text === undefined ? true : undefined, beneath.layer]);
      }
      expect(applyChanges(after.value, reverse(changes))).toEqual({ ok: true, value: before });
    }),
  );
});

it('changes nothing where the cell says so already, over everything', () => {
  expect(editCell(place, edit, 'old')).toEqual([]);
  expect(editCell(place, undefined, undefined)).toEqual([]);
  expect(editCell(place, edit, 'old', { layer: 1, isPatched: false })).not.toEqual([]);
});

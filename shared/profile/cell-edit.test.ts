import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyOne } from '../change/apply';
import { reverse } from '../change/change';
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

// Law: whatever lies over a cell, the stamped change makes it say the text, signed, and its reverse restores it.
it('makes a cell say a text, signed, and takes that back exactly', () => {
  const anyText = fc.oneof(fc.constantFrom(null, undefined), fc.string());
  fc.assert(
    fc.property(fc.constantFrom(undefined, edit), anyText, (current, text) => {
      const plain = editCell(place, current, text);
      if (plain === null) {
        expect(text).toBe(current?.text);
        return;
      }
      const [change = plain] = stampChanges([plain], new Map(), stamp);
      const after = applyOne(current, change);
      expect(after).toEqual({ ok: true, value: text === undefined ? null : { ...place, text, ...stamp } });
      const [back = change] = reverse([change]);
      const restored = after.ok ? applyOne(after.value ?? undefined, back) : after;
      expect(restored).toEqual({ ok: true, value: current ?? null });
    }),
  );
});

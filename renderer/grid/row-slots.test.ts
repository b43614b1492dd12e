import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignSlots, type SlotContent, type Wanted } from './row-slots';

const slotsOf = (count: number): readonly SlotContent[] => Array.from({ length: count }, () => null);
const wanted = (first: number, end: number, more: Partial<Wanted> = {}): Wanted => ({
  first,
  end,
  kept: [],
  count: 1000,
  ...more,
});

describe('the slots of rows', () => {
  test('at the top stand in the order shown', () => {
    expect(assignSlots(slotsOf(4), wanted(0, 3))).toEqual([0, 1, 2, null]);
  });

  test('that scroll out are taken by those that scroll in, and no other moves', () => {
    const first = assignSlots(slotsOf(4), wanted(0, 4));
    expect(assignSlots(first, wanted(2, 6))).toEqual([4, 5, 2, 3]);
  });

  test('of a row that is kept stay with it out of view', () => {
    const first = assignSlots(slotsOf(4), wanted(0, 3, { kept: [1] }));
    const far = assignSlots(first, wanted(100, 103, { kept: [1] }));
    expect(far[1]).toBe(1);
    expect(new Set(far)).toEqual(new Set([1, 100, 101, 102]));
  });

  test('show nothing beyond the last row', () => {
    const first = assignSlots(slotsOf(4), wanted(0, 4));
    expect(assignSlots(first, wanted(0, 2, { count: 2 }))).toEqual([0, 1, null, null]);
  });

  // However the view moves, every wanted row has exactly one slot, and one that had a slot has the same one.
  test('hold every wanted row once, and leave those that stand', () => {
    const view = fc.record({ first: fc.nat(60), size: fc.nat(8), kept: fc.option(fc.nat(80)), count: fc.nat(70) });
    fc.assert(
      fc.property(fc.array(view, { maxLength: 20 }), (views) => {
        let slots = slotsOf(10);
        for (const { first, size, kept, count } of views) {
          const want = wanted(first, first + size, { kept: kept === null ? [] : [kept], count });
          const next = assignSlots(slots, want);
          const shown = next.filter((place) => place !== null);
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown.every((place) => place < count)).toBe(true);
          const rows = [...Array.from({ length: size }, (_, at) => first + at), ...want.kept];
          for (const place of rows.filter((each) => each < count)) {
            expect(shown).toContain(place);
            if (slots.includes(place) && count > slots.length) expect(next.indexOf(place)).toBe(slots.indexOf(place));
          }
          slots = next;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute } from '../../attribute/attribute';
import { definitionsDigest, editFigures, editsSince, type EditMark } from './kept-check';

const edit = (row: number, text: string | null, at = '2026-01-01', cells = 1): EditMark => ({
  key: `${row}${text === null ? '' : `=${text}`}`,
  cells,
  at,
});
const checked = (edits: readonly EditMark[]) => ({ at: '2026-02-01', edits: editFigures(edits) });

describe('edits since a check', () => {
  it('are none while the same edits lie over the file, in whatever order they are read', () => {
    const someEdits = fc.uniqueArray(fc.tuple(fc.nat(99), fc.option(fc.string())), { selector: ([row]) => row });
    fc.assert(
      fc.property(someEdits, (cells) => {
        const edits = cells.map(([row, text]) => edit(row, text));
        expect(editsSince(checked(edits), edits.toReversed())).toBe(0);
      }),
    );
  });

  it('are counted: new ones, changed ones, and those that went', () => {
    const before = [edit(1, 'a'), edit(2, 'b'), edit(3, null)];
    expect(editsSince(checked(before), [...before, edit(4, 'x', '2026-03-01'), edit(5, 'y', '2026-03-01')])).toBe(2);
    expect(editsSince(checked(before), [before[0]!])).toBe(2);
    expect(editsSince(checked(before), [edit(1, 'z', '2026-03-01'), ...before.slice(1)])).toBe(1);
    // Undo brings an older edit back as it was.
    expect(editsSince(checked(before), [edit(1, 'older', '2025-01-01'), ...before.slice(1)])).toBe(1);
    // Many cells at once.
    expect(editsSince(checked(before), [...before, edit(9, 'all', '2026-03-01', 5000)])).toBe(5000);
    expect(editsSince(checked([...before, edit(9, 'all', '2026-01-01', 5000)]), before)).toBe(5000);
  });
});

it('what definitions say to a check is one number that follows them', () => {
  const file = { columns: [{ id: 'c0', name: 'city', attribute: 'city' }], idColumn: null };
  const city = newAttribute({ code: 'city' }, '', '');
  const digest = (given: Partial<typeof city>) => definitionsDigest(file, [{ ...city, ...given }]);
  expect(digest({ label: 'City', description: 'x', updatedAt: 'now' })).toBe(digest({}));
  const other = (given: Partial<typeof city>) =>
    definitionsDigest(file, [city, { ...newAttribute({ code: 'other' }, '', ''), ...given }]);
  expect(other({})).toBe(digest({}));
  expect(other({ mandatory: true })).not.toBe(digest({}));
  for (const given of [{ dataType: 'INT' }, { mandatory: true }, { retired: true }, { unit: 'kg' }] as const) {
    expect(digest(given), JSON.stringify(given)).not.toBe(digest({}));
  }
});

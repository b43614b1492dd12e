import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, cellsOf, clampPosition, contains, sizeOf } from './range';
import { moveFrom, type Motion } from './motion';

const extent = { rows: 20, columns: 8 };
const position = fc.record({ row: fc.nat(19), column: fc.nat(7) });

describe('a range', () => {
  test('spans the same cells whichever corner it was drawn from', () => {
    fc.assert(
      fc.property(position, position, (anchor, focus) => {
        const box = boxOf({ anchor, focus });
        expect(box).toEqual(boxOf({ anchor: focus, focus: anchor }));
        expect(contains(box, anchor) && contains(box, focus)).toBe(true);
      }),
    );
  });
  test('holds as many cells as its size says, each inside', () => {
    fc.assert(
      fc.property(position, position, (anchor, focus) => {
        const box = boxOf({ anchor, focus });
        const cells = [...cellsOf(box)];
        expect(cells).toHaveLength(sizeOf(box).rows * sizeOf(box).columns);
        expect(cells.every((cell) => contains(box, cell))).toBe(true);
      }),
    );
  });
  test('has no place where nothing is shown', () => {
    expect(clampPosition({ row: 0, column: 0 }, { rows: 0, columns: 3 })).toBeNull();
  });
});

describe('a motion', () => {
  const from = { row: 5, column: 3 };
  test.each<[Motion, number, number]>([
    ['up', 4, 3],
    ['down', 6, 3],
    ['left', 5, 2],
    ['right', 5, 4],
    ['pageUp', 0, 3],
    ['pageDown', 15, 3],
    ['rowStart', 5, 0],
    ['rowEnd', 5, 7],
    ['columnStart', 0, 3],
    ['columnEnd', 19, 3],
    ['gridStart', 0, 0],
    ['gridEnd', 19, 7],
    ['next', 5, 4],
    ['previous', 5, 2],
  ])('%s leads to %i, %i', (motion, row, column) => {
    expect(moveFrom(from, motion, extent, 10)).toEqual({ row, column });
  });
  test('next goes on in the row below, and out of the grid at its end', () => {
    expect(moveFrom({ row: 5, column: 7 }, 'next', extent, 10)).toEqual({ row: 6, column: 0 });
    expect(moveFrom({ row: 19, column: 7 }, 'next', extent, 10)).toBeNull();
  });
  test('previous goes on in the row above, and out of the grid at its start', () => {
    expect(moveFrom({ row: 5, column: 0 }, 'previous', extent, 10)).toEqual({ row: 4, column: 7 });
    expect(moveFrom({ row: 0, column: 0 }, 'previous', extent, 10)).toBeNull();
  });
  test('up from the first row leaves for the header', () => {
    expect(moveFrom({ row: 0, column: 2 }, 'up', extent, 10)).toBeNull();
  });
});

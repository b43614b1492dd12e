import { describe, expect, test } from 'vitest';
import { planFillDown, planFillDrag, planFillRight } from './fill';
import { planPaste } from './paste';

const extent = { rows: 5, columns: 4 };
const one = { top: 1, bottom: 1, left: 1, right: 1 };
const pasted = (plan: ReturnType<typeof planPaste>): string =>
  plan.cells.map(({ row, column, text }) => `${row}${column}=${text}`).join(' ');

describe('a paste', () => {
  test('of one value fills the range', () => {
    expect(pasted(planPaste([['x']], { top: 0, bottom: 1, left: 0, right: 1 }, extent))).toBe('00=x 01=x 10=x 11=x');
  });
  test('of a block grows past a single cell', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      one,
      extent,
    );
    expect(pasted(plan)).toBe('11=a 12=b 21=c 22=d');
    expect(plan.box).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
  });
  test('repeats the block where the range is a multiple of it', () => {
    expect(pasted(planPaste([['a'], ['b']], { top: 0, bottom: 3, left: 2, right: 2 }, extent))).toBe(
      '02=a 12=b 22=a 32=b',
    );
  });
  test('lies once where the range is no multiple of the block', () => {
    expect(pasted(planPaste([['a'], ['b']], { top: 0, bottom: 2, left: 0, right: 0 }, extent))).toBe('00=a 10=b');
  });
  test('tells how many cells fell off the end of the grid', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { top: 4, bottom: 4, left: 3, right: 3 },
      extent,
    );
    expect(pasted(plan)).toBe('43=a');
    expect(plan.clipped).toBe(3);
  });
  test('of a ragged block leaves alone what a short row does not reach', () => {
    expect(pasted(planPaste([['a', 'b'], ['c']], one, extent))).toBe('11=a 12=b 21=c');
  });
});

describe('a fill', () => {
  test('down repeats the top row', () => {
    expect(planFillDown({ top: 1, bottom: 3, left: 0, right: 0 })).toEqual([
      { from: { row: 1, column: 0 }, to: { row: 2, column: 0 } },
      { from: { row: 1, column: 0 }, to: { row: 3, column: 0 } },
    ]);
  });
  test('down of one row takes from the row above, which the first row lacks', () => {
    expect(planFillDown(one)).toEqual([{ from: { row: 0, column: 1 }, to: { row: 1, column: 1 } }]);
    expect(planFillDown({ ...one, top: 0, bottom: 0 })).toEqual([]);
  });
  test('right repeats the left column', () => {
    expect(planFillRight({ top: 0, bottom: 0, left: 1, right: 2 })).toEqual([
      { from: { row: 0, column: 1 }, to: { row: 0, column: 2 } },
    ]);
    expect(planFillRight({ top: 0, bottom: 0, left: 0, right: 0 })).toEqual([]);
  });
  test('by the handle repeats the rows in order', () => {
    const sources = planFillDrag({ top: 0, bottom: 1, left: 0, right: 0 }, 4).map(({ from }) => from.row);
    expect(sources).toEqual([0, 1, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { insertOption, moveRow } from './option-rows';

describe('the rows of the options', () => {
  it('move by one place either way', () => {
    expect(moveRow(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moveRow(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
  it('stay as they are at either end', () => {
    const rows = ['a', 'b'];
    expect(moveRow(rows, 0, -1)).toBe(rows);
    expect(moveRow(rows, 1, 2)).toBe(rows);
  });
  it('get an empty one below the one in hand', () => {
    const [first, second] = [
      { value: '0', label: 'No' },
      { value: '1', label: 'Yes' },
    ];
    expect(insertOption([first, second], 0)).toEqual([first, { value: '', label: '' }, second]);
  });
});

import { describe, expect, it } from 'vitest';
import { placesByKey } from './places-by-key';

describe('places by key', () => {
  it('are those of the list that is asked about, and -1 is no place', () => {
    const placeOf = placesByKey((each: { readonly id: string }) => each.id);
    const [first, turned] = [
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'b' }, { id: 'a' }],
    ];
    expect([placeOf(first, 'b'), placeOf(turned, 'b'), placeOf(first, 'b'), placeOf(first, 'c')]).toEqual([
      1, 0, 1, -1,
    ]);
  });

  it('are looked up, not searched, while the list is the same', () => {
    let asked = 0;
    const ids = Array.from({ length: 500 }, (_, at) => `c${at}`);
    const placeOf = placesByKey((id: string) => {
      asked += 1;
      return id;
    });
    for (const id of ids) placeOf(ids, id);
    expect(asked).toBe(500);
  });
});

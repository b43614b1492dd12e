import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnCost, planBatches } from './scan-helpers';

const column = (id: number, cost: number): ColumnCost => ({ id: `c${id}`, cost });

describe('the columns that are read together', () => {
  it('are half of the file for each of two readers, the larger half first', () => {
    const costs = [5, 1, 1, 5, 7, 6, 1, 1, 9, 5].map((cost, id) => column(id, cost));
    expect(planBatches(costs, 2, 1000)).toEqual([
      ['c5', 'c6', 'c7', 'c8', 'c9'],
      ['c0', 'c1', 'c2', 'c3', 'c4'],
    ]);
    expect(planBatches(costs, 1, 1000)).toEqual([costs.map(({ id }) => id)]);
  });

  // Laws: each column is read once; what stands in a batch stands together in the file; none is more than may be held.
  it('are all of them, in runs that may be held', () => {
    const costs = fc.array(fc.nat(100), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 800 }), (given, readers, most) => {
        const all = given.map((cost, id) => column(id, cost));
        const batches = planBatches(all, readers, most);
        const places = batches.map((batch) => batch.map((id) => Number(id.slice(1))));
        expect(places.flat().sort((one, other) => one - other)).toEqual(all.map((_, at) => at));
        for (const batch of places) {
          expect(batch).toEqual(batch.map((_, at) => (batch[0] ?? 0) + at));
          const cost = batch.reduce((sum, at) => sum + (given[at] ?? 0), 0);
          expect(batch.length === 1 || cost <= most).toBe(true);
          expect(batch.length).toBeLessThanOrEqual(16);
        }
      }),
    );
  });
});

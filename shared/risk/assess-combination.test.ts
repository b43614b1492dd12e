import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCombination } from './assess-combination';
import type { CombinationRisk } from './combination-risk';
import type { ClassColumn } from './generalise';

/** Columns of these texts, each different text a class. */
function columnsOf(rows: readonly (readonly (string | null)[])[], ids: readonly string[]): readonly ClassColumn[] {
  return ids.map((id, place) => {
    const texts = [...new Set(rows.map((row) => row[place] ?? null))];
    return { id, texts, classes: Uint32Array.from(rows, (row) => texts.indexOf(row[place] ?? null)) };
  });
}

function assess(columns: readonly ClassColumn[], k: number, tolerance = 0): CombinationRisk {
  const steps = assessCombination(columns, { k, tolerance });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

/** The group sizes by their texts, the slow and plain way. */
function sizesBy(rows: readonly (readonly (string | null)[])[], places: readonly number[]): number[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(places.map((place) => row[place] ?? null));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

const anyRows = fc.array(
  fc.tuple(
    fc.constantFrom('K', 'E', null),
    fc.constantFrom('1980-01-02', '1980-05-06', '1991-01-02'),
    fc.constantFrom('34710', '34720', '06100'),
    fc.constantFrom('a', 'b'),
  ),
  { maxLength: 40 },
);
const ids = ['gender', 'birth', 'postcode', 'other'];

describe('the risk of a combination', () => {
  it('counts groups as comparing every row with every other would', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 6 }), (rows, k) => {
        const risk = assess(columnsOf(rows, ids), k);
        const sizes = sizesBy(rows, [0, 1, 2, 3]);
        expect(risk.all).toEqual({
          columns: ids,
          groups: sizes.length,
          smallest: sizes.length === 0 ? 0 : Math.min(...sizes),
          unique: sizes.filter((size) => size === 1).length,
          small: sizes.filter((size) => size < k).reduce((sum, size) => sum + size, 0),
        });
        expect(risk.bands.reduce((sum, band) => sum + band.rows, 0)).toBe(rows.length);
      }),
    );
  });

  it('names exactly the smallest sets that single somebody out', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const singlesOut = (places: readonly number[]) => sizesBy(rows, places).some((size) => size < 3);
        const sets = Array.from({ length: 15 }, (_, at) => [0, 1, 2, 3].filter((place) => ((at + 1) >> place) & 1));
        const smallest = sets.filter(
          (set) =>
            set.length <= 3 &&
            singlesOut(set) &&
            !sets.some(
              (part) => part.length < set.length && part.every((place) => set.includes(place)) && singlesOut(part),
            ),
        );
        const named = assess(columnsOf(rows, ids), 3).singlingOut.map(({ columns }) => columns.join());
        expect([...named].sort()).toEqual(smallest.map((set) => set.map((place) => ids[place]).join()).sort());
      }),
    );
  });

  it('says that the year instead of the day, or the beginning of a postal code, hides people', () => {
    const rows = Array.from({ length: 600 }, (_, row) => [
      `19${50 + (row % 3)}-0${1 + (row % 9)}-10`,
      `34${String(100 + (row % 40)).padStart(3, '0')}`,
    ]);
    const { all, hints } = assess(columnsOf(rows, ['birth', 'postcode']), 5);
    expect(all.small).toBe(600);
    const found = hints.map(({ column, generalisation }) => `${column} ${generalisation}`);
    expect(found).toContain('birth year');
    expect(found).toContain('postcode prefix');
    expect(hints.every(({ after }) => after.small < all.small)).toBe(true);
    expect([...hints].sort((left, right) => left.after.small - right.after.small)).toEqual(hints);
  });

  it('overlooks a few rows where that is wished', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row === 0 ? 'X' : 'K']);
    expect(assess(columnsOf(rows, ['gender']), 5).singlingOut).toHaveLength(1);
    expect(assess(columnsOf(rows, ['gender']), 5, 0.01).singlingOut).toEqual([]);
  });

  it('answers for no rows and for no columns', () => {
    expect(assess(columnsOf([], ids), 5).all).toMatchObject({ groups: 0, smallest: 0 });
    expect(assess([], 5)).toMatchObject({ rows: 0, singlingOut: [], hints: [] });
  });

  it('groups a million rows in little time', () => {
    const rows = 1_000_000;
    const column = (id: string, different: number): ClassColumn => ({
      id,
      texts: Array.from({ length: different }, (_, at) => String(at)),
      classes: Uint32Array.from({ length: rows }, (_, row) => (Math.imul(row, 2654435761) % different) >>> 0),
    });
    const began = performance.now();
    const risk = assess([column('birth', 20_000), column('postcode', 900), column('gender', 2)], 5);
    expect(risk.rows).toBe(rows);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

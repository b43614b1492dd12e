import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySighting } from '../../test/support/refresh-arbitraries';
import { isWhole, lookAgain, newestOf, type Sighting, type Standing } from './sighting';

const folder = { kind: 'folder', pattern: '*.csv' } as const;
const file = { kind: 'file', pattern: '*' } as const;
const at = (modified: number, given: Partial<Sighting> = {}): Sighting => ({
  name: 'a.csv',
  size: 1,
  modified,
  ...given,
});

describe('what a source would take', () => {
  it('is the latest file of a folder that its pattern means and that is written to its end', () => {
    const all = [
      at(1),
      at(3, { name: 'b.csv' }),
      at(9, { name: 'c.csv.part' }),
      at(9, { name: 'notes.txt' }),
      at(9, { name: 'empty.csv', size: 0 }),
    ];
    expect(newestOf(all, folder, null)).toMatchObject({ name: 'b.csv' });
  });

  it('is nothing where the latest was looked into already, or is older than that', () => {
    expect(newestOf([at(3)], folder, at(3))).toBeNull();
    expect(newestOf([at(2, { name: 'z.csv' })], folder, at(3))).toBeNull();
  });

  it('is a file of its own whenever it changed, even where a backup took its place', () => {
    expect(newestOf([at(2)], file, at(3))).toEqual(at(2));
    expect(newestOf([at(3)], file, at(3))).toBeNull();
  });

  it('never is what was taken just now, and comes to an end: taking again and again finds nothing more', () => {
    fc.assert(
      fc.property(fc.array(anySighting()), fc.constantFrom(folder, file), (all, wish) => {
        const own = wish.kind === 'file' ? all.slice(0, 1) : all;
        const first = newestOf(own, wish, null);
        expect(first === null ? null : newestOf(own, wish, first)).toBeNull();
      }),
    );
  });

  it('does not depend on the order in which a folder is listed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySighting(), { selector: ({ name }) => name }), (all) => {
        expect(newestOf(all.toReversed(), folder, null)).toEqual(newestOf(all, folder, null));
      }),
    );
  });
});

describe('a file that is still written', () => {
  it('is whole once it has stood still long enough, counted from its last change', () => {
    let standing: Standing | null = null;
    const looks: [Sighting, number][] = [
      [at(1), 0],
      [at(1, { size: 2 }), 400],
      [at(1, { size: 2 }), 1200],
      [at(1, { size: 2 }), 1400],
    ];
    const whole = looks.map(([sighting, now]) => {
      standing = lookAgain(standing, sighting, now);
      return isWhole(standing, now, 1000);
    });
    expect(whole).toEqual([false, false, false, true]);
  });

  it('is never taken for whole while two looks within the quiet time differ', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anySighting(), fc.integer({ min: 0, max: 900 })), { minLength: 1 }), (looks) => {
        let [standing, now] = [null as Standing | null, 0];
        const changes: number[] = [];
        let before: Sighting | null = null;
        for (const [sighting, pause] of looks) {
          now += pause;
          standing = lookAgain(standing, sighting, now);
          if (JSON.stringify(before) !== JSON.stringify(sighting)) changes.push(now);
          before = sighting;
          if (isWhole(standing, now, 1000)) expect(now - changes.at(-1)!).toBeGreaterThanOrEqual(1000);
        }
      }),
    );
  });
});

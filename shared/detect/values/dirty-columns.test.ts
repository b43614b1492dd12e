import { describe, expect, it } from 'vitest';
import { dirtyColumn, dirtyKinds, type Dirt } from '../../../test/support/dirty-columns';
import { proposeFromValues } from '../propose';
import { gatherEvidence } from './gather';

const dirts: Readonly<Record<string, Dirt>> = {
  'as it should be': { empty: 0, noise: 0, padded: 0, otherCase: false },
  'padded, in the other case': { empty: 0.05, noise: 0, padded: 0.5, otherCase: true },
  'with three of ten missing': { empty: 0.3, noise: 0, padded: 0.1, otherCase: false },
  'with what people type instead': { empty: 0.1, noise: 0.12, padded: 0.1, otherCase: false },
};
const sizes = [24, 60, 150];

/** How the columns of a kind came out. */
function judged(name: string, dirt: Dirt) {
  const kind = dirtyKinds[name];
  if (!kind) throw new Error(name);
  return sizes.map((rows, at) => {
    const seed = Array.from(name).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_003, at + 1);
    const { personal, category } = proposeFromValues(gatherEvidence(dirtyColumn(kind, rows, dirt, seed)));
    const isFitting = kind.category === null || (category?.startsWith(kind.category) ?? false);
    return { isPersonal: personal === 'yes', isMeant: kind.category !== null, isFitting };
  });
}

describe.each(Object.entries(dirts))('a column %s', (_what, dirt) => {
  const all = Object.keys(dirtyKinds).map((name) => ({ name, columns: judged(name, dirt) }));

  it('is told from what only looks like it', () => {
    const columns = all.flatMap(({ columns: each }) => each);
    const right = columns.filter(({ isPersonal, isMeant }) => isPersonal && isMeant).length;
    const precision = right / columns.filter(({ isPersonal }) => isPersonal).length;
    const recall = right / columns.filter(({ isMeant }) => isMeant).length;
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.97);
  });

  it('is right for every kind that has a check digit', () => {
    const wrong = all.filter(
      ({ name, columns }) =>
        dirtyKinds[name]?.isChecked &&
        columns.some(({ isPersonal, isMeant, isFitting }) => isPersonal !== isMeant || (isPersonal && !isFitting)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

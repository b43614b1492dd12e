import { describe, expect, it } from 'vitest';
import type { FileMapping } from '../../../intake/column-targets';
import { mappingLike } from './newer-mapping';

const older = {
  idColumn: 'c1',
  columns: [
    { id: 'c0', name: 'City', attribute: 'town' },
    { id: 'c1', name: 'Id', attribute: null, looksPersonal: false },
    { id: 'c2', name: 'Old', attribute: 'retired' },
  ],
};
const guess = { kind: 'attribute', certainty: 'guess' } as const;
const proposed = (codes: readonly (string | null)[]): FileMapping => ({
  targets: codes.map((code) => (code === null ? { kind: 'none' } : { ...guess, code })),
  looksPersonal: codes.map(() => true),
  idColumn: null,
});
const definitions = ['town', 'city', 'email'].map((code) => ({ code }));

describe('the columns of a newer version', () => {
  it('are what those of the older one are by now, wherever they stand and however they are written', () => {
    const mapping = mappingLike(older, ['id', 'Email', 'CITY'], proposed(['city', 'email', 'city']), definitions);
    expect(mapping.targets).toEqual([
      { kind: 'none' },
      { ...guess, code: 'email' },
      { kind: 'attribute', code: 'town', certainty: 'chosen' },
    ]);
    expect(mapping.idColumn).toBe(0);
    expect(mapping.looksPersonal).toEqual([false, true, true]);
  });

  it('take an attribute from a column that it was only proposed for', () => {
    const mapping = mappingLike(older, ['Town', 'City'], proposed(['town', null]), definitions);
    expect(mapping.targets.map(({ kind }) => kind)).toEqual(['none', 'attribute']);
  });

  it('stay as they were proposed where the older ones say nothing that still stands', () => {
    const given = proposed(['email', null]);
    expect(mappingLike(older, ['Old', 'New'], given, definitions)).toEqual(given);
  });
});

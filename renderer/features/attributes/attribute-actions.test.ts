import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { copyOf, firstFree, removable, retireChanges } from './attribute-actions';

const now = '2026-01-01T00:00:00.000Z';
const own = newAttribute({ code: 'xa', name: 'age', label: 'Age', order: 3, retired: true, revision: 4 }, now, 'Ada');
const standard = newAttribute({ code: 'pa', name: 'name', category: 'standard', locked: true }, now, 'Ada');

describe('a free text', () => {
  it('is the wish itself, else the wish with the first free number', () => {
    expect(firstFree('a', () => false)).toBe('a');
    expect(firstFree('a', (candidate) => ['a', 'a2'].includes(candidate))).toBe('a3');
  });
});

describe('a copy', () => {
  it('is custom, unlocked and in use, whatever the original is', () => {
    expect(copyOf(standard, [standard], now, 'Bo')).toMatchObject({
      code: 'pa_copy',
      name: 'nameCopy',
      category: 'custom',
      locked: false,
      retired: false,
      revision: 0,
      updatedBy: 'Bo',
    });
    expect(copyOf(own, [own], now, 'Bo')).toMatchObject({ label: 'Age', retired: false, order: null, revision: 0 });
  });
  it('gets a code and a name that nothing has', () => {
    const first = copyOf(own, [own], now, 'Bo');
    expect(copyOf(own, [own, first], now, 'Bo')).toMatchObject({ code: 'xa_copy2', name: 'ageCopy2' });
  });
});

describe('retiring', () => {
  it('changes only those that are in use', () => {
    expect(retireChanges([own, standard], true).map((change) => change.key)).toEqual(['pa']);
    expect(retireChanges([own, standard], false).map((change) => change.key)).toEqual(['xa']);
  });
});

describe('deleting', () => {
  it('is for custom attributes only', () => {
    expect(removable([own, standard])).toEqual([own]);
  });
});

import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { changedFields, rebase } from './draft';

const base = newAttribute({ code: 'xa', label: 'Age', purposes: ['News'] }, '2026-01-01T00:00:00.000Z', 'Ada');

describe('a draft', () => {
  it('is unchanged while it says the same, whatever its identity', () => {
    expect(changedFields(base, { ...base, purposes: ['News'] })).toEqual([]);
  });
  it('names the fields that differ and nothing of the bookkeeping', () => {
    expect(changedFields(base, { ...base, label: 'Years', revision: 9 })).toEqual(['label']);
  });
  it('keeps what was changed in the meantime and wins where both changed', () => {
    const draft = { ...base, label: 'Years', unit: 'a' };
    const current = { ...base, label: 'Lebensalter', description: 'In full years.', revision: 1 };
    expect(rebase(base, draft, current)).toEqual({ ...current, label: 'Years', unit: 'a' });
  });
});

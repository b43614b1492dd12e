import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { bulkFields, planBulk } from './bulk-edit';

const now = '2026-01-01T00:00:00.000Z';
const own = newAttribute({ code: 'xa', unit: 'kg' }, now, 'Ada');
const standard = newAttribute({ code: 'pa', category: 'standard', locked: true }, now, 'Ada');

describe('a bulk edit', () => {
  it('never offers what must differ from row to row', () => {
    expect(bulkFields).not.toContain('code');
    expect(bulkFields).not.toContain('name');
  });
  it('changes those that differ and counts those that already agree', () => {
    const plan = planBulk([own, standard], 'unit', 'kg', () => true);
    expect(plan).toMatchObject({ same: 1, locked: 0, invalid: 0 });
    expect(plan.pairs).toEqual([{ before: standard, after: { ...standard, unit: 'kg' } }]);
  });
  it('leaves what the platform fixes alone', () => {
    expect(planBulk([own, standard], 'dataType', 'INT', () => true)).toMatchObject({ locked: 1 });
  });
  it('leaves definitions alone that the value does not fit', () => {
    const plan = planBulk([own, standard], 'expression', 'x', (after) => after.locked);
    expect(plan.invalid).toBe(1);
    expect(plan.pairs.map((pair) => pair.before.code)).toEqual(['pa']);
  });
  it('compares lists by what they say', () => {
    const tagged = { ...own, purposes: ['News'] };
    expect(planBulk([tagged], 'purposes', ['News'], () => true).same).toBe(1);
  });
});

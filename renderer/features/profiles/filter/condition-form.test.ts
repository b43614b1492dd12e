import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { messages } from '../../../text/text';
import type { FileColumn } from '../shown-columns';
import { conditionOf, filterMeant, operatorsOf, operatorWord } from './condition-form';

const column = (given: Partial<AttributeDefinition> | null, isMasked = false): FileColumn => ({
  id: 'c1',
  name: 'c1',
  attribute: null,
  definition: given && newAttribute({ code: 'a', ...given }, '2026-01-01T00:00:00.000Z', 'Ada'),
  label: 'c1',
  isPersonal: isMasked,
  isMasked,
});
const spent = column({ dataType: 'DOUBLE' });

describe('a condition on a column', () => {
  it('offers what the type can be asked', () => {
    expect(operatorsOf(spent)).toContain('between');
    expect(operatorsOf(column(null))).not.toContain('between');
    expect(operatorsOf(column({ dataType: 'BOOLEAN' }))).not.toContain('contains');
  });
  it('asks nothing that would tell what hidden values are (CORR-6)', () => {
    const offered = operatorsOf(column({ dataType: 'DOUBLE' }, true));
    expect(offered).toContain('empty');
    expect(offered).toContain('duplicate');
    expect(offered.filter((operator) => ['=', 'in', 'contains', '<', 'between'].includes(operator))).toEqual([]);
  });
  it('begins with the filter that stands, unless the column does not offer it', () => {
    const filter = { kind: 'condition', column: 'c1', operator: '>', values: ['5'] } as const;
    expect(conditionOf(spent, filter)).toMatchObject({ operator: '>', values: ['5'] });
    expect(conditionOf(spent, { kind: 'value', column: 'c1', value: '7' })).toEqual({ operator: '=', values: ['7'] });
    expect(conditionOf(column({ dataType: 'DOUBLE' }, true), filter).values).toEqual([]);
    expect(conditionOf(spent, undefined)).toEqual({ operator: '=', values: [] });
  });
  it('is a filter once its values are there and of the type', () => {
    expect(filterMeant(spent, { operator: '>', values: [] })).toEqual({ problem: 'unfinished' });
    expect(filterMeant(spent, { operator: 'between', values: ['1'] })).toEqual({ problem: 'unfinished' });
    expect(filterMeant(spent, { operator: '>', values: ['much'] })).toEqual({ problem: 'not-of-type' });
    expect(filterMeant(spent, { operator: '>', values: ['5', '9'] })).toEqual({
      filter: { kind: 'condition', column: 'c1', operator: '>', values: ['5'] },
    });
    expect(filterMeant(spent, { operator: 'empty', values: ['5'] })).toMatchObject({ filter: { values: [] } });
  });
  it('is said of days as of days', () => {
    expect(operatorWord('<', column({ dataType: 'DATE' }).definition, messages.en.rule)).toBe('is before');
    expect(operatorWord('<', spent.definition, messages.en.rule)).toBe('is less than');
  });
});

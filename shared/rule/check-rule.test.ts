import { describe, expect, it } from 'vitest';
import { checkRule, finishedPart } from './check-rule';
import type { RuleGroup } from './rule';

const age = { dataType: 'INT', array: false, options: [], unit: '' } as const;
const meaningOf = (field: string) => (field === 'age' ? { ...age, options: [] } : field === 'name' ? null : undefined);

const rule: RuleGroup = {
  combinator: 'and',
  rules: [
    { field: 'age', operator: '<', value: '18' },
    { field: 'age', operator: '<', value: 'old' },
    { combinator: 'or', rules: [{ field: 'gone', operator: 'empty', value: '' }] },
    { field: 'name', operator: '<', value: 'a' },
    { field: 'name', operator: 'contains', value: '' },
    { field: 'age', operator: 'between', value: ['1', ''] },
    { field: 'name', operator: 'empty', value: '' },
    { field: 'age', operator: '=', value: 'unknown' },
  ],
};

describe('a rule being written', () => {
  it('is told where it is not finished or no longer fits its columns', () => {
    expect(checkRule(rule, meaningOf)).toEqual([
      { path: [1], code: 'value-not-of-type' },
      { path: [2, 0], code: 'column-missing' },
      { path: [3], code: 'operator-not-for-type' },
      { path: [4], code: 'value-missing' },
      { path: [5], code: 'value-missing' },
    ]);
  });

  it('is used as far as it is finished', () => {
    const finished = finishedPart(rule, meaningOf);
    expect(finished.rules).toEqual([rule.rules[0], rule.rules[6], rule.rules[7]]);
    expect(checkRule(finished, meaningOf)).toEqual([]);
  });
});

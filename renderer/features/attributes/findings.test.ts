import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/check/finding';
import { findingsOf, fixesOf, groupFindings } from './findings';

const found = (given: Partial<Finding>): Finding => ({
  rule: 'description-missing',
  severity: 'warning',
  code: 'xa',
  field: 'description',
  params: {},
  fix: null,
  ...given,
});
const renaming = (code: string, name: string): Finding =>
  found({
    rule: 'name-style',
    code,
    field: 'name',
    fix: [{ kind: 'updated', table: 'attributes', key: code, before: { name: code }, after: { name } }],
  });

describe('findings', () => {
  it('are found by the code they speak of', () => {
    const { byCode } = findingsOf([found({}), found({ code: 'xb' }), found({ field: 'label' })]);
    expect(byCode.get('xa')).toHaveLength(2);
    expect(byCode.get('xc')).toBeUndefined();
  });
  it('are grouped by rule, the worst first, then the most frequent', () => {
    const groups = groupFindings([
      found({ rule: 'unit-unknown' }),
      found({}),
      found({ code: 'xb' }),
      found({ rule: 'code-taken', severity: 'error' }),
    ]);
    expect(groups.map((group) => group.rule)).toEqual(['code-taken', 'description-missing', 'unit-unknown']);
  });
  it('say how many can be fixed without a decision', () => {
    expect(groupFindings([renaming('xa', 'a'), found({ rule: 'name-style' })])[0]?.fixable).toBe(1);
  });
});

describe('fixing several at once', () => {
  it('joins their changes into one step', () => {
    const { changes, count } = fixesOf([renaming('xa', 'a'), found({}), renaming('xb', 'b')]);
    expect(count).toBe(2);
    expect(changes.map((change) => change.key)).toEqual(['xa', 'xb']);
  });
  it('never gives one name to two attributes', () => {
    expect(fixesOf([renaming('xa', 'same'), renaming('xb', 'same')]).changes).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProfileFinding } from '#shared/check/profile/profile-check';
import { groupFindings, type ListedFinding, type Narrowing } from './check-groups';

const listed = (key: string, severity: ProfileFinding['severity'], subject: string, title: string): ListedFinding => ({
  key,
  subject,
  place: ['E-mail', 'Şehir'].indexOf(subject),
  title,
  finding: {
    rule: 'padded',
    severity,
    column: subject === '' ? null : subject,
    attribute: null,
    count: 1,
    of: 9,
    details: {},
    parts: [],
    examples: [],
    rows: null,
  },
});
const all = [
  listed('a', 'error', 'E-mail', 'Id missing'),
  listed('b', 'warning', 'Şehir', 'Blanks at an end'),
  listed('c', 'warning', 'E-mail', 'Blanks at an end'),
  listed('d', 'info', '', 'Attributes without a column'),
];
const everything: Narrowing = { severities: new Set(), words: '', by: 'severity' };
const keys = (narrowing: Partial<Narrowing>) =>
  groupFindings(all, { ...everything, ...narrowing }).map(({ key, findings }) => [
    key,
    findings.map((each) => each.key),
  ]);

describe('findings in groups', () => {
  it('stand by severity or by column', () => {
    expect(keys({})).toEqual([
      ['error', ['a']],
      ['warning', ['b', 'c']],
      ['info', ['d']],
    ]);
    expect(keys({ by: 'column' }).map(([, each]) => each)).toEqual([['d'], ['a', 'c'], ['b']]);
  });

  it('are narrowed by severity and by words, whatever their letters', () => {
    expect(keys({ severities: new Set(['error', 'info']) })).toEqual([
      ['error', ['a']],
      ['info', ['d']],
    ]);
    expect(keys({ words: 'sehir blank' })).toEqual([['warning', ['b']]]);
    expect(keys({ words: 'nothing such' })).toEqual([]);
  });
});

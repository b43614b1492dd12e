import { expect, it } from 'vitest';
import { profileRules } from '../check/profile/profile-check';
import { describeNotation, describeProfileFinding } from './profile-findings';
import { shareText } from './report-words';

const params = {
  details: {
    ids: 2,
    attributes: 3,
    columns: 3,
    dataType: 'INT',
    unit: 'kg',
    options: 3,
    order: 'mixed',
    values: 2,
    today: '2026-06-15',
    oldest: 122,
  },
  parts: [{ name: 'unit:TRY', count: 1200 }],
};

it.each(['en', 'tr'] as const)('says every finding and its remedy in whole sentences, in %s', (language) => {
  const said = profileRules.map((rule) => describeProfileFinding({ rule, ...params }, language));
  for (const { said: sentence, remedy } of said) {
    expect(sentence).toMatch(/^\S.*\.$/su);
    expect(remedy).toMatch(/^\S.*\.$/su);
    expect(`${sentence} ${remedy}`).not.toMatch(/undefined|NaN|\[object| {2}/u);
  }
});

it('names notations and units as people do', () => {
  expect(describeNotation('unit:TRY', 'en')).toBe('TL');
  expect(describeNotation('day-first', 'tr')).toBe('önce gün');
  expect(describeProfileFinding({ rule: 'units-mixed', ...params }, 'tr').said).toContain('TL (1.200)');
});

it('never shows a share that is neither none nor all as one of them', () => {
  const shares = [0, 1, 3, 50, 99_999, 100_000].map((part) => shareText(part, 100_000, 'en'));
  expect(shares).toEqual(['0%', '< 0.01%', '< 0.01%', '0.05%', '> 99.99%', '100%']);
  expect(shareText(1, 0, 'en')).toBe('');
});

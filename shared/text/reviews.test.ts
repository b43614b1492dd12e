import { describe, expect, it } from 'vitest';
import { reasonsEn } from '../detect/reason-words.en';
import { march } from '../../test/support/review-builders';
import { describeChange, describeKeptReason, describeReturn, describeReviewFinding, shareText } from './reviews';

const iban = { code: 'values', kind: 'iban', checked: true, share: 0.04, before: 0 } as const;
const no = { answer: 'not-personal', by: 'Ada', at: march } as const;

describe('why a decision came back', () => {
  it('is told with who said what when, and what is seen now', () => {
    expect(describeReturn(no, [iban], 'Ada', 'en')).toBe(
      'You said no on March 3, 2026; now 4% of the values are IBANs that pass their check',
    );
    expect(describeReturn(no, [iban], 'Grace', 'tr')).toBe(
      'Ada 3 Mart 2026 tarihinde hayır dedi; şimdi değerlerin %4 kadarı denetimi geçiyor: IBAN',
    );
  });
  it('says how much it was before', () => {
    const more = { ...iban, kind: 'email', checked: false, before: 0.0003 };
    expect(describeChange(more, 'en')).toBe('now 4% of the values are e-mail addresses (0.03% then)');
  });
});

it('never rounds what there is to nothing', () => {
  expect([0.5, 0.004, 0.0003, 0].map((share) => shareText(share, 'en'))).toEqual(['50%', '0.4%', '0.03%', '0%']);
});
it('has a sentence for each finding in both languages', () => {
  const finding = {
    code: 'special-without-basis',
    subject: 'faith',
    purpose: 'Fun',
    category: 'user.x',
    article: 9,
  } as const;
  expect(describeReviewFinding(finding, 'en')).toBe(
    'faith is of a special category (user.x), and “Fun” has no basis under Art. 9.',
  );
  expect(describeReviewFinding(finding, 'tr')).toContain('md. 9');
});
it('tells a reason that this version does not know by its words', () => {
  const reason = { code: 'of-later', from: 'code', words: 'email', weight: 1, share: null };
  expect(describeKeptReason(reason, null, 'en')).toBe('email');
  const [known = ''] = Object.keys(reasonsEn.sentences);
  expect(describeKeptReason({ ...reason, code: known }, 'user.contact.email', 'en')).toContain('e-mail');
});

import { expect, it } from 'vitest';
import { profileOf } from './column-profile';
import { agreement } from './name-kinds';

const columns = [
  profileOf(['a@b.co', 'c@d.co']),
  profileOf(['2024-01-02', '2023-11-30']),
  profileOf(['old', 'new']),
  profileOf(['', '']),
];

it('names agree with what stands below them, in several languages', () => {
  expect(agreement(['E-mail', 'Order date', 'State', 'Price'], columns)).toBe(2);
  expect(agreement(['e-posta', 'Doğum Tarihi', 'Durum', ''], columns)).toBe(2);
});

it('names that say something else count against it, others not at all', () => {
  expect(agreement(['Order date', 'Price', 'Link', 'Link'], columns)).toBe(-3);
  expect(agreement(['update', 'linked', 'counted', 'x'], columns)).toBe(0);
});

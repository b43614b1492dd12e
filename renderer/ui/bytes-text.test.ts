import { expect, it } from 'vitest';
import { bytesText } from './bytes-text';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [148_169, '148 kB'],
  [38_240_000, '38.2 MB'],
  [5e15, '5,000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes, 'en')).toBe(text);
});

it('follows the locale', () => {
  expect(bytesText(1_500_000, 'tr')).toBe('1,5 MB');
});

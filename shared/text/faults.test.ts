import { describe, expect, it } from 'vitest';
import { fault, faultCodes } from '../base/fault';
import { describeFault } from './faults';

const full = { file: 'list.csv', line: 12, column: 3, found: '9', limit: '7' };

describe.each(['en', 'tr'] as const)('faults in words: %s', (language) => {
  it.each(faultCodes)('%s is one whole sentence, with and without details', (code) => {
    for (const details of [{}, full]) {
      const sentence = describeFault(fault(code, details), language);
      expect(sentence).toMatch(/^\S.*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
    }
  });

  it('names file, line, column, what was found and what fits', () => {
    const sentence = describeFault(fault('row-too-long', full), language);
    for (const part of ['list.csv', '12', '3', '9', '7']) expect(sentence).toContain(part);
  });
});

describe('sizes in words', () => {
  it('are megabytes in the language of the reader', () => {
    const large = fault('file-too-large', { file: 'a', found: '73400321', limit: '67108864', reason: 'bytes' });
    expect(describeFault(large, 'en')).toBe(
      'a is too large: 70 MB, and the limit is 64 MB; split it into smaller files.',
    );
    expect(describeFault(large, 'tr')).toBe('a: çok büyük (70 MB, sınır 64 MB); daha küçük dosyalara bölün.');
  });

  it('are counted in what they count', () => {
    const wide = fault('file-too-large', { file: 'a', found: '20000', limit: '16384', reason: 'columns' });
    expect(describeFault(wide, 'en')).toContain('20,000 columns, and the limit is 16,384 columns');
    expect(describeFault(wide, 'tr')).toContain('20.000 sütun, sınır 16.384 sütun');
  });
});

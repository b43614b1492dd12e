import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endsOf, keysOf, ranksOf } from './ranks';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom(
    '',
    'a',
    'A',
    'ä',
    'ab',
    'ç',
    'i',
    'ı',
    'İ',
    '10',
    '9',
    '9.0',
    '-1',
    '9007199254740993',
    '9007199254740992',
  ),
  fc.double({ noNaN: true }).map(String),
);
const types = ['STRING', 'LONG', 'DOUBLE', 'DATE'] as const;

// Law: the ends of some texts are those that rank lowest and highest among them, the first of their rank.
it('finds the same ends as ranking all does', () => {
  const texts = fc.array(fc.option(text, { freq: 6 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.option(fc.constantFrom(...types)), fc.constantFrom('en', 'tr'), (texts, dataType, locale) => {
      const keys = keysOf(texts, dataType && { dataType, array: false, options: [], unit: '' });
      const codes = [...texts.keys()].filter((code) => texts[code]);
      const { ofTexts } = ranksOf(texts, keys, locale);
      const ranks = codes.map((code) => ofTexts[code] ?? 0);
      const ranked = codes.length === 0 ? null : [Math.min(...ranks), Math.max(...ranks)];
      const ends = endsOf(codes, texts, keys, locale);
      expect(ends && [ends.first, ends.last]).toEqual(ranked && ranked.map((rank) => codes[ranks.indexOf(rank)]));
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectStyle, dominantStyle, foldForSearch, hasStyle, namingStyles, toStyle } from './naming';

describe('naming styles', () => {
  it.each([
    ['lastSessionDate', 'camelCase'],
    ['last_session_date', 'snake_case'],
    ['last-session-date', 'kebab-case'],
    ['LastSessionDate', 'PascalCase'],
    ['city', null],
    ['last session', null],
    ['Last_Session', null],
  ] as const)('%s shows %s', (name, style) => {
    expect(detectStyle(name)).toBe(style);
  });

  it('converts Turkish text to names of ASCII letters', () => {
    expect(toStyle('Son Oturum Tarihi İçin Ağırlık', 'camelCase')).toBe('sonOturumTarihiIcinAgirlik');
    expect(toStyle('şehir-KODU', 'snake_case')).toBe('sehir_kodu');
  });

  it('keeps acronyms and digits together', () => {
    expect(toStyle('HTTPServer7Days', 'kebab-case')).toBe('http-server7-days');
    expect(toStyle('sessionsLast7Days', 'snake_case')).toBe('sessions_last7_days');
  });

  it('makes of any name that shows a style one of any other style', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.constantFrom(...namingStyles), fc.constantFrom(...namingStyles), (given, from, to) => {
        const name = toStyle(given.join(' '), from);
        expect(hasStyle(toStyle(name, to), to)).toBe(true);
        expect(toStyle(toStyle(name, to), from)).toBe(name);
      }),
    );
  });

  it('takes the style of most names and leaves out those that show none', () => {
    expect(dominantStyle(['city', 'a_b', 'aB', 'c_d', 'x y'])).toBe('snake_case');
    expect(dominantStyle(['city', 'x y'])).toBeNull();
  });
});

describe('folding for search', () => {
  it.each([
    ['isim', 'İSİM'],
    ['ışık', 'IŞIK'],
    ['ozgur', 'ÖZGÜR'],
    ['agac', 'AĞAÇ'],
  ])('%s finds %s', (typed, written) => {
    expect(foldForSearch(written)).toBe(foldForSearch(typed));
  });
});

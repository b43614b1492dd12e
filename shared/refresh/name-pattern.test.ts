import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnfinishedName, matchesPattern } from './name-pattern';

describe('a pattern of names', () => {
  it('lets * stand for any letters and ? for one, in any case', () => {
    expect(matchesPattern('Customers-2026-11.CSV', 'customers-*.csv')).toBe(true);
    expect(matchesPattern('customers-1.csv', 'customers-?.csv')).toBe(true);
    expect(matchesPattern('customers-12.csv', 'customers-?.csv')).toBe(false);
    expect(matchesPattern('old-customers-1.csv', 'customers-*.csv')).toBe(false);
    expect(matchesPattern('customers.csv.gz', '*.csv')).toBe(false);
  });

  it('means what the same regular expression means', () => {
    const letters = fc.constantFrom('a', 'b', '.', '*', '?', '(', '😀');
    const pattern = fc.array(letters, { maxLength: 8 }).map((all) => all.join(''));
    const name = fc.array(fc.constantFrom('a', 'b', '.', '(', '😀'), { maxLength: 10 }).map((all) => all.join(''));
    fc.assert(
      fc.property(name, pattern, (text, wanted) => {
        const source = wanted
          .replace(/[.()]/gu, (letter) => `\\${letter}`)
          .replaceAll('*', '.*')
          .replaceAll('?', '.');
        expect(matchesPattern(text, wanted)).toBe(new RegExp(`^${source}$`, 'su').test(text));
      }),
    );
  });

  it('takes no long time over a pattern of many stars', () => {
    const begun = performance.now();
    expect(matchesPattern('a'.repeat(5000), `${'*a'.repeat(90)}*b`)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

it('leaves alone what is hidden, locked, or written under a temporary name', () => {
  const names = ['.customers.csv', '~$customers.xlsx', 'customers.csv~', 'customers.csv.part', 'X.CRDOWNLOAD', 'a.tmp'];
  expect(names.filter((name) => !isUnfinishedName(name))).toEqual([]);
  expect(['customers.csv', 'part.csv', 'tmp'].filter(isUnfinishedName)).toEqual([]);
});

import { expect, it } from 'vitest';
import { isRuler } from './ruler';

it.each(['----', '-----+------', '|---|---|', '+====+====+', ' --- --- ', '| --- | :---: |', '***'])(
  '%s is a ruler',
  (line) => {
    expect(isRuler(line)).toBe(true);
  },
);

it.each(['--', '-5', 'a---', '--- x', '-1,-2,-3', ''])('%s is none', (line) => {
  expect(isRuler(line)).toBe(false);
});

it('a long line of signs is judged at once', () => {
  expect(isRuler(`${'-'.repeat(100_000)}x`)).toBe(false);
  expect(isRuler(`${'--- '.repeat(100_000)}x`)).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { newAttribute } from '../attribute/attribute';
import { describeProblem } from '../text/problems';
import { checkExpression } from './check-expression';
import { expressionCauses } from './expression-cause';

const at = '2026-01-01T00:00:00.000Z';
const known = new Map(
  [
    newAttribute({ code: 'n', dataType: 'INT' }, at, 'Ada'),
    newAttribute({ code: 's', dataType: 'STRING' }, at, 'Ada'),
    newAttribute({ code: 'b', dataType: 'BOOLEAN' }, at, 'Ada'),
    newAttribute({ code: 'l', dataType: 'STRING', array: true }, at, 'Ada'),
    newAttribute({ code: 'd', dataType: 'DATE' }, at, 'Ada'),
  ].map((attribute) => [attribute.code, attribute]),
);
const problem = (expression: string) => checkExpression({ expression, dataType: 'STRING', array: false }, known);

const broken: readonly (readonly [expression: string, cause: string, detail: string])[] = [
  ['n +', 'ends-too-soon', ''],
  ['(n', 'missing-sign', ')'],
  ['[n', 'missing-sign', ']'],
  ['b ? n', 'missing-sign', ':'],
  ['s.', 'missing-name', ''],
  ['n + * 2', 'not-here', '*'],
  ['n # 2', 'not-here', '#'],
  ['n n', 'not-here', 'n'],
  ['s + "abc', 'quote-open', ''],
  ['s + "a\nb"', 'line-end-in-text', ''],
  ['n + 0x', 'not-a-number', '0x'],
  ['s + "\\q"', 'unknown-escape', '\\q'],
  ['while', 'reserved-word', 'while'],
  ['('.repeat(200), 'too-large', ''],
  ['s + n', 'not-computable', 'string + int'],
  ['-s', 'not-computable', '-string'],
  ['d + d', 'not-computable', 'timestamp + timestamp'],
  ['sum(n)', 'no-such-function', 'sum(int)'],
  ['s.shorten(n)', 'no-such-function', 'string.shorten(int)'],
  ['n && b', 'not-yes-or-no', 'int'],
  ['s ? n : n', 'not-yes-or-no', 'string'],
  ['b ? n : s', 'branches-differ', 'int, string'],
  ['n.x', 'no-parts', 'int'],
  ['l["a"]', 'index-not-a-number', 'string'],
  ['n.exists(x, x > 1)', 'not-a-list', 'int'],
];

describe('what is wrong with an expression', () => {
  it.each(broken)('%s', (expression, cause, detail) => {
    expect(problem(expression)?.params).toMatchObject({ cause, detail });
  });

  it('is known of each cause by an example', () => {
    const seen = new Set(broken.map(([, cause]) => cause));
    expect(expressionCauses.filter((cause) => !seen.has(cause))).toEqual([]);
  });

  it('is said in the language of the reader, and no word of it in another', () => {
    const english = broken.map(([expression]) => describeProblem(problem(expression)!, 'en'));
    const turkish = broken.map(([expression]) => describeProblem(problem(expression)!, 'tr'));
    expect(english[1]).toBe('The expression cannot be read at character 3: “)” is missing.');
    expect(turkish[1]).toBe('İfade 3. karakterde okunamıyor: “)” eksik.');
    expect(turkish.filter((said) => /expected|overload|token|must|got/iu.test(said))).toEqual([]);
  });

  it('keeps the library’s words where there are none of ours', () => {
    const macro = problem('has(n)');
    expect(macro?.params['cause']).toBe('');
    expect(describeProblem(macro!, 'en')).toContain('has() invalid argument');
  });
});

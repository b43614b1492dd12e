import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentifier } from './environment';
import { parseExpression } from './parse';
import { dependencies } from './references';
import { renameInExpression } from './rename';

describe('what an expression reads', () => {
  it.each([
    ['ts / double(tp)', ['ts', 'tp']],
    ['tp > 0 && tp < 9', ['tp']],
    ['profile["any code"] + profile.ab', ['any code', 'ab']],
    ['fb.exists(b, b == fc) && b', ['fb', 'fc', 'b']],
    ['cel.bind(x, x + tp, x * 2)', ['x', 'tp']],
    ['has(profile.ab) ? {"k": lo}["k"] : now()', ['ab', 'lo']],
    ['type(tp) == int', ['tp']],
    ['tp +', []],
    ['', []],
  ])('%s reads %j', (expression, codes) => {
    expect(dependencies(expression)).toEqual(codes);
  });

  it('says where a text stops being an expression', () => {
    expect(parseExpression('tp +')).toMatchObject({ ok: false, error: { start: 4 } });
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(parseExpression('('.repeat(10_000)).ok).toBe(false);
  });
});

describe('renaming a code in an expression', () => {
  it('changes the references and nothing else', () => {
    const expression = '  tp>0 ? "tp" : profile["tp"] + tp.tp // tp';
    expect(renameInExpression(expression, 'tp', 'orders')).toEqual({
      ok: true,
      value: '  orders>0 ? "tp" : profile["orders"] + orders.tp // tp',
    });
  });

  it('leaves variables of the expression alone', () => {
    expect(renameInExpression('l.map(x, x + y) + [x]', 'x', 'z')).toEqual({ ok: true, value: 'l.map(x, x + y) + [z]' });
  });

  it('refuses a code that cannot stand by itself, except as a key', () => {
    for (const to of ['a b', 'in', 'int', '7days', 'profile']) {
      expect(renameInExpression('tp + 1', 'tp', to)).toEqual({ ok: false, error: 'not-an-identifier' });
    }
    expect(renameInExpression('profile["tp"]', 'tp', 'a "b" \\ é')).toEqual({
      ok: true,
      value: 'profile["a \\"b\\" \\\\ é"]',
    });
  });

  it('refuses a code that a variable of the expression would capture', () => {
    expect(renameInExpression('l.exists(x, x > tp)', 'tp', 'x')).toEqual({ ok: false, error: 'captured' });
    expect(renameInExpression('tp > 0 && l.exists(x, x > tp)', 'tp', 'x')).toEqual({ ok: false, error: 'captured' });
  });

  it('there and back is the identity, whenever the new code is free', () => {
    const code = fc.stringMatching(/^[a-z]{1,5}$/).filter(isIdentifier);
    fc.assert(
      fc.property(code, code, code, (left, right, to) => {
        fc.pre(to !== left && to !== right);
        const expression = `${left} + (${right} * 2) > 0 || profile["${left}"]`;
        const there = renameInExpression(expression, left, to);
        expect(there.ok && renameInExpression(there.value, to, left)).toEqual({
          ok: true,
          value: expression,
        });
      }),
    );
  });
});

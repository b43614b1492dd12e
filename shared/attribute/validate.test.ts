import { describe, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from './attribute';
import { standardAttributes } from './standard-attributes';
import { knownDefinitions, validateDefinition } from './validate';

function attribute(given: Partial<AttributeDefinition> & { readonly code: string }): AttributeDefinition {
  return newAttribute(given, '2026-01-02T03:04:05.000Z', 'Ada');
}

const others = [
  attribute({ code: 'tp', dataType: 'INT' }),
  attribute({ code: 'ts', name: 'totalSpent', dataType: 'DOUBLE' }),
  attribute({ code: 'aa', calculated: true, dataType: 'INT', expression: 'bb + 1' }),
];

function problemsOf(definition: AttributeDefinition, before: AttributeDefinition | null = null): string[] {
  return validateDefinition(definition, knownDefinitions(others), before).map(({ field, code }) => `${field} ${code}`);
}

describe('the hard rules', () => {
  it.each<[string, Partial<AttributeDefinition>, string]>([
    ['an empty code', { code: '' }, 'code code-empty'],
    ['a code with a blank at its end', { code: 'a ', name: 'a' }, 'code surrounding-space'],
    ['a code with a line break inside', { code: 'a\nb', name: 'a' }, 'code control-character'],
    ['a code that is taken', { code: 'tp', name: 'other' }, 'code code-taken'],
    ['a name that is taken', { name: 'totalSpent' }, 'name name-taken'],
    [
      'options of a boolean',
      { dataType: 'BOOLEAN', options: [{ value: 'x', label: '' }] },
      'options options-not-allowed',
    ],
    [
      'an option not of the type',
      { dataType: 'INT', options: [{ value: '1.5', label: '' }] },
      'options option-not-of-type',
    ],
    [
      'an INT option beyond 32 bits',
      { dataType: 'INT', options: [{ value: '2147483648', label: '' }] },
      'options option-not-of-type',
    ],
    [
      'a LONG option beyond 64 bits',
      { dataType: 'LONG', options: [{ value: '9223372036854775808', label: '' }] },
      'options option-not-of-type',
    ],
    [
      'a day that is not in the calendar',
      { dataType: 'DATE', options: [{ value: '2025-02-30', label: '' }] },
      'options option-not-of-type',
    ],
    [
      'an option twice',
      {
        options: [
          { value: 'x', label: '' },
          { value: 'x', label: 'y' },
        ],
      },
      'options option-repeated',
    ],
    ['an order with a fraction', { order: 1.5 }, 'order order-not-integer'],
    ['an expression that does not parse', { expression: 'tp +' }, 'expression expression-broken'],
    ['an expression over an unknown code', { expression: 'zz + 1' }, 'expression expression-unknown-code'],
    ['an expression whose types do not fit', { expression: 'tp + ts' }, 'expression expression-type-error'],
    ['an expression of another type', { expression: 'tp + 1' }, 'expression expression-of-wrong-type'],
    ['a consent attribute that is not there', { consentAttribute: 'zz' }, 'consentAttribute consent-unknown'],
    ['a consent attribute that is itself', { consentAttribute: 'new' }, 'consentAttribute consent-itself'],
  ])('refuse %s', (_, given, problem) => {
    expect(problemsOf(attribute({ code: 'new', ...given }))).toEqual([problem]);
  });

  it('refuse an expression that comes back to itself, and say the way', () => {
    const closing = attribute({ code: 'bb', dataType: 'INT', expression: 'aa * 2' });
    const [problem] = validateDefinition(closing, knownDefinitions([...others, closing]), closing);
    expect(problem).toEqual({ field: 'expression', code: 'expression-cycle', params: { way: 'bb → aa → bb' } });
  });

  it('refuse a change to what the platform fixes', () => {
    const before = standardAttributes('', '')[0]!;
    expect(problemsOf({ ...before, dataType: 'INT' }, before)).toEqual(['dataType field-locked']);
    expect(problemsOf({ ...before, description: 'ours' }, before)).toEqual([]);
  });

  it('take 64-bit options with all their digits, and no limit that the platform does not publish', () => {
    const long = attribute({ code: 'new', dataType: 'LONG', options: [{ value: '9223372036854775807', label: '' }] });
    expect(problemsOf(long)).toEqual([]);
    expect(problemsOf(attribute({ code: 'ü'.repeat(5_000), label: 'x'.repeat(50_000) }))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/arbitraries';
import { dataTypes } from '../attribute/data-type';
import { enterValue, plainSpelling, spellingOf } from './enter-value';
import { readValue, type ValueDefinition } from './read-value';

const of = (dataType: ValueDefinition['dataType'], given: Partial<ValueDefinition> = {}): ValueDefinition => ({
  dataType,
  array: false,
  options: [],
  unit: '',
  ...given,
});

describe('an entered text', () => {
  it.each([
    ['', of('INT'), null],
    [' 12 ', of('INT'), '12'],
    ['31.12.2024', of('DATE'), '2024-12-31'],
    ['2024-12-31T00:00:00Z', of('DATE'), '2024-12-31'],
    ['2024-12-31T10:00:00+03:00', of('TIME_STAMP'), '2024-12-31T10:00:00+03:00'],
    ['evet', of('BOOLEAN'), 'true'],
    [' kept as it is ', of('STRING'), ' kept as it is '],
    ['1; 2', of('INT', { array: true }), '1; 2'],
    ['anything', null, 'anything'],
  ])('%j becomes what its type writes', (entered, definition, expected) => {
    expect(enterValue(entered, definition)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['12,5', of('DOUBLE'), 'value-decimal-comma'],
    ['1/2/2024', of('DATE'), 'value-day-ambiguous'],
    ['M', of('STRING', { options: [{ value: 'male', label: 'Male' }] }), 'value-not-option'],
  ])('%j is refused with its reason', (entered, definition, code) => {
    expect(enterValue(entered, definition)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes the spelling of yes and no that its column has', () => {
    expect(enterValue('true', of('BOOLEAN'), spellingOf(['No', 'Yes']))).toEqual({ ok: true, value: 'Yes' });
    expect(spellingOf(['Hayır'])).toEqual({ true: 'Evet', false: 'Hayır' });
    expect(spellingOf(['maybe', '1', 'off'])).toEqual({ true: '1', false: 'off' });
    expect(spellingOf([])).toEqual(plainSpelling);
  });

  // Law: what is taken fits its definition, and entering it again changes nothing.
  it('that is taken fits, and stays as it is when it is entered again', () => {
    const definition = fc.record({
      dataType: fc.constantFrom(...dataTypes),
      array: fc.boolean(),
      options: fc.constantFrom([], [{ value: '1', label: 'One' }]),
      unit: fc.constant(''),
    });
    const entered = fc.oneof(anyText(), fc.constantFrom(' 1 ', '1', 'Evet', '5.1.2024', '2024-01-05', '1e3', '-7'));
    fc.assert(
      fc.property(entered, definition, (text, meaning) => {
        const taken = enterValue(text, meaning);
        if (!taken.ok) return;
        expect(readValue(taken.value, meaning).kind).not.toBe('invalid');
        expect(enterValue(taken.value ?? '', meaning)).toEqual(taken);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeList } from '../format/list-text';
import type { DataType } from '../attribute/data-type';
import type { ValueDefinition } from '../profile/read-value';
import type { WireStyle } from './connection';
import { planCell } from './plan-cell';
import { wireValue } from './wire-value';

const of = (dataType: DataType, array = false): ValueDefinition => ({ dataType, array, options: [], unit: '' });
const style: WireStyle = { dates: 'day', times: 'epoch-ms', offsetMinutes: 180 };

describe('a value as it crosses', () => {
  it.each([
    ['İzmir "x"', of('STRING'), '"İzmir \\"x\\""'],
    ['9223372036854775807', of('LONG'), '9223372036854775807'],
    [' 7.0 ', of('INT'), '7'],
    ['1.5e3', of('DOUBLE'), '1500'],
    ['evet', of('BOOLEAN'), 'true'],
    ['31.01.2026', of('DATE'), '"2026-01-31"'],
    ['2026-01-31T12:00:00Z', of('TIME_STAMP'), '1769860800000'],
    [writeList(['a', 'b']), of('STRING', true), '["a","b"]'],
    ['1; 2', of('LONG', true), '[1,2]'],
    ['seven', of('INT'), null],
    ['', of('STRING'), null],
  ])('%j is %j', (text, definition, wire) => {
    expect(wireValue(text, definition, style)).toBe(wire);
  });

  it('writes a day as the platform does: midnight where it is at home', () => {
    // The platform's own sample: https://user.netmera.com/netmera-developer-guide
    const platform: WireStyle = { ...style, dates: 'epoch-ms' };
    expect(wireValue('1989-10-14', of('DATE'), platform)).toBe('624315600000');
    expect(wireValue('1970-01-01', of('DATE'), { ...platform, offsetMinutes: 0 })).toBe('0');
  });

  it('keeps the day of a birth date where it is read at the same offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: -840, max: 840 }),
        (day, offsetMinutes) => {
          const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
          const wire = Number(wireValue(text, of('DATE'), { ...style, dates: 'epoch-ms', offsetMinutes }));
          expect(new Date(wire + offsetMinutes * 60_000).toISOString().slice(0, 10)).toBe(text);
        },
      ),
    );
  });
});

describe('a changed cell', () => {
  it('leaves alone what means the same', () => {
    expect(planCell('7', '7.0', of('INT'), style, 'whole')).toEqual([]);
    expect(planCell(null, '', of('STRING'), style, 'whole')).toEqual([]);
    expect(planCell('yes', 'true', of('BOOLEAN'), style, 'whole')).toEqual([]);
  });

  it('is set, or unset where nothing is left, or not to be sent where it does not fit', () => {
    expect(planCell('7', '8', of('INT'), style, 'whole')).toEqual([{ operation: 'set', wire: '8' }]);
    expect(planCell('7', '', of('INT'), style, 'whole')).toEqual([{ operation: 'unset', wire: null }]);
    expect(planCell('7', 'eight', of('INT'), style, 'whole')).toBeNull();
    expect(planCell('seven', '8', of('INT'), style, 'whole')).toEqual([{ operation: 'set', wire: '8' }]);
  });

  it('of a list comes to the values that came and went, which make the one list of the other', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const made = planCell(writeList(before), writeList(after), of('STRING', true), style, 'single') ?? [];
        let there: readonly string[] = before;
        for (const { operation, wire } of made) {
          const named: readonly string[] = JSON.parse(wire ?? '[]');
          if (operation === 'pull') there = there.filter((each) => !named.includes(each));
          if (operation === 'push') there = [...there, ...named];
          if (operation === 'set') there = named;
        }
        expect([...there].sort()).toEqual([...after].sort());
      }),
    );
  });

  it('of a list is sent whole where it only has another order, or says something twice', () => {
    const lists = of('STRING', true);
    expect(planCell('a; b', 'b; a', lists, style, 'single')).toEqual([{ operation: 'set', wire: '["b","a"]' }]);
    expect(planCell('a', 'a; a', lists, style, 'single')).toEqual([{ operation: 'set', wire: '["a","a"]' }]);
    expect(planCell('a', 'a; b', lists, style, 'whole')).toEqual([{ operation: 'set', wire: '["a","b"]' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDefinition, anyText } from '../../test/support/arbitraries';
import { readCell, writeCell } from './cell-text';
import { columns, type ColumnField } from './columns';
import { readList, readOptions, writeList, writeOptions } from './list-text';

describe('a cell', () => {
  it('reads back as the value that was written, for every field and any text', () => {
    fc.assert(
      fc.property(anyDefinition(), fc.constantFrom(...columns.map(({ field }) => field)), (definition, field) => {
        expect(readCell(field, writeCell(definition, field))).toEqual({ ok: true, value: definition[field] });
      }),
    );
  });

  it.each<[ColumnField, string, unknown]>([
    ['isPersonalInfo', 'Evet', 'yes'],
    ['isPersonalInfo', 'HAYIR', 'no'],
    ['isPersonalInfo', 'true', 'yes'],
    ['isPersonalInfo', '0', 'no'],
    ['isPersonalInfo', 'x', 'yes'],
    ['isPersonalInfo', 'belirsiz', 'undecided'],
    ['isPersonalInfo', '', 'undecided'],
    ['calculated', '✓', true],
    ['calculated', ' YES ', true],
    ['calculated', '', false],
    ['dataType', 'Metin', 'STRING'],
    ['dataType', 'Number', 'DOUBLE'],
    ['dataType', 'Tam Sayı', 'INT'],
    ['dataType', 'TIMESTAMP', 'TIME_STAMP'],
    ['dataType', 'time_stamp', 'TIME_STAMP'],
    ['dataType', 'Tarih', 'DATE'],
    ['order', ' 3.0 ', 3],
    ['order', '', null],
    ['purposes', 'Payments; Fraud prevention;', ['Payments', 'Fraud prevention']],
    ['purposes', '["a;b", 1]', ['a;b', '1']],
    [
      'options',
      '0=Male; 1 = Female ;2',
      [
        { value: '0', label: 'Male' },
        { value: '1', label: 'Female' },
        { value: '2', label: '' },
      ],
    ],
    [
      'options',
      '[{"value":9007199254740993,"label":"x"},"y"]',
      [
        { value: '9007199254740993', label: 'x' },
        { value: 'y', label: '' },
      ],
    ],
  ])('of %s with “%s” means %j', (field, text, value) => {
    expect(readCell(field, text)).toEqual({ ok: true, value });
  });

  it.each<[ColumnField, string, string]>([
    ['isPersonalInfo', 'perhaps', 'cell-not-personal-info'],
    ['calculated', '2', 'cell-not-boolean'],
    ['dataType', 'blob', 'cell-not-data-type'],
    ['order', '1.5', 'cell-not-integer'],
    ['order', '99999999999999999999', 'cell-not-integer'],
    ['purposes', 'a\\', 'cell-not-list'],
    ['options', '[1,', 'cell-not-options'],
  ])('of %s with “%s” is refused: %s', (field, text, code) => {
    expect(readCell(field, text)).toEqual({ ok: false, error: { code, params: { text } } });
  });
});

describe('a list in one cell', () => {
  it('survives any items', () => {
    fc.assert(
      fc.property(fc.array(anyText()), (items) => {
        expect(readList(writeList(items))).toEqual({ ok: true, value: items });
      }),
    );
  });

  it('survives any options', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: anyText(), label: anyText() })), (options) => {
        expect(readOptions(writeOptions(options))).toEqual({ ok: true, value: options });
      }),
    );
  });

  it('is plain where nothing needs escaping', () => {
    expect(
      writeOptions([
        { value: 'GOLD', label: 'Altın üye' },
        { value: 'NONE', label: '' },
      ]),
    ).toBe('GOLD=Altın üye; NONE');
  });
});

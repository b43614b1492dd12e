import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/arbitraries';
import { columns, extraHeader, extraName, fieldOfHeader, foldHeader } from './columns';
import { proposeMapping, remapColumn } from './map-columns';

function targets(...headers: string[]): string[] {
  return proposeMapping(headers).map(({ target, certainty }) => (certainty === 'sure' ? target : `${target}?`));
}

describe('the proposed mapping', () => {
  it('is sure of the dashboard in English and Turkish', () => {
    const seven = ['code', 'label', 'description', 'isPersonalInfo', 'calculateAnalytics', 'unit', 'calculated'];
    expect(
      targets('Code', 'Attribute', 'Description', 'Is Personal Info', 'Calculate Analytics', 'Unit', 'Calculated'),
    ).toEqual(seven);
    expect(targets('KOD', 'ÖZNİTELİK', 'AÇIKLAMA', 'Kişisel Bilgi', 'Analitik Hesapla', 'Birim', 'HESAPLANAN')).toEqual(
      seven,
    );
  });

  it('is sure of the platform’s API', () => {
    expect(
      targets('code', 'dataType', 'name', 'label', 'privateInfo', 'mandatory', 'array', 'options', 'createDate'),
    ).toEqual(['code', 'dataType', 'name', 'label', 'isPersonalInfo', 'mandatory', 'array', 'options', 'extra?']);
  });

  it('guesses from longer headers, and prefers a sure column wherever it stands', () => {
    expect(targets('Unit (optional)', 'My description', 'Owner', '', 'Description')).toEqual([
      'unit?',
      'extra?',
      'extra?',
      'ignore?',
      'description',
    ]);
  });

  it('never gives one field to two columns', () => {
    const headers = fc.array(
      fc.oneof(anyText(), fc.constantFrom(...columns.flatMap((each) => [each.header, each.field, ...each.synonyms]))),
    );
    fc.assert(
      fc.property(headers, (given) => {
        const fields = proposeMapping(given)
          .map(({ target }) => target)
          .filter((target) => target !== 'extra' && target !== 'ignore');
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });

  it('takes a field from the column that had it when another gets it', () => {
    const mapping = remapColumn(proposeMapping(['Code', 'Key no']), 1, 'code');
    expect(mapping.map(({ target }) => target)).toEqual(['extra', 'code']);
  });
});

describe('headers', () => {
  it('mean one field each', () => {
    for (const { field, header, synonyms } of columns) {
      for (const each of [field, header, ...synonyms]) expect([each, fieldOfHeader(each)]).toEqual([each, field]);
    }
  });

  it('of foreign columns are known again as foreign, whatever they say', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.constantFrom('Code', 'kod', 'Extra: x', 'revision')), (name) => {
        fc.pre(name !== '__proto__');
        const header = extraHeader(name);
        expect(proposeMapping([header])[0]?.target).toBe('extra');
        expect(extraName(header)).toBe(name);
      }),
    );
  });

  it('are compared without case, accents and punctuation', () => {
    expect(foldHeader('Is_Personal-INFO ?')).toBe(foldHeader('isPersonalInfo'));
  });
});

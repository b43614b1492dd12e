import { describe, expect, it } from 'vitest';
import { readUnit, unitCodes } from './unit';

describe('reading a unit', () => {
  it.each([
    ['TL', 'TRY'],
    ['₺', 'TRY'],
    ['TRY', 'TRY'],
    ['%', '%'],
    ['gün', 'd'],
    ['GÜN', 'd'],
    ['days', 'd'],
    ['yıl', 'a'],
    ['kg', 'kg'],
    ['Kg.', 'kg'],
    ['adet', '1'],
    ['JPY', 'JPY'],
    [' cm ', 'cm'],
  ])('%s is %s', (text, code) => {
    expect(readUnit(text)).toMatchObject({ known: true, code });
  });

  it('shows a unit in the words of the language', () => {
    expect(readUnit('d', 'tr')).toEqual({ known: true, code: 'd', shown: 'gün' });
    expect(readUnit('d', 'en')).toEqual({ known: true, code: 'd', shown: 'days' });
  });

  it.each([
    ['dayz', 'd'],
    ['dasy', 'd'],
    ['yuzd', '%'],
    ['kilogrm', 'kg'],
    ['yuzdelik', null],
    ['zz', null],
    ['', null],
  ])('suggests for %s: %s', (text, suggestion) => {
    expect(readUnit(text)).toEqual({ known: false, suggestion });
  });

  it('knows each of its own codes as itself', () => {
    for (const code of unitCodes) expect(readUnit(code)).toMatchObject({ known: true, code });
  });
});

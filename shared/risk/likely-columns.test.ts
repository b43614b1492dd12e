import { expect, it } from 'vitest';
import { likelyColumns } from './likely-columns';

const columns = (names: string) => names.split(' ').map((name) => ({ id: name, name, label: '' }));

it('chooses what singles people out together, places that many share among it', () => {
  expect(likelyColumns(columns('customer_no email birth_date gender city postal_code notes'))).toEqual([
    'birth_date',
    'gender',
    'city',
    'postal_code',
  ]);
  expect(likelyColumns(columns('musteri_no dogum_tarihi sehir cinsiyet'))).toEqual([
    'dogum_tarihi',
    'sehir',
    'cinsiyet',
  ]);
});

it('leaves out settings, and what identifies by itself', () => {
  expect(likelyColumns(columns('language currency time_zone locale email tckn order_count'))).toEqual([]);
});

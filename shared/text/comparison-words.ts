import type { DataType } from '../attribute/data-type';

/** One language's words for what differs between two files. */
export interface ComparisonWords {
  readonly types: Readonly<Record<DataType, string>>;
  typeChanged(older: string, newer: string): string;
  fillDropped(older: string, newer: string): string;
  fillRose(older: string, newer: string): string;
  valuesNew(count: number): string;
  valuesGone(count: number): string;
  sharesShifted(value: string, older: string, newer: string): string;
  /** What to know about rows that ids do not tell apart. */
  idsMissing(count: number): string;
  idsRepeated(ids: number, rows: number): string;
  readonly idsPaired: string;
  renamed(share: string): string;
}

const en = (value: number): string => value.toLocaleString('en');
const tr = (value: number): string => value.toLocaleString('tr');

/** By language. */
export const comparisonWords: Readonly<Record<'en' | 'tr', ComparisonWords>> = {
  en: {
    types: {
      STRING: 'text',
      INT: 'whole numbers',
      LONG: 'whole numbers',
      DOUBLE: 'decimal numbers',
      BOOLEAN: 'yes or no',
      DATE: 'days',
      TIME_STAMP: 'points in time',
    },
    typeChanged: (older, newer) => `Was ${older}, is ${newer}.`,
    fillDropped: (older, newer) => `Filled less: ${older} before, ${newer} now.`,
    fillRose: (older, newer) => `Filled more: ${older} before, ${newer} now.`,
    valuesNew: (count) => (count === 1 ? 'One value is new.' : `${en(count)} values are new.`),
    valuesGone: (count) => (count === 1 ? 'One value no longer occurs.' : `${en(count)} values no longer occur.`),
    sharesShifted: (value, older, newer) => `Shares shifted, that of “${value}” most: ${older} before, ${newer} now.`,
    idsMissing: (count) => (count === 1 ? 'One row has no id' : `${en(count)} rows have no id`),
    idsRepeated: (ids, rows) =>
      ids === 1 ? `one id stands in ${en(rows)} rows` : `${en(ids)} ids stand in ${en(rows)} rows`,
    idsPaired:
      'Rows without an id are taken for the same where they say the same. Rows of a repeated id are paired where they say the same, then in their order.',
    renamed: (share) => `Probably renamed: ${share} of the rows agree.`,
  },
  tr: {
    types: {
      STRING: 'metin',
      INT: 'tam sayı',
      LONG: 'tam sayı',
      DOUBLE: 'ondalıklı sayı',
      BOOLEAN: 'evet/hayır',
      DATE: 'gün',
      TIME_STAMP: 'zaman noktası',
    },
    typeChanged: (older, newer) => `Önce ${older}, şimdi ${newer}.`,
    fillDropped: (older, newer) => `Doluluk azaldı: önce ${older}, şimdi ${newer}.`,
    fillRose: (older, newer) => `Doluluk arttı: önce ${older}, şimdi ${newer}.`,
    valuesNew: (count) => `${tr(count)} yeni değer var.`,
    valuesGone: (count) => `${tr(count)} değer artık geçmiyor.`,
    sharesShifted: (value, older, newer) => `Paylar değişti, en çok “${value}”: önce ${older}, şimdi ${newer}.`,
    idsMissing: (count) => `${tr(count)} satırın kimliği yok`,
    idsRepeated: (ids, rows) => `${tr(ids)} kimlik ${tr(rows)} satırda geçiyor`,
    idsPaired:
      'Kimliği olmayan satırlar, aynı şeyi söylüyorlarsa aynı sayılır. Yinelenen kimliklerin satırları önce aynı şeyi söyleyenler, sonra sırayla eşleştirilir.',
    renamed: (share) => `Büyük olasılıkla adı değişti: satırlar ${share} oranında aynı.`,
  },
};

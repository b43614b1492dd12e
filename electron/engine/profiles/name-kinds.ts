import type { CellKind } from './cell-kind';
import type { ColumnProfile } from './column-profile';

/** What names say about the cells below them, in English, German and Turkish. */
const said: readonly (readonly [words: RegExp, kinds: readonly CellKind[]])[] = [
  [word('date|datum|birthday|dob|tarih|tarihi'), ['date']],
  [word('time|timestamp|uhrzeit|saat|saati'), ['time', 'date', 'integer']],
  [word('e-?mail|mail|e-?posta'), ['email']],
  [word('url|uri|link|web|website|homepage|href'), ['address']],
  [word('phone|tel|telephone|mobile|telefon|telefonu|gsm|cep'), ['phone', 'integer']],
  [word('price|amount|qty|quantity|count|preis|betrag|menge|anzahl|fiyat|tutar|miktar|adet'), ['number', 'integer']],
];

function word(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu');
}

/** How well names suit the columns that they stand above: each that says what its column holds adds one, or takes one. */
export function agreement(names: readonly string[], columns: readonly ColumnProfile[]): number {
  return names.reduce((sum, name, index) => {
    const column = columns[index];
    const kinds = said.find(([words]) => words.test(name))?.[1];
    if (!kinds || !column || column.filled === 0) return sum;
    return sum + (column.typed !== null && kinds.includes(column.typed) ? 1 : -1);
  }, 0);
}

/*
 * What systems and people write where they mean "nothing". Words that are as often an answer ("no", "yok", "other") are
 * not among them.
 */

const words = [
  'n/a',
  'n.a.',
  'n.a',
  'na',
  'null',
  '(null)',
  '<null>',
  '[null]',
  '\\n',
  'none',
  'nil',
  'nan',
  'nat',
  'undefined',
  'unknown',
  'not available',
  'not applicable',
  'not specified',
  'not provided',
  'missing',
  '(blank)',
  '(empty)',
  'tbd',
  'tba',
  'bilinmiyor',
  'belirtilmemiş',
  'belirtilmedi',
  'belirsiz',
  'girilmemiş',
  'girilmedi',
  'tanımsız',
  'bilgi yok',
  '(boş)',
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  '??',
  '???',
  '.',
  '..',
  '...',
  '…',
  '_',
  '*',
];

/** As they are written: in lower case, in capitals, with the first letter a capital. */
const spellings = new Set(
  words.flatMap((word) => [
    word,
    word.toUpperCase(),
    word.toLocaleUpperCase('tr'),
    word.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
    word.replace(/\p{L}+/gu, (each) => each.charAt(0).toUpperCase() + each.slice(1)),
  ]),
);
const longest = Math.max(...words.map(({ length }) => length));

/** Whether the text, blanks at its ends aside, is a word for "nothing". */
export function isPlaceholder(text: string): boolean {
  return text.length <= longest + 4 && spellings.has(text.trim());
}

/**
 * Days that systems write for "never", "always" or "not known": the first and last that a type holds (DATE and DATETIME of
 * SQL Server, FILETIME, spreadsheets) and the first that forms offer. They are no days of anybody's life, which
 * 1970-01-01 may be.
 */
const sentinelDays = new Set([
  '0000-00-00',
  '0001-01-01',
  '1000-01-01',
  '1111-11-11',
  '1601-01-01',
  '1753-01-01',
  '1800-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-00',
  '1900-01-01',
  '2099-12-31',
  '2100-01-01',
  '2199-12-31',
  '2222-02-22',
  '2999-12-31',
  '3000-01-01',
  '9998-12-31',
  '9999-01-01',
  '9999-12-31',
]);

/** Whether the text is such a day, in the year's order or with points, with or without a time of day behind it. */
export function isSentinelDay(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < 8) return false;
  if (trimmed[4] === '-') {
    return sentinelDays.has(trimmed.slice(0, 10)) && (trimmed.length === 10 || /^[T ]\d/.test(trimmed.slice(10)));
  }
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s|$)/.exec(trimmed) ?? [];
  if (day === undefined || month === undefined || year === undefined) return false;
  return sentinelDays.has(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const spreadsheetErrors =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|YOK|BAŞV!|DEĞER!|AD\?|SAYI\/0!|SAYI!|BOŞ!)$/;

/** Whether the text is what a spreadsheet shows where a formula failed, in its English or Turkish words. */
export function isSpreadsheetError(text: string): boolean {
  return text.startsWith('#') && spreadsheetErrors.test(text.trim());
}

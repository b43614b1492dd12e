import { isGtin, isIsbn10 } from './checksums';
import { lookDay, lookInstant, lookNumber } from './byte-looks';
import { isPlace } from './places';
import type { Recogniser } from './recogniser';
import { yearOf } from './trait-values';

function plain(kind: string, weight: number, share: number, matches: (value: string) => boolean): Recogniser {
  // Notes may be called codes or places; what is a time or a version is nothing else.
  return { kind, category: null, weight, share, matches, ...(!open.has(kind) && { isWhole: true }) };
}

/** A long number may be anybody's, and an address of a page may have an e-mail address in it. */
const open: ReadonlySet<string> = new Set(['number', 'place', 'code', 'url', 'isbn', 'ean', 'epoch']);

/** What is no personal information though it may look like it. */
export const plainValues: readonly Recogniser[] = [
  plain('boolean', -3, 0.95, (value) =>
    /^(true|false|yes|no|y|n|t|f|0|1|evet|hayır|hayir|on|off|var|yok)$/i.test(value),
  ),
  {
    ...plain(
      'date-time',
      -2.2,
      0.85,
      (value) =>
        /^\d{4}-\d{1,2}-\d{1,2}[T ](?!00:00(:00)?(\.0+)?Z?$)\d{1,2}:\d{2}/.test(value) ||
        /^\d{1,2}[./-]\d{1,2}[./-]\d{4}[ T]+\d{1,2}:\d{2}/.test(value),
    ),
    look: lookInstant,
  },
  { ...plain('date', -1.6, 0.85, (value) => yearOf(value) !== null), look: lookDay },
  plain('epoch', -2.2, 0.9, (value) => /^1[3-9]\d{8}$|^1[3-9]\d{11}$/.test(value)),
  {
    ...plain('isbn', -3, 0.85, (value) => /^(97[89][- ]?)?\d[\d -]{7,12}[\dXx]$/.test(value)),
    verify: (value) => isIsbn(value),
  },
  // Brazil's number of companies, in the writing that is its own.
  plain('company-number', -1.6, 0.6, (value) => /^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/.test(value)),
  // That two of three pass a check digit is no chance; a telephone number is one by its look alone.
  { ...plain('ean', -3, 0.65, (value) => /^(\d{8}|\d{12,14})$/.test(value)), verify: isGtin },
  plain(
    'version',
    -2.6,
    0.8,
    (value) => /^v?\d{1,3}\.\d{1,4}(\.\d{1,6}){1,2}([-+][\w.]+)?$/i.test(value) && yearOf(value) === null,
  ),
  {
    ...plain('number', -1, 0.9, (value) => /^[-+]?(\d+|\d{1,3}([.,]\d{3})+)?([.,]\d{1,3})?$/.test(value)),
    look: lookNumber,
  },
  plain('price', -2.4, 0.8, (value) =>
    /^([₺$€£¥]|TRY|TL|USD|EUR|GBP)\s?-?\d[\d.,]*$|^-?\d[\d.,]*\s?([₺$€£¥%]|TRY|TL|USD|EUR|GBP)$/i.test(value),
  ),
  plain('place', -2.2, 0.5, isPlace),
  plain('code', -0.8, 0.9, (value) => /^[A-Z]{2,6}[-_#/]?[A-Z\d]*[-_/]?\d+([-_/][A-Z\d]+)*$/.test(value)),
  plain('url', -1.4, 0.8, (value) => /^(https?:\/\/|www\.)\S+$/i.test(value)),
];

function isIsbn(value: string): boolean {
  const compact = value.replace(/[- ]/g, '');
  return compact.length === 10 ? isIsbn10(compact) : /^97[89]/.test(compact) && isGtin(compact);
}

/** Opaque digests may stand for a person or for anything, so they are asked about. */
export const digest: Recogniser = {
  kind: 'digest',
  category: 'user.unique_id.pseudonymous',
  weight: 0.4,
  share: 0.7,
  isWhole: true,
  matches: (value) => value.length >= 32 && /^([\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i.test(value),
};

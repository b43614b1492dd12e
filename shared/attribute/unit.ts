import { foldForSearch } from './naming';

/** A unit that we know by its code, in the words people see; or text that we do not, with the code it may have meant. */
export type UnitReading =
  | { readonly known: true; readonly code: string; readonly shown: string }
  | { readonly known: false; readonly suggestion: string | null };

interface KnownUnit {
  /** ISO 4217, `%` or UCUM (https://ucum.org/ucum), whose codes are case-sensitive. */
  readonly code: string;
  readonly en: string;
  readonly tr: string;
  /** Other ways of writing it, compared without case and accents. */
  readonly spellings: readonly string[];
}

function unit(code: string, en: string, tr: string, ...spellings: readonly string[]): KnownUnit {
  return { code, en, tr, spellings: [en, tr, ...spellings] };
}

const named: readonly KnownUnit[] = [
  unit('TRY', 'TL', 'TL', 'try', '₺', 'türk lirası', 'turkish lira', 'lira', 'ytl'),
  unit('USD', '$', '$', 'usd', 'us$', 'dolar', 'dollar', 'dollars'),
  unit('EUR', '€', '€', 'eur', 'euro', 'euros', 'avro'),
  unit('GBP', '£', '£', 'gbp', 'pound sterling', 'sterlin'),
  unit('%', '%', '%', 'percent', 'pct', 'per cent', 'yüzde'),
  unit('mm', 'mm', 'mm', 'millimetre', 'millimeter', 'milimetre'),
  unit('cm', 'cm', 'cm', 'centimetre', 'centimeter', 'santimetre', 'santim'),
  unit('m', 'm', 'm', 'metre', 'meter', 'metres', 'meters'),
  unit('km', 'km', 'km', 'kilometre', 'kilometer', 'kilometres', 'kilometers'),
  unit('m2', 'm²', 'm²', 'sqm', 'metrekare', 'square metre', 'square meter'),
  unit('mg', 'mg', 'mg', 'milligram', 'miligram'),
  unit('g', 'g', 'g', 'gr', 'gram', 'grams'),
  unit('kg', 'kg', 'kg', 'kilo', 'kilogram', 'kilograms', 'kgs'),
  unit('t', 't', 't', 'ton', 'tonne', 'tonnes'),
  unit('[lb_av]', 'lb', 'lb', 'lbs', 'pound', 'pounds', 'libre'),
  unit('[oz_av]', 'oz', 'oz', 'ounce', 'ounces', 'ons'),
  unit('[ft_i]', 'ft', 'ft', 'feet', 'foot'),
  unit('[mi_i]', 'miles', 'mil', 'mi', 'mile'),
  unit('mL', 'ml', 'ml', 'millilitre', 'milliliter', 'mililitre'),
  unit('L', 'L', 'L', 'lt', 'litre', 'liter', 'litres', 'liters'),
  unit('ms', 'ms', 'ms', 'millisecond', 'milliseconds', 'milisaniye'),
  unit('s', 'seconds', 'saniye', 'sec', 'second', 'sn'),
  unit('min', 'minutes', 'dakika', 'minute', 'mins', 'dk'),
  unit('h', 'hours', 'saat', 'hr', 'hrs', 'hour', 'sa'),
  unit('d', 'days', 'gün', 'day'),
  unit('wk', 'weeks', 'hafta', 'week'),
  unit('mo', 'months', 'ay', 'month'),
  unit('a', 'years', 'yıl', 'year', 'yr', 'yrs', 'sene'),
  unit('Cel', '°C', '°C', 'celsius', 'santigrat', 'degrees celsius'),
  unit('Mbit', 'Mbit', 'Mbit', 'megabit'),
  unit('By', 'bytes', 'bayt', 'byte'),
  unit('kBy', 'kB', 'kB', 'kilobyte', 'kilobayt'),
  unit('MBy', 'MB', 'MB', 'megabyte', 'megabayt'),
  unit('GBy', 'GB', 'GB', 'gigabyte', 'gigabayt'),
  unit('1', 'count', 'adet', 'pcs', 'pieces', 'piece', 'items', 'times', 'tane', 'kez'),
];

const namedCodes = new Set(named.map(({ code }) => code));

const known: readonly KnownUnit[] = [
  ...named,
  ...Intl.supportedValuesOf('currency')
    .filter((code) => !namedCodes.has(code))
    .map((code) => unit(code, code, code)),
];

const byCode = new Map(known.map((each) => [each.code, each]));
/** A spelling that two units share goes to the first. */
const bySpelling = new Map(known.toReversed().flatMap((each) => each.spellings.map((text) => [folded(text), each])));

/** Spellings long enough to be meant by a text that is a slip away from them. */
const guessable = named.flatMap(({ code, spellings }) =>
  spellings.filter((spelling) => spelling.length >= 3).map((spelling) => [folded(spelling), code] as const),
);

/** All codes that are known, for a list to choose from: the usual ones first, then the other currencies. */
export const unitCodes: readonly string[] = known.map(({ code }) => code);

/**
 * Reads a unit as people write it: a code as it stands, else a spelling in English or Turkish. The suggestion for
 * unknown text is the code of the one spelling that is a single slip away.
 */
export function readUnit(text: string, language: 'en' | 'tr' = 'en'): UnitReading {
  const found = byCode.get(text.trim()) ?? bySpelling.get(folded(text));
  if (found) return { known: true, code: found.code, shown: found[language] };
  return { known: false, suggestion: nearest(folded(text)) };
}

function folded(text: string): string {
  return foldForSearch(text).trim().replace(/\.$/, '');
}

/** Short texts are a slip away from too much, so they get no suggestion; three-letter currencies are never guessed. */
function nearest(text: string): string | null {
  if (text.length < 3) return null;
  const codes = new Set(guessable.filter(([spelling]) => isOneSlipAway(text, spelling)).map(([, code]) => code));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

/** Whether one letter added, left out, replaced or swapped with its neighbour turns one text into the other. */
function isOneSlipAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let from = 0;
  while (from < left.length && left[from] === right[from]) from += 1;
  const [restOfLeft, restOfRight] = [left.slice(from), right.slice(from)];
  return (
    restOfLeft.slice(1) === restOfRight.slice(1) ||
    restOfLeft.slice(1) === restOfRight ||
    restOfLeft === restOfRight.slice(1) ||
    (restOfLeft.slice(2) === restOfRight.slice(2) &&
      restOfLeft[0] === restOfRight[1] &&
      restOfLeft[1] === restOfRight[0])
  );
}

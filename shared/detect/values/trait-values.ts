import { lookDay } from './byte-looks';
import type { Recogniser } from './recogniser';

const dateShape =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$|^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?$|^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const wordedDate = new RegExp(
  `^(?:\\d{1,2}\\.?[ -](?:${months})\\.?,?[ -]|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? )(\\d{4})$`,
  'iu',
);
const shortDate = /^(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(\d{2})$/;

/** The year of a date with the month in words ("12 Mart 1980") or with two digits for the year, of which 40 is 1940. */
function looseYearOf(text: string): number | null {
  // Most texts are no such thing, which their length and last sign tell at once.
  const last = text.charCodeAt(text.length - 1);
  if (text.length > 20 || last < 48 || last > 57) return null;
  const worded = text.length >= 10 ? wordedDate.exec(text)?.[1] : undefined;
  if (worded !== undefined) return Number(worded);
  const short = text.length <= 8 ? shortDate.exec(text)?.[2] : undefined;
  return short === undefined ? null : Number(short) + (Number(short) >= 40 ? 1900 : 2000);
}

/** "1987-11-30", as most days are written: a look at ten signs takes less than the pattern, which says the same. */
function isPlainDay(text: string): boolean {
  if (text.length !== 10 || !isBetweenParts(text, 4) || !isBetweenParts(text, 7)) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at !== 4 && at !== 7 && (code < 48 || code > 57)) return false;
  }
  return true;
}

function isBetweenParts(text: string, at: number): boolean {
  // Dash, dot, slash.
  const code = text.charCodeAt(at);
  return code >= 45 && code <= 47;
}

/** The year of a written date, null where the text is none. A midnight behind it is how some systems write days. */
export function yearOf(text: string): number | null {
  if (isPlainDay(text)) return Number(text.slice(8)) <= 31 ? Number(text.slice(0, 4)) : null;
  const exact = dateShape.exec(text);
  if (!exact) return looseYearOf(text);
  const [, y1, , d1, , m2, y2, y3] = exact;
  if (y1 !== undefined) return Number(d1) <= 31 ? Number(y1) : null;
  if (y3 !== undefined) return Number(y3);
  return y2 !== undefined && Number(m2) <= 31 ? Number(y2) : null;
}

/** Whole days without a time, spread over decades as people's births are. */
function areBirthDates(sample: readonly string[]): boolean {
  return areBirthYears(
    sample.flatMap((value) => yearOf(value) ?? []),
    8,
  );
}

function areBirthYears(given: readonly number[], spread: number): boolean {
  const years = [...given].sort((left, right) => left - right);
  const [first, middle, last] = [years[0], years[Math.floor(years.length / 2)], years.at(-1)];
  if (first === undefined || middle === undefined || last === undefined || years.length < 3) return false;
  return first >= 1900 && last <= 2030 && middle >= 1925 && middle <= 2007 && last - first >= spread;
}

/** Whole years of grown people: none above a hundred, none of a child, and of many a different one. */
function areAges(sample: readonly string[]): boolean {
  const ages = sample.map(Number);
  const [least, most] = [Math.min(...ages), Math.max(...ages)];
  return (
    new Set(ages).size >= Math.min(12, sample.length * 0.5) &&
    sample.length >= 10 &&
    least >= 15 &&
    most >= 50 &&
    most <= 100
  );
}

function oneOf(words: string): (value: string) => boolean {
  const set = new Set(words.split(/[,\n]/).map((word) => word.trim()));
  return (value) => value.length < 40 && set.has(value.toLocaleLowerCase('en').replace(/i̇/g, 'i'));
}

const coordinate = /^-?\d{1,3}\.\d{2,15}$/;

/** Fine degrees, of one region or of both halves of the globe; shares and measures lie elsewhere. */
function areDegrees(sample: readonly string[]): boolean {
  const degrees = sample.map(Number);
  // Four decimals are enough only where prices and marks do not lie.
  const fine = sample.filter((value) => /\.\d{5,}$|\d\d\.\d{4}$/.test(value)).length;
  const large = degrees.filter((value) => Math.abs(value) > 1).length;
  const isOneRegion = Math.max(...degrees) - Math.min(...degrees) < 25;
  return (
    fine > sample.length * 0.6 && large > sample.length * 0.9 && (isOneRegion || degrees.some((value) => value < 0))
  );
}

/** What describes a person, by its values. */
export const traitValues: readonly Recogniser[] = [
  {
    kind: 'birth-date',
    isWhole: true,
    category: 'user.demographic.date_of_birth',
    weight: 2.2,
    share: 0.6,
    quasi: true,
    look: lookDay,
    matches: (value) => isPlainDay(value) || dateShape.test(value) || looseYearOf(value) !== null,
    holds: areBirthDates,
  },
  {
    kind: 'birth-year',
    isWhole: true,
    category: 'user.demographic.date_of_birth',
    weight: 1.4,
    share: 0.9,
    quasi: true,
    matches: (value) => /^(19|20)\d\d$/.test(value),
    holds: (sample) =>
      sample.length >= 8 && areBirthYears(sample.map(Number), 25) && Math.max(...sample.map(Number)) <= 2016,
  },
  {
    kind: 'age',
    isWhole: true,
    category: 'user.demographic.age_range',
    weight: 1.2,
    share: 0.95,
    quasi: true,
    matches: (value) => /^\d{2,3}$/.test(value),
    holds: areAges,
  },
  {
    kind: 'age-range',
    category: 'user.demographic.age_range',
    weight: 2,
    share: 0.9,
    quasi: true,
    matches: (value) =>
      /^\d{1,2}\s?[-–]\s?\d{2}$|^(\d{2}\s?\+|[<>]\s?\d{2}|\d{2} (and over|ve üzeri)|under \d{2}|over \d{2})$/i.test(
        value,
      ),
    holds: (sample) => {
      const kinds = new Set(sample);
      return kinds.size >= 3 && kinds.size <= 20 && sample.some((value) => /^(18|25|35|45|55|65)/.test(value));
    },
  },
  {
    kind: 'gender',
    isWhole: true,
    category: 'user.demographic.gender',
    weight: 2.2,
    share: 0.75,
    quasi: true,
    matches: oneOf(
      'm, f, w, e, k, d, x, u, o, nb, mr, ms, male, female, man, woman, men, women, erkek, kadın, kadin, bay, bayan, männlich, weiblich, divers, homme, femme, hombre, mujer, masculino, femenino, non-binary, nonbinary, non binary, agender, genderfluid, transgender, other, unknown, prefer not to say, belirtilmemiş, diğer',
    ),
    holds: (sample) => {
      const words = new Set(sample.map((value) => value.toLocaleLowerCase('en')));
      const pairs = [
        'm f',
        'm w',
        'e k',
        'male female',
        'man woman',
        'men women',
        'erkek kadın',
        'erkek kadin',
        'bay bayan',
        'männlich weiblich',
        'homme femme',
        'hombre mujer',
        'masculino femenino',
      ];
      return pairs.some((pair) => pair.split(' ').every((word) => words.has(word)));
    },
  },
  {
    kind: 'marital-status',
    isWhole: true,
    category: 'user.demographic.marital_status',
    weight: 2.2,
    share: 0.75,
    quasi: true,
    matches: oneOf(
      'single, married, divorced, widowed, separated, engaged, domestic partnership, civil union, never married, in a relationship, unknown, evli, bekar, bekâr, boşanmış, dul, nişanlı, ledig, verheiratet, geschieden, verwitwet, célibataire, marié, divorcé, veuf, soltero, casado, divorciado, viudo',
    ),
    holds: (sample) => sample.some((value) => /^(married|evli|verheiratet|mari|casad)/i.test(value)),
  },
  {
    kind: 'blood-type',
    isWhole: true,
    category: 'user.health_and_medical',
    weight: 2.6,
    share: 0.6,
    matches: (value) => /^(a|b|ab|0|o)\s?(rh)?\s?[(]?[+-][)]?$|^(a|b|ab|0|o)\s?rh\s?(poz|neg)/i.test(value),
    holds: (sample) => new Set(sample).size > 2,
  },
  {
    kind: 'icd-code',
    isWhole: true,
    category: 'user.health_and_medical',
    weight: 2.2,
    share: 0.75,
    matches: (value) => /^[A-TV-Z]\d{2}(\.\d{1,4})?$/.test(value),
    holds: (sample) => sample.filter((value) => value.includes('.')).length >= sample.length * 0.4,
  },
  {
    kind: 'lat-long',
    isWhole: true,
    category: 'user.location.precise',
    weight: 2.8,
    share: 0.5,
    quasi: true,
    matches: (value) =>
      /^[([]?\s*-?\d{1,2}\.\d{3,15}\s*[,; ]\s*-?\d{1,3}\.\d{3,15}\s*[)\]]?$/.test(value) ||
      /^(SRID=\d+;)?POINT ?\(-?\d{1,3}\.\d+ -?\d{1,3}\.\d+\)$/i.test(value) ||
      /^\{?\s*"?lat(itude)?"?\s*[:=]\s*-?\d{1,2}\.\d{3,}\s*,\s*"?(lng|lon|long|longitude)"?\s*[:=]\s*-?\d{1,3}\.\d{3,}\s*\}?$/i.test(
        value,
      ),
  },
  {
    kind: 'coordinate',
    isWhole: true,
    category: 'user.location.precise',
    weight: 2,
    share: 0.75,
    quasi: true,
    matches: (value) => coordinate.test(value) && Math.abs(Number(value)) <= 180,
    holds: areDegrees,
  },
];

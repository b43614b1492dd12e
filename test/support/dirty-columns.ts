import { stdnum } from 'stdnum';
import { columnKinds, iban, luhn, seeded, tckn, vkn } from './value-columns';

type Chance = ReturnType<typeof seeded>;

/** A kind of column as exports hold it, with what it is meant to be taken for. */
interface DirtyKind {
  /** The beginning of the category; null where it is not personal. */
  readonly category: string | null;
  readonly make: (chance: Chance) => string;
  /** Whether its values have a check digit: then each of its columns has to be right. */
  readonly isChecked?: true;
  /** Whether small and capital letters mean the same in it. */
  readonly isCaseless?: true;
}

const government = 'user.government_id';

/** Numbers of a state, found by trying bodies until the library takes one. */
function national(country: string, name: string, body: (chance: Chance) => string, isCaseless?: true): DirtyKind {
  const validator = stdnum[country]?.[name];
  if (!validator) throw new Error(`stdnum has no ${country} ${name}`);
  return {
    category: government,
    isChecked: true,
    ...(isCaseless && { isCaseless }),
    make(chance) {
      for (let tries = 0; tries < 20_000; tries += 1) {
        const text = body(chance);
        if (validator.validate(text).isValid) return text;
      }
      throw new Error(`no ${country} ${name} found`);
    },
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const born = ({ int }: Chance) => two(int(50, 99)) + two(int(1, 12)) + two(int(1, 28));
const capitals = (count: number, { pick }: Chance, from: string) => {
  const [first = 'A', ...others] = from;
  return Array.from({ length: count }, () => pick([first, ...others])).join('');
};
const hex = (count: number, chance: Chance) => capitals(count, chance, '0123456789abcdef');
const grouped = (text: string, sizes: readonly number[], mark: string): string => {
  let at = 0;
  const parts = sizes.map((size) => text.slice(at, (at += size)));
  return [...parts, text.slice(at)].filter((part) => part !== '').join(mark);
};
const fours = [4, 4, 4, 4, 4, 4, 4];
const weighted = (digits: string, weights: readonly number[]) =>
  Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (weights[at % weights.length] ?? 0), 0);
const ean = (body: string) => body + String((10 - (weighted(body, body.length % 2 === 0 ? [1, 3] : [3, 1]) % 10)) % 10);

/** A vehicle's number with its check digit, which stands in the ninth place. */
function vin(chance: Chance): string {
  const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const body = `${chance.pick(['1HG', 'WVW', 'VF1', 'NM0', '5YJ'])}${capitals(5, chance, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789')}0${capitals(2, chance, 'ABCDEFGHJKLMNPR')}${chance.digits(6)}`;
  const sum = Array.from(body).reduce((total, sign, at) => total + (values.indexOf(sign) % 10) * (weights[at] ?? 0), 0);
  return body.slice(0, 8) + '0123456789X'.charAt(sum % 11) + body.slice(9);
}

/** A security's number: two letters of a country, nine signs, a Luhn digit over all of them as numbers. */
function isin(chance: Chance): string {
  const body = chance.pick(['US', 'DE', 'TR', 'GB', 'FR']) + capitals(9, chance, '0123456789ABCDEFG');
  const digits = Array.from(body, (sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join('');
  return body + luhn(digits).slice(-1);
}

const accounts: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['TR', 26], ['FR', 27], ['NO', 15], ['PL', 28], ['ES', 24],
]; // prettier-ignore

/** What columns hold in exports, beside the kinds of `columnKinds`. */
const more: Readonly<Record<string, DirtyKind>> = {
  'card of several schemes': {
    category: 'user.financial.credit_card',
    isChecked: true,
    make: (c) => {
      const begin = c.pick(['4', '51', '2223', '9792', '3530']);
      return luhn(begin + c.digits(15 - begin.length));
    },
  },
  'card in fours': {
    category: 'user.financial.credit_card',
    isChecked: true,
    make: (c) => grouped(luhn(`5${c.int(1, 5)}${c.digits(13)}`), fours, c.pick([' ', '-'])),
  },
  'card, American Express': {
    category: 'user.financial.credit_card',
    isChecked: true,
    make: (c) => grouped(luhn(`37${c.digits(12)}`), [4, 6, 5], c.pick(['', ' '])),
  },
  'IBAN of many countries': {
    category: 'user.financial.bank_account',
    isChecked: true,
    isCaseless: true,
    make: (c) => {
      const [country, length] = c.pick(accounts);
      return grouped(iban(country, length, c), fours, c.pick(['', ' ']));
    },
  },
  'TCKN with blanks': {
    category: government,
    isChecked: true,
    make: (c) => grouped(tckn(c), [3, 3, 3, 2], c.pick(['', ' '])),
  },
  'VKN of people': { category: government, isChecked: true, make: vkn },
  'IMEI with dashes': {
    category: 'user.device',
    isChecked: true,
    make: (c) => grouped(luhn(`35${c.digits(12)}`), [2, 6, 6, 1], '-'),
  },
  'IMEI with a version': {
    category: 'user.device',
    isChecked: true,
    make: (c) => grouped(luhn(`86${c.digits(12)}`), [6, 2, 6, 1], c.pick(['', ' '])),
  },
  ICCID: { category: 'user.device', isChecked: true, make: (c) => luhn(`8944${c.digits(15)}`) },
  VIN: { category: government, isChecked: true, isCaseless: true, make: vin },
  PESEL: national('PL', 'pesel', (c) => born(c) + c.digits(5)),
  'Brazilian CPF': national('BR', 'cpf', (c) => grouped(c.digits(9), [3, 3, 3], '.') + `-${c.digits(2)}`),
  'Spanish DNI': national('ES', 'dni', (c) => c.digits(8) + capitals(1, c, 'TRWAGMYFPDXBNJZSQVHLCKE'), true),
  'Italian codice fiscale': national(
    'IT',
    'codicefiscale',
    (c) =>
      `${capitals(6, c, 'BCDFGLMNPRST')}${two(c.int(50, 99))}${capitals(1, c, 'ABCDEHLMPRST')}${two(c.int(1, 28))}H501${capitals(1, c, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')}`,
    true,
  ),
  'Dutch BSN': national('NL', 'bsn', (c) => String(c.int(1, 9)) + c.digits(8)),
  'Swedish personnummer': national('SE', 'personnummer', (c) => `${born(c)}-${c.digits(4)}`),
  'Finnish HETU': national(
    'FI',
    'hetu',
    (c) =>
      `${two(c.int(1, 28))}${two(c.int(1, 12))}${two(c.int(50, 99))}-${c.digits(3)}${capitals(1, c, '0123456789ABCDEFHJKLMNPRSTUVWXY')}`,
    true,
  ),
  'Norwegian fødselsnummer': national(
    'NO',
    'fodselsnummer',
    (c) => `${two(c.int(1, 28))}${two(c.int(1, 12))}${two(c.int(50, 99))}${c.digits(5)}`,
  ),
  'French NIR': national('FR', 'nir', (c) => `${c.int(1, 2)}${two(c.int(50, 99))}${two(c.int(1, 12))}75${c.digits(8)}`),
  'Belgian number': national('BE', 'nn', (c) => `${grouped(born(c), [2, 2, 2], '.')}-${c.digits(3)}.${c.digits(2)}`),
  'Romanian CNP': national('RO', 'cnp', (c) => `1${born(c)}${two(c.int(1, 40))}${c.digits(4)}`),
  'South African number': national('ZA', 'idnr', (c) => `${born(c)}${c.digits(4)}08${c.digits(1)}`),
  'Mexican CURP': national(
    'MX',
    'curp',
    (c) =>
      `${capitals(1, c, 'BCDG')}${capitals(1, c, 'AEIOU')}${capitals(2, c, 'LMNR')}${born(c)}${c.pick(['H', 'M'])}DF${capitals(3, c, 'LMNRST')}0${c.digits(1)}`,
  ),
  'Chinese resident number': national(
    'CN',
    'ric',
    (c) =>
      `110101${c.int(1950, 1999)}${two(c.int(1, 12))}${two(c.int(1, 28))}${c.digits(3)}${capitals(1, c, '0123456789X')}`,
  ),
  'Aadhaar in fours': national('IN', 'aadhaar', (c) => grouped(String(c.int(2, 9)) + c.digits(11), [4, 4, 4], ' ')),
  'German tax number of people': national('DE', 'idnr', (c) => String(c.int(1, 9)) + c.digits(10)),

  ISIN: { category: null, isChecked: true, make: isin },
  'ISBN with dashes': {
    category: null,
    isChecked: true,
    make: (c) => grouped(ean(`978${c.digits(9)}`), [3, 1, 5, 3, 1], '-'),
  },
  'EAN of eight': { category: null, isChecked: true, make: (c) => ean(String(c.int(1, 9)) + c.digits(6)) },
  'UPC of twelve': { category: null, isChecked: true, make: (c) => ean(`0${c.digits(10)}`) },
  'GTIN of fourteen': { category: null, isChecked: true, make: (c) => ean(`1${c.digits(12)}`) },
  'VAT number of companies': { category: null, make: (c) => `DE${c.int(1, 9)}${c.digits(8)}` },
  BIC: {
    category: null,
    make: (c) => `${capitals(4, c, 'ABDEGKTZ')}${c.pick(['TR', 'DE', 'FR'])}${capitals(2, c, 'AIS2')}XXX`,
  },
  'order number of eleven digits': {
    category: null,
    make: (c) => `${c.int(2021, 2025)}${two(c.int(1, 12))}${c.digits(5)}`,
  },
  'running number': { category: null, make: (c) => String(10_000_000_000 + c.int(0, 4_000_000)) },
  'epoch in milliseconds': { category: null, make: (c) => `17${c.digits(11)}` },
  'stamp without marks': {
    category: null,
    make: (c) =>
      `${c.int(2021, 2025)}${two(c.int(1, 12))}${two(c.int(1, 28))}${two(c.int(0, 23))}${two(c.int(0, 59))}${two(c.int(0, 59))}`,
  },
  'instant with a zone': {
    category: null,
    make: (c) =>
      `${c.int(2021, 2025)}-${two(c.int(1, 12))}-${two(c.int(1, 28))} ${two(c.int(0, 23))}:${two(c.int(0, 59))}:${two(c.int(0, 59))}+03:00`,
  },
  'price with thousands': { category: null, make: (c) => `${c.int(1, 99)}.${c.digits(3)},${c.digits(2)}` },
  'price in dollars': { category: null, make: (c) => `$${c.int(1, 999)}.${c.digits(2)}` },
  'version with a tag': {
    category: null,
    make: (c) => `v${c.int(1, 9)}.${c.int(0, 30)}.${c.int(0, 9)}${c.pick(['', '-rc1', '-beta'])}`,
  },
  'build number': {
    category: null,
    make: (c) => `${c.int(10, 99)}.${c.int(0, 9)}.${c.int(1000, 9999)}.${c.int(10, 200)}`,
  },
  commit: { category: null, make: (c) => hex(40, c) },
  'SKU with a size': { category: null, make: (c) => `${capitals(3, c, 'ABCDEF')}${c.digits(5)}-${c.int(34, 46)}` },
  'invoice number': { category: null, make: (c) => `GIB${c.int(2021, 2025)}${c.digits(9)}` },
  colour: { category: null, make: (c) => `#${hex(6, c)}` },
  percent: { category: null, make: (c) => `%${c.int(0, 100)}` },
  weight: { category: null, make: (c) => `${c.int(1, 40)}.${c.digits(1)} kg` },
  'size of a screen': { category: null, make: (c) => c.pick(['1920x1080', '390x844', '1366x768', '412x915']) },
  'campaign code': {
    category: null,
    make: (c) => `${c.pick(['YAZ', 'SUMMER', 'BF'])}${c.int(20, 25)}_${capitals(2, c, 'TRDEFR')}`,
  },
};

/** Every kind: those of `columnKinds` and the others. */
export const dirtyKinds: Readonly<Record<string, DirtyKind>> = { ...columnKinds, ...more };

/** How a column is spoilt; shares of its rows. */
export interface Dirt {
  readonly empty: number;
  /** What people type where they have no value. */
  readonly noise: number;
  readonly padded: number;
  readonly otherCase: boolean;
}

/** A column of so many rows of a kind, spoilt. */
export function dirtyColumn(kind: DirtyKind, rows: number, dirt: Dirt, seed: number): readonly string[] {
  const chance = seeded(seed);
  const { next, pick } = chance;
  return Array.from({ length: rows }, () => {
    const value = kind.make(chance);
    const roll = next();
    if (roll < dirt.empty) return pick(['', ' ', 'NULL', '-']);
    if (roll < dirt.empty + dirt.noise) return pick(['test', '???', 'asdf', 'bilinmiyor', '0', 'x']);
    const cased = dirt.otherCase && kind.isCaseless ? value.toLowerCase() : value;
    return next() < dirt.padded ? ` ${cased}  ` : cased;
  });
}

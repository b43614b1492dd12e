import { isIban, isPaymentCard, passesVinCheck } from './checksums';
import { isGivenName, isSurname } from './given-names';
import { isEastAsianName } from './east-asian-names';
import type { Recogniser } from './recogniser';

const nameShape =
  /^(?:(?:mr|mrs|ms|dr|prof|sn|sayın)\.?\s)?\p{L}[\p{L}\p{M}'’.-]{0,24}(?:[\s,]+\p{L}[\p{L}\p{M}'’.-]{0,24}){0,4}$/iu;

/** What stands in names of companies, towns, books and months, and not in those of people. */
const notInNames = new RegExp(
  [
    '(^|[\\s.,])(inc|llc|ltd|corp|corporation|co|enterprises?|industries|traders?|trading|works|solutions|services|technolog(?:y|ies)|systems|international|foundation|university|hospital|gmbh|ag|plc|group|holding|bank|and|ve|sons|company|a\\.?ş|aş|şti|san|tic|sanayi|ticaret|tekstil|inşaat|gıda|otomotiv|turizm|mağaza\\w*|market|store|shop|hotel|otel|street|st|road|mah|cad|the|of|in|to|for)\\.?($|[\\s,.])',
    '^(north|south|east|west|new|port|lake|fort|mount|saint|los|las|kuzey|güney|doğu|batı|yeni)\\s',
    '^(january|february|march|april|may|june|july|august|september|october|november|december|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)$',
  ].join('|'),
  'iu',
);

function isNameShaped(value: string): boolean {
  return value.length <= 60 && nameShape.test(value) && !notInNames.test(value);
}

/** Whether one of the words is a given name, or one of several a family name. */
function isPersonName(value: string): boolean {
  if (!isNameShaped(value)) return false;
  const words = value.split(/[\s,]+/);
  return words.slice(0, 3).some(isGivenName) || words.some(isSurname) || isCyrillicName(words);
}

/** Endings of family names and patronymics in Russian, Ukrainian and Bulgarian, beside another word. */
function isCyrillicName(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.some((word) => /\p{Script=Cyrillic}(ова?|[её]ва?|ина?|ск(ий|ая|и)|енко|чук|юк|вич|вна)$/iu.test(word))
  );
}

/** Many different words, most of them capitalised: a fixed list of values is no list of people. */
function areNames(sample: readonly string[]): boolean {
  const capitalised = sample.filter((value) => /^\p{Lu}/u.test(value)).length;
  // All in small letters only as given name and family name together: single words may be anything.
  const isSmall = sample.filter(isSmallFullName).length > sample.length * 0.6;
  const isVaried = new Set(sample).size > Math.min(40, sample.length * 0.4);
  return sample.length >= 3 && (capitalised > sample.length * 0.6 || isSmall) && isVaried;
}

function isSmallFullName(value: string): boolean {
  const words = value.split(/[\s,]+/);
  return words.length >= 2 && words.length <= 4 && words.some(isGivenName) && words.some(isSurname);
}

/** "ada.lovelace42": one word with a name in it, or with the signs that log-in names are made longer with. */
function isUserName(value: string): boolean {
  if (!/^[a-z][\w.-]{2,29}$/i.test(value) || !/[a-z]/.test(value) || /\.[a-z]{2,4}$/.test(value)) return false;
  const parts = value.split(/[\d._-]+|(?<=[a-z])(?=[A-Z])/);
  return /[\d._-]/.test(value) && parts.some((part) => part.length >= 3 && (isGivenName(part) || isSurname(part)));
}

/** Names, accounts, documents: what stands for a person, by its look. */
export const identityValues: readonly Recogniser[] = [
  {
    kind: 'person-name',
    category: 'user.name',
    weight: 2.4,
    share: 0.22,
    matches: isPersonName,
    holds: areNames,
  },
  {
    kind: 'east-asian-name',
    category: 'user.name',
    weight: 2.2,
    share: 0.7,
    matches: isEastAsianName,
    holds: (sample) => sample.length >= 3 && new Set(sample).size > Math.min(40, sample.length * 0.4),
  },
  {
    kind: 'user-name',
    category: 'user.unique_id',
    weight: 1.8,
    share: 0.36,
    matches: isUserName,
    holds: (sample) => sample.length >= 3 && new Set(sample).size > sample.length * 0.6,
  },
  {
    kind: 'iban',
    isWhole: true,
    category: 'user.financial.bank_account',
    weight: 3.2,
    share: 0.5,
    matches: (value) => /^[A-Za-z]{2}\d{2}[\s-]?[A-Za-z\d][A-Za-z\d\s-]{10,38}$/.test(value),
    verify: isIban,
  },
  {
    kind: 'payment-card',
    isWhole: true,
    category: 'user.financial.credit_card',
    weight: 3.2,
    share: 0.6,
    matches: (value) => /^\d(?:[ -]?\d){11,18}$/.test(value),
    verify: isPaymentCard,
  },
  {
    kind: 'vin',
    category: 'user.government_id.vehicle_registration',
    weight: 2.6,
    share: 0.6,
    matches: (value) => /^(?=.*[A-Za-z].*[A-Za-z])(?=(.*\d){4})[A-HJ-NPR-Z\d]{17}$/i.test(value),
    verify: passesVinCheck,
    isLoose: true,
  },
  {
    kind: 'tr-plate',
    category: 'user.government_id.vehicle_registration',
    weight: 2.6,
    share: 0.6,
    // Old and special series have fewer digits than today's.
    matches: (value) => /^(0[1-9]|[1-7]\d|8[01])[ -]?[A-PR-VYZ]{1,3}[ -]?\d{2,5}$/i.test(value),
  },
  {
    kind: 'plate',
    category: 'user.government_id.vehicle_registration',
    weight: 2,
    share: 0.7,
    matches: (value) =>
      /^[A-Z]{2}\d{2} ?[A-Z]{3}$|^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?$|^[A-Z]{2}-\d{3}-[A-Z]{2}$/.test(value),
  },
  {
    kind: 'tr-passport',
    category: 'user.government_id.passport_number',
    weight: 2.2,
    share: 0.75,
    matches: (value) => /^[US]\s?\d{8}$/.test(value),
  },
  {
    kind: 'passport-like',
    category: 'user.government_id.passport_number',
    weight: 0.5,
    share: 0.95,
    matches: (value) => /^([A-Z]\d{7,8}|[A-Z]{2}\d{7})$/.test(value),
  },
  {
    kind: 'passport-mrz',
    isWhole: true,
    category: 'user.government_id.passport_number',
    weight: 3,
    share: 0.6,
    // ICAO 9303: the lines for machines of passports (44 signs) and cards (30), alone or one behind the other.
    matches: (value) =>
      /^[PVIAC][A-Z<][A-Z<]{3}[A-Z\d<]{25,39}(\s*[A-Z\d<]{30,44}){0,2}$/.test(value)
        ? value.includes('<<')
        : /^[A-Z\d<]{9}[\d<][A-Z<]{3}\d{6}\d[MFX<]\d{6}\d[A-Z\d<]{14}[\d<]\d$/.test(value),
  },
  {
    kind: 'social-handle',
    category: 'user.unique_id',
    weight: 2.2,
    share: 0.6,
    matches: (value) => /^@[\w.]{2,30}$/.test(value),
  },
  {
    kind: 'social-profile',
    category: 'user.unique_id',
    weight: 2.4,
    share: 0.5,
    matches: (value) =>
      /^(https?:\/\/)?([\w-]+\.)?(linkedin\.com\/(in|pub)\/|facebook\.com\/|instagram\.com\/|threads\.net\/@|pinterest\.com\/|snapchat\.com\/add\/|medium\.com\/@|twitter\.com\/|x\.com\/|github\.com\/|t\.me\/|tiktok\.com\/@|youtube\.com\/@|vk\.com\/)[\w.%@-]+\/?$/i.test(
        value,
      ),
  },
  {
    kind: 'portrait-url',
    category: 'user.content.self_image',
    weight: 3,
    share: 0.5,
    matches: (value) =>
      /^https?:\/\/\S*(avatar|gravatar|portrait|profile[-_]?(pic|photo|image)|headshot|userpic|selfie)\S*$/i.test(
        value,
      ),
  },
  {
    kind: 'crypto-address',
    category: 'user.unique_id',
    weight: 2,
    share: 0.6,
    matches: (value) =>
      /^0x[\da-fA-F]{40}$|^(bc|ltc)1[a-z\d]{25,60}$/.test(value) ||
      // Base 58 without a check: nothing else has its alphabet, its beginning and both cases of letters.
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[13LT][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(value),
  },
];

import { isIban, isPaymentCard, passesVinCheck } from './checksums';
import { isGivenName, isSurname } from './given-names';
import type { Recogniser } from './recogniser';

const nameShape =
  /^(?:(?:mr|mrs|ms|dr|prof|sn|sayın)\.?\s)?\p{L}[\p{L}\p{M}'’.-]{0,24}(?:[\s,]+\p{L}[\p{L}\p{M}'’.-]{0,24}){0,4}$/iu;

/** Whether one of the first words is a given name, or the last a family name beside another word. */
function isPersonName(value: string): boolean {
  if (value.length > 60 || !nameShape.test(value)) return false;
  const words = value.split(/[\s,]+/);
  return words.slice(0, 3).some(isGivenName) || (words.length > 1 ? words.some(isSurname) : isSurname(value));
}

/** Names, accounts, documents: what stands for a person, by its look. */
export const identityValues: readonly Recogniser[] = [
  {
    kind: 'person-name',
    category: 'user.name',
    weight: 2.4,
    share: 0.28,
    matches: isPersonName,
    // Many different words, most of them capitalised; a fixed list of values is no list of people.
    holds: (sample) => {
      const capitalised = sample.filter((value) => /^\p{Lu}/u.test(value)).length;
      return sample.length >= 3 && capitalised > sample.length * 0.6 && new Set(sample).size > sample.length * 0.4;
    },
  },
  {
    kind: 'iban',
    category: 'user.financial.bank_account',
    weight: 3.2,
    share: 0.8,
    matches: (value) => /^[A-Za-z]{2}\d{2}[\s-]?[A-Za-z\d][A-Za-z\d\s-]{10,38}$/.test(value),
    verify: isIban,
  },
  {
    kind: 'payment-card',
    category: 'user.financial.credit_card',
    weight: 3.2,
    share: 0.8,
    matches: (value) => /^\d(?:[ -]?\d){11,18}$/.test(value),
    verify: isPaymentCard,
  },
  {
    kind: 'masked-card',
    category: 'user.financial.credit_card',
    weight: 2.4,
    share: 0.8,
    matches: (value) =>
      /^(\d{4}|\d{6}|[*xX•]{4})?[ -]?[*xX•\d]{2,4}[ -]?[*xX•]{4}[ -]?\d{4}$/.test(value) && /[*xX•]/.test(value),
  },
  {
    kind: 'vin',
    category: 'user.government_id.vehicle_registration',
    weight: 2.6,
    share: 0.9,
    matches: (value) => /^(?=.*[A-Za-z].*[A-Za-z])(?=(.*\d){4})[A-HJ-NPR-Z\d]{17}$/i.test(value),
    verify: passesVinCheck,
    isLoose: true,
  },
  {
    kind: 'tr-plate',
    category: 'user.government_id.vehicle_registration',
    weight: 2.6,
    share: 0.85,
    matches: (value) =>
      /^(0[1-9]|[1-7]\d|8[01])[ -]?([A-Z][ -]?\d{4,5}|[A-Z]{2}[ -]?\d{3,4}|[A-Z]{3}[ -]?\d{2,3})$/i.test(value),
  },
  {
    kind: 'plate',
    category: 'user.government_id.vehicle_registration',
    weight: 2,
    share: 0.9,
    matches: (value) =>
      /^[A-Z]{2}\d{2} ?[A-Z]{3}$|^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?$|^[A-Z]{2}-\d{3}-[A-Z]{2}$/.test(value),
  },
  {
    kind: 'tr-passport',
    category: 'user.government_id.passport_number',
    weight: 2.2,
    share: 0.9,
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
    kind: 'social-handle',
    category: 'user.unique_id',
    weight: 2.2,
    share: 0.8,
    matches: (value) => /^@[\w.]{2,30}$/.test(value),
  },
  {
    kind: 'social-profile',
    category: 'user.unique_id',
    weight: 2.4,
    share: 0.7,
    matches: (value) =>
      /^(https?:\/\/)?([\w-]+\.)?(linkedin\.com\/(in|pub)\/|facebook\.com\/|instagram\.com\/|twitter\.com\/|x\.com\/|github\.com\/|t\.me\/|tiktok\.com\/@|youtube\.com\/@|vk\.com\/)[\w.%@-]+\/?$/i.test(
        value,
      ),
  },
  {
    kind: 'crypto-address',
    category: 'user.unique_id',
    weight: 2,
    share: 0.9,
    matches: (value) => /^0x[\da-fA-F]{40}$|^bc1[a-z\d]{25,60}$/.test(value),
  },
];

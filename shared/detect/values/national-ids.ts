import { stdnum } from 'stdnum';
import { isTurkishId } from './checksums';
import type { Recogniser } from './recogniser';

/**
 * Personal numbers of states, each with its shape; the check digits are the library's (stdnum, MIT). Numbers without a
 * check digit are left out unless their writing is their own (a dashed SSN, a NINO).
 */
const numbers: readonly {
  readonly kind: string;
  readonly shape: RegExp;
  readonly verify: (value: string) => boolean;
  /** The check is one of rules, not of a digit, so it excludes little. */
  readonly isLoose?: true;
}[] = [
  { kind: 'tr-tckn', shape: /^[1-9]\d{10}$/, verify: isTurkishId },
  { kind: 'tr-vkn', shape: /^\d{10}$/, verify: by('TR', 'vkn') },
  { kind: 'us-ssn', shape: /^\d{3}[- ]\d{2}[- ]\d{4}$/, verify: by('US', 'ssn'), isLoose: true },
  { kind: 'es-dni', shape: /^\d{8}-?[A-Za-z]$/, verify: by('ES', 'dni') },
  { kind: 'es-nie', shape: /^[XYZxyz]-?\d{7}-?[A-Za-z]$/, verify: by('ES', 'nie') },
  { kind: 'fr-nir', shape: /^[12]\s?\d{2}\s?\d{2}\s?\d[\dABab]\s?\d{3}\s?\d{3}\s?\d{2}$/, verify: by('FR', 'nir') },
  {
    kind: 'it-codice-fiscale',
    shape: /^[A-Za-z]{6}[\dLMNP-V]{2}[A-Za-z][\dLMNP-V]{2}[A-Za-z][\dLMNP-V]{3}[A-Za-z]$/i,
    verify: by('IT', 'codicefiscale'),
  },
  { kind: 'pl-pesel', shape: /^\d{11}$/, verify: by('PL', 'pesel') },
  { kind: 'nl-bsn', shape: /^\d{3}[ .]?\d{3}[ .]?\d{3}$|^\d{4}\.?\d{2}\.?\d{3}$/, verify: by('NL', 'bsn') },
  { kind: 'br-cpf', shape: /^\d{3}\.?\d{3}\.?\d{3}-?\d{2}$/, verify: by('BR', 'cpf') },
  { kind: 'in-aadhaar', shape: /^[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}$/, verify: by('IN', 'aadhaar') },
  { kind: 'in-pan', shape: /^[A-Z]{3}[ABCFGHLJPTK][A-Z]\d{4}[A-Z]$/, verify: () => true, isLoose: true },
  {
    kind: 'gb-nino',
    shape: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i,
    verify: by('GB', 'nino'),
    isLoose: true,
  },
  { kind: 'gb-nhs', shape: /^\d{3}[ -]\d{3}[ -]\d{4}$/, verify: isNhs },
  { kind: 'de-steuer-id', shape: /^[1-9]\d ?\d{3} ?\d{3} ?\d{3}$/, verify: by('DE', 'idnr') },
  { kind: 'be-national-number', shape: /^\d{2}\.?\d{2}\.?\d{2}-?\d{3}[.-]?\d{2}$/, verify: by('BE', 'nn') },
  { kind: 'se-personnummer', shape: /^(\d{2})?\d{6}[-+]?\d{4}$/, verify: by('SE', 'personnummer') },
  { kind: 'fi-hetu', shape: /^\d{6}[-+A-FU-Y]\d{3}[\dA-Y]$/i, verify: by('FI', 'hetu') },
  { kind: 'no-fodselsnummer', shape: /^\d{6} ?\d{5}$/, verify: by('NO', 'fodselsnummer') },
  { kind: 'dk-cpr', shape: /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}-\d{4}$/, verify: () => true, isLoose: true },
  { kind: 'ca-sin', shape: /^[1-79]\d{2}[ -]?\d{3}[ -]?\d{3}$/, verify: by('CA', 'sin') },
  { kind: 'mx-curp', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/i, verify: by('MX', 'curp') },
  { kind: 'ro-cnp', shape: /^[1-9]\d{12}$/, verify: by('RO', 'cnp') },
  { kind: 'cz-rodne-cislo', shape: /^\d{6}\/\d{3,4}$/, verify: by('CZ', 'rc') },
  { kind: 'bg-egn', shape: /^\d{10}$/, verify: by('BG', 'egn') },
  { kind: 'za-id', shape: /^\d{13}$/, verify: by('ZA', 'idnr') },
  { kind: 'kr-rrn', shape: /^\d{6}-?\d{7}$/, verify: by('KR', 'rrn') },
  { kind: 'cn-resident-id', shape: /^\d{17}[\dXx]$/, verify: by('CN', 'ric') },
  { kind: 'cl-rut', shape: /^\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]$/, verify: by('CL', 'rut') },
  { kind: 'ar-cuit', shape: /^(20|23|24|27)-?\d{8}-?\d$/, verify: by('AR', 'cuit') },
  { kind: 'pt-nif', shape: /^[1-3]\d{8}$/, verify: by('PT', 'nif') },
  { kind: 'ch-ahv', shape: /^756\.?\d{4}\.?\d{4}\.?\d{2}$/, verify: by('CH', 'ssn') },
  { kind: 'at-svnr', shape: /^[1-9]\d{3} ?\d{6}$/, verify: by('AT', 'vnr') },
  { kind: 'ie-pps', shape: /^\d{7}[A-W][A-IW]?$/i, verify: by('IE', 'pps') },
  { kind: 'gr-amka', shape: /^\d{11}$/, verify: by('GR', 'amka') },
  { kind: 'il-id', shape: /^\d{9}$/, verify: by('IL', 'idnr') },
  { kind: 'ee-isikukood', shape: /^[1-8]\d{10}$/, verify: by('EE', 'ik') },
  { kind: 'lt-asmens-kodas', shape: /^[1-6]\d{10}$/, verify: by('LT', 'asmens') },
  { kind: 'lv-personas-kods', shape: /^\d{6}-\d{5}$/, verify: by('LV', 'pvn') },
  { kind: 'hr-oib', shape: /^\d{11}$/, verify: by('HR', 'oib') },
  { kind: 'rs-jmbg', shape: /^\d{13}$/, verify: by('RS', 'jmbg') },
  { kind: 'is-kennitala', shape: /^\d{6}-?\d{4}$/, verify: by('IS', 'kennitala') },
  { kind: 'ua-rntrc', shape: /^\d{10}$/, verify: by('UA', 'rntrc') },
  { kind: 'ru-inn', shape: /^\d{12}$/, verify: by('RU', 'inn') },
  { kind: 'ec-cedula', shape: /^\d{10}$|^\d{9}-\d$/, verify: by('EC', 'ci') },
  { kind: 'do-cedula', shape: /^\d{3}-?\d{7}-?\d$/, verify: by('DO', 'cedula') },
  { kind: 'uy-cedula', shape: /^\d\.?\d{3}\.?\d{3}-\d$/, verify: by('UY', 'cedula') },
  { kind: 'th-id', shape: /^\d-?\d{4}-?\d{5}-?\d{2}-?\d$/, verify: by('TH', 'idnr') },
  { kind: 'tw-id', shape: /^[A-Z][1289]\d{8}$/, verify: by('TW', 'natid') },
  { kind: 'hk-id', shape: /^[A-Z]{1,2}\d{6}\(?[\dA]\)?$/, verify: by('HK', 'hkid') },
  { kind: 'my-nric', shape: /^\d{6}-\d{2}-\d{4}$/, verify: by('MY', 'nric'), isLoose: true },
  { kind: 'pk-cnic', shape: /^[1-7]\d{4}-\d{7}-\d$/, verify: by('PK', 'cnic'), isLoose: true },
  { kind: 'mx-rfc', shape: /^[A-ZÑ&]{4}\d{6}[A-Z\d]{3}$/, verify: by('MX', 'rfc') },
  { kind: 'us-itin', shape: /^9\d{2}-(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-\d{4}$/, verify: () => true, isLoose: true },
  { kind: 'au-tfn', shape: /^\d{3} \d{3} \d{3}$/, verify: by('AU', 'tfn') },
];

function by(country: string, name: string): (value: string) => boolean {
  const validator = stdnum[country]?.[name];
  if (!validator) throw new Error(`stdnum has no ${country} ${name}`);
  return (value) => validator.validate(value).isValid;
}

/** NHS numbers share their check with ISBN-10, so only their own writing in three groups counts. */
function isNhs(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return digits.length === 10 && sum % 11 === 0;
}

/** One recogniser for each personal number. */
export const nationalIds: readonly Recogniser[] = numbers.map(({ kind, shape, verify, isLoose }) => ({
  kind,
  category: 'user.government_id.national_identification_number',
  isWhole: true,
  weight: isLoose ? 2.6 : 3,
  // Of what passes check digits six of ten are enough; a mere look has to be the rule.
  share: isLoose ? 0.7 : 0.6,
  matches: (value) => shape.test(value),
  verify,
  ...(isLoose && { isLoose }),
}));

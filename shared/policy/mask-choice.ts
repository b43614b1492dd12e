import { z } from 'zod';
import type { DataType } from '../attribute/data-type';
import { isSpecial } from '../purpose/special-category';

/**
 * The ways to mask a value. redact: nothing is left but that there was something; hash: HMAC-SHA-256 under the workspace's
 * key, so equal values stay equal; year: of a day or an instant; domain: of an e-mail address; band: a number by its
 * leading digit; prefix: the first two signs of a postal code.
 */
export const maskings = ['redact', 'hash', 'year', 'domain', 'band', 'prefix'] as const;
export const Masking = z.enum(maskings);
export type Masking = z.infer<typeof Masking>;

/** How each kind of personal value is masked unless the person says otherwise. */
export const MaskingRules = z.object({
  email: z.enum(['domain', 'hash', 'redact']),
  /** Days and instants, birth dates above all. */
  date: z.enum(['year', 'redact']),
  number: z.enum(['band', 'redact']),
  postalCode: z.enum(['prefix', 'hash', 'redact']),
  /** What stands for one person or device: customer numbers, phone numbers, accounts, official numbers. */
  identifier: z.enum(['hash', 'redact']),
  /** Names, streets, notes and whatever is none of the others. */
  text: z.enum(['redact', 'hash']),
});
export type MaskingRules = z.infer<typeof MaskingRules>;

/** What decides how an attribute is masked. */
export interface MaskedSubject {
  readonly dataType: DataType;
  readonly dataCategories: readonly string[];
}

const choices: Readonly<Record<DataType, readonly Masking[]>> = {
  STRING: maskings,
  INT: ['redact', 'band'],
  LONG: ['redact', 'hash', 'band'],
  DOUBLE: ['redact', 'band'],
  BOOLEAN: ['redact'],
  DATE: ['redact', 'year'],
  TIME_STAMP: ['redact', 'year'],
};

/** The maskings whose outcome is of that type still. */
export function maskingsFor(dataType: DataType): readonly Masking[] {
  return choices[dataType];
}

const identifiers = [
  'user.unique_id',
  'user.account',
  'user.device',
  'user.government_id',
  'user.financial.bank_account',
  'user.financial.credit_card',
  'user.contact.phone_number',
  'user.contact.fax_number',
  'user.social',
];

/**
 * How the rules mask an attribute. Special categories are redacted always: a few religions or diagnoses can be told apart
 * by how often their hashes come.
 */
export function maskingOf({ dataType, dataCategories }: MaskedSubject, rules: MaskingRules): Masking {
  const is = (branch: string) =>
    dataCategories.some((category) => category === branch || category.startsWith(`${branch}.`));
  const wanted = ((): Masking => {
    if (isSpecial(dataCategories)) return 'redact';
    if (is('user.contact.email')) return rules.email;
    if (is('user.contact.address.postal_code')) return rules.postalCode;
    if (identifiers.some(is)) return rules.identifier;
    if (dataType === 'DATE' || dataType === 'TIME_STAMP' || is('user.demographic.date_of_birth')) return rules.date;
    if (dataType === 'INT' || dataType === 'LONG' || dataType === 'DOUBLE') return rules.number;
    return rules.text;
  })();
  return choices[dataType].includes(wanted) ? wanted : 'redact';
}

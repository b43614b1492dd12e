import type { DataCategory } from '../vocabulary/entry';
import { isIban, isPaymentCard } from './checksums';
import { isPhoneNumber } from './contact-values';
import { nationalIds } from './national-ids';

/** What may stand inside a sentence: each with its look and its check. */
const insides: readonly {
  readonly kind: string;
  readonly category: DataCategory;
  readonly pattern: RegExp;
  readonly verify: (text: string) => boolean;
}[] = [
  {
    kind: 'email',
    category: 'user.contact.email',
    pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,24}/u,
    verify: () => true,
  },
  {
    kind: 'iban',
    category: 'user.financial.bank_account',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/,
    verify: isIban,
  },
  {
    kind: 'payment-card',
    category: 'user.financial.credit_card',
    pattern: /\b\d(?:[ -]?\d){12,18}\b/,
    verify: isPaymentCard,
  },
  {
    kind: 'tr-tckn',
    category: 'user.government_id.national_identification_number',
    pattern: /(?<!\d)[1-9]\d{10}(?!\d)/,
    verify: (text) => nationalIds.find(({ kind }) => kind === 'tr-tckn')?.verify?.(text) ?? false,
  },
  {
    kind: 'us-ssn',
    category: 'user.government_id.national_identification_number',
    pattern: /(?<![\d-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\d-])/,
    verify: () => true,
  },
  {
    kind: 'phone',
    category: 'user.contact.phone_number',
    pattern: /(?<![\d.,-])(?:\+|00|0|\()[\d()][\d\s().-]{7,16}\d(?![\d.,]\d)/,
    verify: isPhoneNumber,
  },
];

// Whatever can be found has one of these; most values have none, and then nothing more is asked.
const worthLooking = /@|\d[\d\s().-]{5,}\d/;

/** What personal value stands inside a longer text; null where none does. */
export function findInside(text: string): { readonly kind: string; readonly category: DataCategory } | null {
  if (!worthLooking.test(text)) return null;
  for (const { kind, category, pattern, verify } of insides) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found.length < text.length && verify(found.trim())) return { kind, category };
  }
  return null;
}

import type { Recogniser } from './recogniser';

const cover = /[*•xX#]/g;

/** How many signs are covered, how many digits are left, and whether nothing else but a number's own signs is there. */
function looksCovered(value: string): { readonly covered: number; readonly digits: number } | null {
  if (!/^\+?[\d*•xX#\s().-]+$/.test(value)) return null;
  return { covered: value.match(cover)?.length ?? 0, digits: value.match(/\d/g)?.length ?? 0 };
}

function isCoveredNumber(value: string, least: number, most: number): boolean {
  const look = looksCovered(value);
  return look !== null && look.covered >= 3 && look.digits >= 2 && inside(look.covered + look.digits, least, most);
}

function inside(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}

/** Numbers and names of which a part is covered: what is left, and its form, still say what they are. */
export const maskedValues: readonly Recogniser[] = [
  {
    kind: 'masked-card',
    category: 'user.financial.credit_card',
    weight: 2.4,
    share: 0.65,
    matches: (value) =>
      (/^(\d{4}|\d{6}|[*xX•]{4})?[ -]?[*xX•\d]{2,4}[ -]?[*xX•]{4}[ -]?\d{3,4}$/.test(value) && /[*xX•]/.test(value)) ||
      (isCoveredNumber(value, 13, 19) && /\d{4}$/.test(value)),
  },
  {
    kind: 'masked-iban',
    category: 'user.financial.bank_account',
    weight: 2.4,
    share: 0.65,
    matches: (value) => /^[A-Z]{2}\d{2}[\s\d*•xX]{10,38}$/.test(value) && (value.match(cover)?.length ?? 0) >= 4,
  },
  {
    kind: 'masked-phone',
    category: 'user.contact.phone_number',
    weight: 2.2,
    share: 0.65,
    matches: (value) => /^(\+|0|\(|5)/.test(value) && isCoveredNumber(value, 10, 14),
  },
  {
    kind: 'masked-national-id',
    category: 'user.government_id.national_identification_number',
    weight: 2.2,
    share: 0.65,
    matches: (value) =>
      /^[*xX•#]{3}-[*xX•#]{2}-\d{4}$/.test(value) || (/^[1-9*•xX]/.test(value) && isCoveredNumber(value, 11, 11)),
  },
  {
    kind: 'masked-email',
    category: 'user.contact.email',
    weight: 2.6,
    share: 0.65,
    matches: (value) => /^[^\s@]*[*•]{2,}[^\s@]*@[\w*•.-]+\.[\w*•]{2,}$/u.test(value),
  },
  {
    kind: 'masked-name',
    category: 'user.name',
    weight: 2,
    share: 0.65,
    matches: (value) => /^\p{Lu}\p{L}{0,2}[*•]{2,}(?:\s\p{Lu}\p{L}{0,2}[*•]{2,})*$/u.test(value),
  },
];

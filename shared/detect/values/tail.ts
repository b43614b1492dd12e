import type { DataCategory } from '../vocabulary/entry';
import { isIban, isPaymentCard, isTurkishId } from './checksums';
import { isPhoneNumber } from './contact-values';

/** One kind of personal value that may stand inside a sentence. */
export interface Inside {
  readonly kind: string;
  readonly category: DataCategory;
  /** Global; the looks of it, the surer first: what one takes whole another may cut in two. */
  readonly patterns: readonly RegExp[];
  /** Its check digit or rule. */
  readonly verify: (text: string) => boolean;
  /** The share of what has the look that passes by chance. */
  readonly chance: number;
}

/** What is looked for inside longer texts, the more exact first. */
export const insides: readonly Inside[] = [
  {
    kind: 'email',
    category: 'user.contact.email',
    patterns: [/[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,24}/gu],
    verify: () => true,
    chance: 0,
  },
  {
    kind: 'iban',
    category: 'user.financial.bank_account',
    patterns: [/(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Za-z\d])/gi],
    verify: isIban,
    chance: 0.01,
  },
  {
    kind: 'payment-card',
    category: 'user.financial.credit_card',
    patterns: [
      /(?<![\p{L}\d.,-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3\d{3}([ -])\d{6}\2\d{4,5})(?![\p{L}\d-])/gu,
    ],
    verify: isPaymentCard,
    chance: 0.03,
  },
  {
    kind: 'tr-tckn',
    category: 'user.government_id.national_identification_number',
    patterns: [/(?<![\p{L}\d.,+-])[1-9]\d{10}(?![\p{L}\d-])/gu],
    verify: isTurkishId,
    chance: 0.01,
  },
  {
    kind: 'us-ssn',
    category: 'user.government_id.national_identification_number',
    patterns: [/(?<![\p{L}\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\d-])/gu],
    verify: () => true,
    chance: 0,
  },
  {
    kind: 'phone',
    category: 'user.contact.phone_number',
    patterns: [
      /(?<![\p{L}\d.,-])(?:\+|00|0|\()[\d()][\d\s().-]{7,16}\d(?![\p{L}]|[\d.,]?\d)/gu,
      /(?<![\p{L}\d.,-])(?:(?:90)?5\d\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\p{L}]|[\d.,]?\d)/gu,
    ],
    verify: isPhoneNumber,
    chance: 0.3,
  },
];

/**
 * Whether something may be found: a sign of an e-mail address, or a run of at least nine digits with what people write
 * between them. Most texts have neither, and then nothing more is asked; a loop is several times faster than a pattern.
 */
function isWorthLooking(text: string): boolean {
  if (text.length < 6) return false;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digits += 1;
      if (digits === 9) return true;
    } else if (code === 64) return true;
    // Blank, brackets, plus, dash, dot; anything else ends the run.
    else if (code !== 32 && code !== 40 && code !== 41 && code !== 43 && code !== 45 && code !== 46) digits = 0;
  }
  return false;
}

/** That something in a text has the look of a kind, and the first such thing that passes its check too. */
export interface FoundInside {
  readonly inside: Inside;
  readonly passes: string | null;
}

/** Every kind of personal value that stands in the text, or is the text. Digits that one kind took are no other's. */
export function findInside(text: string): readonly FoundInside[] {
  if (!isWorthLooking(text)) return none;
  if (/^\d+$/.test(text)) return findNumber(text);
  const found: FoundInside[] = [];
  let rest = text;
  for (const inside of insides) {
    const looks = inside.patterns.flatMap((pattern) => [...(rest.match(pattern) ?? [])]);
    if (looks.length === 0) continue;
    const passes = firstOf(looks, (look) => passingPart(look, inside.verify));
    found.push({ inside, passes });
    if (passes !== null) rest = rest.replace(passes, ' ');
  }
  return found;
}

const byKind = new Map(insides.map((inside) => [inside.kind, inside]));

/** What a text of nothing but digits may be: its length tells most of it. */
function findNumber(digits: string): readonly FoundInside[] {
  const kind =
    digits.length === 11 && !digits.startsWith('0') && !digits.startsWith('90')
      ? 'tr-tckn'
      : digits.length >= 13
        ? 'payment-card'
        : 'phone';
  if (kind === 'phone' && !/^(0|90|5\d{9}$)/.test(digits)) return none;
  const inside = byKind.get(kind);
  return inside ? [{ inside, passes: inside.verify(digits) ? digits : null }] : none;
}

const none: readonly never[] = [];

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** What passes, perhaps without groups that only stand behind it: "0532 123 45 67 2024". */
function passingPart(look: string, verify: (text: string) => boolean): string | null {
  for (let part = look.trim(); part.length >= 9; part = part.replace(/[\s().-]*[^\s().-]*$/, '')) {
    if (verify(part)) return part;
  }
  return null;
}

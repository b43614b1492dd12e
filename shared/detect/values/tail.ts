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
    patterns: [/(?<![\d.,-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3\d{3}([ -])\d{6}\2\d{4,5})(?![\d-])/g],
    verify: isPaymentCard,
    chance: 0.03,
  },
  {
    kind: 'tr-tckn',
    category: 'user.government_id.national_identification_number',
    patterns: [/(?<![\d.,+-])[1-9]\d{10}(?![\d-])/g],
    verify: isTurkishId,
    chance: 0.01,
  },
  {
    kind: 'us-ssn',
    category: 'user.government_id.national_identification_number',
    patterns: [/(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g],
    verify: () => true,
    chance: 0,
  },
  {
    kind: 'phone',
    category: 'user.contact.phone_number',
    patterns: [
      /(?<![\d.,-])(?:\+|00|0|\()[\d()][\d\s().-]{6,16}\d(?![\d.,]?\d)/g,
      /(?<![\d.,-])(?:(?:90)?5\d\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\d.,]?\d)/g,
    ],
    verify: isPhoneNumber,
    chance: 0.3,
  },
];

// Whatever can be found has one of these; most values have none, and then nothing more is asked.
const worthLooking = /@|\d[\d\s().-]{5,}\d|\d{2} ?[\dA-Za-z]{4} ?[\dA-Za-z]{4}/;

/** That something in a text has the look of a kind, and the first such thing that passes its check too. */
export interface FoundInside {
  readonly inside: Inside;
  readonly passes: string | null;
}

/** Every kind of personal value that stands in the text, or is the text. Digits that one kind took are no other's. */
export function findInside(text: string): readonly FoundInside[] {
  if (!worthLooking.test(text)) return none;
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
  for (let part = look.trim(); part.length >= 7; part = part.replace(/[\s().-]*[^\s().-]*$/, '')) {
    if (verify(part)) return part;
  }
  return null;
}

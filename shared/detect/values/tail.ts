import type { DataCategory } from '../vocabulary/entry';
import { isIban, isPaymentCard, isTurkishId } from './checksums';
import { isPhoneNumber } from './contact-values';

/** One kind of personal value that may stand inside a sentence. */
export interface Inside {
  readonly kind: string;
  readonly category: DataCategory;
  /** Cheap: whether a text with these signs may have one. */
  readonly isLikely: (signs: Signs) => boolean;
  /** Global; the looks of it, the surer first: what one takes whole another may cut in two. */
  readonly patterns: readonly RegExp[];
  /** Its check digit or rule. */
  readonly verify: (text: string) => boolean;
  /** The share of what has the look that passes by chance. */
  readonly chance: number;
}

/** No number that is looked for has fewer digits, but for what stands before letters. */
const leastDigits = 9;

/** What is looked for inside longer texts, the more exact first. */
export const insides: readonly Inside[] = [
  {
    kind: 'email',
    category: 'user.contact.email',
    isLikely: ({ hasAt }) => hasAt,
    patterns: [/[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,24}/gu],
    verify: () => true,
    chance: 0,
  },
  {
    kind: 'iban',
    category: 'user.financial.bank_account',
    isLikely: ({ digits, length }) => digits >= leastDigits && length >= shortestIban,
    patterns: [/(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Za-z\d])/gi],
    verify: isIban,
    chance: 0.01,
  },
  {
    kind: 'payment-card',
    category: 'user.financial.credit_card',
    isLikely: ({ digits }) => digits >= 13,
    patterns: [
      /(?<![\p{L}\d.,-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3\d{3}([ -])\d{6}\2\d{4,5})(?![\p{L}\d-])/gu,
    ],
    verify: isPaymentCard,
    chance: 0.03,
  },
  {
    kind: 'tr-tckn',
    category: 'user.government_id.national_identification_number',
    isLikely: ({ digits }) => digits >= 11,
    patterns: [/(?<![\p{L}\d.,+-])[1-9]\d{10}(?![\p{L}\d-])/gu],
    verify: isTurkishId,
    chance: 0.01,
  },
  {
    kind: 'us-ssn',
    category: 'user.government_id.national_identification_number',
    isLikely: ({ digits, hasDash }) => digits >= leastDigits && hasDash,
    patterns: [/(?<![\p{L}\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\d-])/gu],
    verify: () => true,
    chance: 0,
  },
  {
    kind: 'phone',
    category: 'user.contact.phone_number',
    isLikely: ({ digits }) => digits >= leastDigits,
    patterns: [
      /(?<![\p{L}\d.,-])(?:\+|00|0|\()[\d()][\d\s().-]{7,16}\d(?![\p{L}]|[\d.,]?\d)/gu,
      /(?<![\p{L}\d.,-])(?:(?:90)?5\d\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\p{L}]|[\d.,]?\d)/gu,
    ],
    verify: isPhoneNumber,
    chance: 0.3,
  },
];

/** What a look over the signs of a text tells: whether it has an "@", a dash, and its longest run of digits. */
interface Signs {
  readonly hasAt: boolean;
  readonly hasDash: boolean;
  /** With what people write between digits. */
  readonly digits: number;
  readonly length: number;
}

/** A loop is several times faster than a pattern, and most texts have no sign of anything. */
function signsOf(text: string): Signs {
  let hasAt = false;
  let hasDash = false;
  let digits = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      run += 1;
      if (run > digits) digits = run;
    } else if (code === 45) hasDash = true;
    else if (!isBetweenDigits(code)) {
      run = 0;
      if (code === 64) hasAt = true;
    }
  }
  return { hasAt, hasDash, digits, length: text.length };
}

/** So long is the shortest IBAN. */
const shortestIban = 15;

/**
 * Whether `findInside` may find something in the text that stands so in UTF-8: false where it finds nothing for sure. A
 * look over bytes is faster than one over a text, and spares making it. No number begins right behind a letter, a digit or
 * a dash, but an IBAN does with letters.
 */
export function mayHaveInside(bytes: Uint8Array, start: number, end: number): boolean {
  const least = end - start >= shortestIban;
  let run = 0;
  let canBegin = false;
  let before = 0;
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] ?? 0;
    if (code >= 48 && code <= 57) {
      run += 1;
      if (!canBegin && !isBehind(before)) canBegin = true;
      if (run >= leastDigits && (canBegin || least)) return true;
    } else if (code === 64) return true;
    else if (code === 43 || code === 40) {
      canBegin = true;
      if (run >= leastDigits) return true;
    } else if (code !== 45 && !isBetweenDigits(code)) {
      run = 0;
      canBegin = false;
    }
    before = code;
  }
  return false;
}

/** A letter of English, a digit, or a dash. */
function isBehind(code: number): boolean {
  const lower = code | 32;
  return code === 45 || (code >= 48 && code <= 57) || (lower >= 97 && lower <= 122);
}

/** Blank, brackets, plus, dot. */
function isBetweenDigits(code: number): boolean {
  return code === 32 || code === 40 || code === 41 || code === 43 || code === 46;
}

/** That something in a text has the look of a kind, and the first such thing that passes its check too. */
export interface FoundInside {
  readonly inside: Inside;
  readonly passes: string | null;
}

/** Every kind of personal value that stands in the text, or is the text. Digits that one kind took are no other's. */
export function findInside(text: string): readonly FoundInside[] {
  if (text.length < 6) return none;
  const signs = signsOf(text);
  if (!signs.hasAt && signs.digits < leastDigits) return none;
  if (signs.digits === text.length) return findNumber(text);
  const found: FoundInside[] = [];
  let rest = text;
  for (const inside of insides) {
    if (!inside.isLikely(signs)) continue;
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

import { isKeyed, keyIn, type KeyedMeaning, type ValueDefinition } from '../profile/read-value';
import { alphabetOf } from './alphabet';
import { orderByNumbers } from './radix';

/** The order of a column's texts: for each its place, equal values sharing one; places count from 0 without gaps. */
export interface Ranks {
  readonly ofTexts: Uint32Array;
  /** How many different places there are. The last is that of empty texts, whether there are any or not. */
  readonly count: number;
}

/** The texts of a column as a type reads them. */
export interface TextKeys {
  readonly meaning: KeyedMeaning;
  /** For each text its key; NaN where it is none. A whole number beyond 2^53 is only near its key. */
  readonly near: Float64Array;
}

/**
 * Ranks texts as their column orders them: by key where there are keys, behind those in the locale's order what has
 * none, last what is empty.
 */
export function ranksOf(texts: readonly (string | null)[], keys: TextKeys | null, locale: string): Ranks {
  const ofTexts = new Uint32Array(texts.length);
  const [keyed, worded] = [[] as number[], [] as number[]];
  for (const [code, text] of texts.entries()) {
    if (!isText(text)) continue;
    if (keys && !Number.isNaN(keys.near[code])) keyed.push(code);
    else worded.push(code);
  }
  const afterKeys = keys ? rankKeys(keyed, texts, keys, ofTexts) : 0;
  const last = rankWords(worded, texts, locale, ofTexts, afterKeys);
  for (const [code, text] of texts.entries()) if (!isText(text)) ofTexts[code] = last;
  return { ofTexts, count: last + 1 };
}

/**
 * The first and the last of these texts in the order of `ranksOf`, by one look at each of them: ranking a million takes
 * ten times as long. Null where there are none.
 */
export function endsOf(
  codes: readonly number[],
  texts: readonly (string | null)[],
  keys: TextKeys | null,
  locale: string,
): { readonly first: number; readonly last: number } | null {
  const [keyed, worded] = [[] as number[], [] as number[]];
  for (const code of codes) (keys && !Number.isNaN(keys.near[code]) ? keyed : worded).push(code);
  const endsOfKeyed = keys && ends(keyed, keyOrder(texts, keys));
  const endsOfWorded = ends(worded, wordOrder(worded, texts, locale).compare);
  const [before, behind] = [endsOfKeyed ?? endsOfWorded, endsOfWorded ?? endsOfKeyed];
  return before && behind && { first: before.first, last: behind.last };
}

function ends(
  codes: readonly number[],
  compare: (left: number, right: number) => number,
): { readonly first: number; readonly last: number } | null {
  const [any] = codes;
  if (any === undefined) return null;
  let [first, last] = [any, any];
  for (const code of codes) {
    if (compare(code, first) < 0) first = code;
    if (compare(code, last) > 0) last = code;
  }
  return { first, last };
}

/** Reads a column's texts by the type that orders it; null where it is ordered as text. */
export function keysOf(texts: readonly (string | null)[], meaning: ValueDefinition | null): TextKeys | null {
  const keyed = isKeyed(meaning) ? meaning : meaning === null && areNumbers(texts) ? plainNumbers : null;
  if (keyed === null) return null;
  const near = new Float64Array(texts.length);
  for (const [code, text] of texts.entries())
    near[code] = Number((isText(text) ? keyIn(text, keyed) : null) ?? Number.NaN);
  return { meaning: keyed, near };
}

const plainNumbers: KeyedMeaning = { dataType: 'DOUBLE' };

/** A number with a leading nought is a code: a phone, a postcode. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether there are texts and all of them are numbers, so that a column of no known type is best ordered as such. */
function areNumbers(texts: readonly (string | null)[]): boolean {
  const filled = texts.some(isText);
  return filled && texts.every((text) => !isText(text) || plainNumber.test(text));
}

function rankKeys(
  codes: readonly number[],
  texts: readonly (string | null)[],
  keys: TextKeys,
  ranks: Uint32Array,
): number {
  const near = Float64Array.from(codes, (code) => keys.near[code] ?? 0);
  return rankGroups(codes, near, ranks, 0, keyOrder(texts, keys));
}

/** Codes in the order of their keys. */
function keyOrder(
  texts: readonly (string | null)[],
  { meaning, near }: TextKeys,
): (left: number, right: number) => number {
  return (left, right) => {
    const [a, b] = [near[left] ?? 0, near[right] ?? 0];
    if (a !== b) return a < b ? -1 : 1;
    if (Math.abs(a) <= Number.MAX_SAFE_INTEGER) return 0;
    const [one, other] = [keyIn(texts[left] ?? '', meaning) ?? 0, keyIn(texts[right] ?? '', meaning) ?? 0];
    return one < other ? -1 : one > other ? 1 : 0;
  };
}

function rankWords(
  codes: readonly number[],
  texts: readonly (string | null)[],
  locale: string,
  ranks: Uint32Array,
  first: number,
): number {
  if (codes.length === 0) return first;
  const { prefixOf, compare } = wordOrder(codes, texts, locale);
  return rankGroups(codes, Float64Array.from(codes, prefixOf), ranks, first, compare);
}

/** Codes in the locale's order of their texts, and a number by which most of them can be told apart. */
function wordOrder(
  codes: readonly number[],
  texts: readonly (string | null)[],
  locale: string,
): { prefixOf(code: number): number; compare(left: number, right: number): number } {
  const textOf = (code: number): string => texts[code] ?? '';
  const alphabet = alphabetOf(codes, textOf, locale);
  return {
    prefixOf: (code) => alphabet.prefixOf(textOf(code)),
    compare: (left, right) => alphabet.compare(textOf(left), textOf(right)),
  };
}

/**
 * Gives places in order of `near`, then of `exactly` among equals, and answers the next free place. Sorting by plain
 * numbers first leaves few pairs to compare: a million texts take a third of the time of one sort by comparison.
 */
function rankGroups(
  codes: readonly number[],
  near: Float64Array,
  ranks: Uint32Array,
  first: number,
  exactly: (left: number, right: number) => number,
): number {
  const order = orderByNumbers(near);
  const codeAt = (place: number): number => codes[order[place] ?? 0] ?? 0;
  let rank = first;
  for (let from = 0; from < order.length; rank += 1) {
    const number = near[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && near[order[to] ?? 0] === number) to += 1;
    if (to === from + 1) ranks[codeAt(from)] = rank;
    else
      rank = rankEquals(
        Array.from({ length: to - from }, (_, index) => codeAt(from + index)),
        ranks,
        rank,
        exactly,
      );
    from = to;
  }
  return rank;
}

/** Gives places to texts that share a number; answers the last. */
function rankEquals(
  codes: number[],
  ranks: Uint32Array,
  first: number,
  exactly: (left: number, right: number) => number,
): number {
  let rank = first;
  let before: number | null = null;
  for (const code of codes.sort(exactly)) {
    if (before !== null && exactly(before, code) !== 0) rank += 1;
    ranks[code] = rank;
    before = code;
  }
  return rank;
}

function isText(text: string | null): text is string {
  return text !== null && text !== '';
}

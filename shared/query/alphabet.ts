/** The order of texts in a language, worked out once for the characters that occur in them. */
export interface Alphabet {
  /** Case and accents count only where all else is equal, as in a dictionary; never 0 for two different texts. */
  compare(left: string, right: string): number;
  /** A number that is less for whatever is ordered before by its first characters, and equal where those are. */
  prefixOf(text: string): number;
}

/**
 * Asks the language's collation about single characters only, since asking it about a million texts takes many seconds
 * (Intl.Collator, https://unicode.org/reports/tr10/). What collation says of several characters together (Czech "ch")
 * is lost; English and Turkish have none of that.
 */
export function alphabetOf(codes: readonly number[], textOf: (code: number) => string, locale: string): Alphabet {
  const { weights, heaviest } = weightsOf(charactersOf(codes, textOf), locale);
  const base = heaviest + 1;
  // A double holds whole numbers up to 2^53; so many characters fit.
  const length = Math.max(1, Math.floor((53 * Math.LN2) / Math.log(base + 1)));
  const weightAt = (text: string, at: number): number => weights[text.charCodeAt(at)] ?? 0;
  return {
    prefixOf(text) {
      let prefix = 0;
      for (let at = 0; at < length; at += 1) prefix = prefix * base + (at < text.length ? weightAt(text, at) : 0);
      return prefix;
    },
    compare(left, right) {
      const shared = Math.min(left.length, right.length);
      for (let at = 0; at < shared; at += 1) {
        const difference = weightAt(left, at) - weightAt(right, at);
        if (difference !== 0) return difference;
      }
      return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
    },
  };
}

/** UTF-16 units, so that a text is walked without taking it apart; halves of a pair keep the order of their code. */
function charactersOf(codes: readonly number[], textOf: (code: number) => string): readonly number[] {
  const seen = new Uint8Array(0x10000);
  for (const code of codes) {
    const text = textOf(code);
    for (let at = 0; at < text.length; at += 1) seen[text.charCodeAt(at)] = 1;
  }
  return Array.from(seen.keys()).filter((unit) => seen[unit] === 1);
}

/** From 1, ascending; 0 is "no more characters". Upper and lower case weigh the same, and so do accents of one letter. */
function weightsOf(
  units: readonly number[],
  locale: string,
): { readonly weights: Uint16Array; readonly heaviest: number } {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  const ordered = units
    .map((unit) => ({ unit, character: String.fromCharCode(unit) }))
    .sort((left, right) => compare(left.character, right.character) || left.unit - right.unit);
  const weights = new Uint16Array(0x10000);
  let weight = 0;
  let before: string | null = null;
  for (const { unit, character } of ordered) {
    // Marks and control characters are nothing to the collation; they still must not vanish here.
    if (before === null || compare(before, character) !== 0) weight += 1;
    before = character;
    weights[unit] = weight;
  }
  return { weights, heaviest: weight };
}

/** The casing styles that names are commonly written in. */
export const namingStyles = ['camelCase', 'snake_case', 'kebab-case', 'PascalCase'] as const;
export type NamingStyle = (typeof namingStyles)[number];

const patterns: Readonly<Record<NamingStyle, RegExp>> = {
  camelCase: /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/,
  snake_case: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  'kebab-case': /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  PascalCase: /^([A-Z][a-z0-9]*)+$/,
};

/** Whether the name is written in that style. One lower-case word is camel, snake and kebab case at once. */
export function hasStyle(name: string, style: NamingStyle): boolean {
  return patterns[style].test(name);
}

/** The one style that the name shows; null where it shows none, or could be of several. */
export function detectStyle(name: string): NamingStyle | null {
  const fitting = namingStyles.filter((style) => hasStyle(name, style));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The style that most of the names show; null where none shows any. A tie goes to the style listed first. */
export function dominantStyle(names: Iterable<string>): NamingStyle | null {
  const counts = new Map<NamingStyle, number>();
  for (const name of names) {
    const style = detectStyle(name);
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  let best: NamingStyle | null = null;
  for (const style of namingStyles) {
    if ((counts.get(style) ?? 0) > (best ? (counts.get(best) ?? 0) : 0)) best = style;
  }
  return best;
}

/**
 * The text as a name of that style. Accents and Turkish letters become their nearest ASCII letters, since names are
 * used in code; whatever is no letter or digit parts words. Empty where nothing is left.
 */
export function toStyle(text: string, style: NamingStyle): string {
  const words = splitWords(text).map((word) => word.toLowerCase());
  switch (style) {
    case 'camelCase':
      return words.map((word, index) => (index === 0 ? word : capitalised(word))).join('');
    case 'PascalCase':
      return words.map(capitalised).join('');
    case 'snake_case':
      return words.join('_');
    case 'kebab-case':
      return words.join('-');
  }
}

/** Folds case and accents away, Turkish ones included, so that `isim` finds `İSİM` and `IŞIK` finds `ışık`. */
export function foldForSearch(text: string): string {
  return toAsciiLetters(text).toLowerCase();
}

const plainText = /^[\u0020-\u007e]*$/;

function toAsciiLetters(text: string): string {
  if (plainText.test(text)) return text;
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ß', 'ss');
}

/** Words end before an upper-case letter after a lower-case one, and before the last capital of an acronym. */
function splitWords(text: string): readonly string[] {
  return toAsciiLetters(text)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `lastSessionDate` as people write it: `Last session date`. */
export function toWords(name: string): string {
  const text = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

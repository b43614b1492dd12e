/** What a cell's text looks like. `unclear` is a text that is more likely several cells, or a part of one. */
export type CellKind =
  'empty' | 'integer' | 'number' | 'date' | 'time' | 'phone' | 'email' | 'address' | 'id' | 'word' | 'text' | 'unclear';

const kinds: readonly (readonly [CellKind, RegExp])[] = [
  ['integer', /^[+-]?\d+$/],
  [
    'number',
    /^(?=.*\d)([$€£₺]\s?)?[+-]?([$€£₺]\s?)?(\d+|\d{1,3}([,. ]\d{3})+)?([.,]\d+)?([eE][+-]?\d+)?(\s?[%$€£₺])?$/,
  ],
  [
    'date',
    /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4})([T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AaPp][Mm])?( ?Z| ?[+-]\d{2}:?\d{2})?)?$/u,
  ],
  ['time', /^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(\s?[AaPp]\.?[Mm]\.?)?([+-]\d{2}:?\d{2}|Z)?$/],
  ['phone', /^(\+|\(\+?\d+\))\d?[\d ()./-]{6,20}\d$/],
  ['email', /^[^\s@,;|"']+@[^\s@,;|"']+\.[\p{L}]{2,}$/u],
  ['address', /^(https?:\/\/|www\.|\/)[^\s,;|"]+$/],
  ['word', /^\p{L}[\p{L}\p{M}’'.-]*$/u],
  ['id', /^[\p{L}\p{N}#_][\p{L}\p{N}_./+:@#-]*$/u],
  // Commas and the like stand before a blank in what people write; without one they are delimiters.
  ['text', /^(?=.*[\p{L}\p{N}])[^;|\t~^¦"]*$/su],
];

const longestRemembered = 12;
const mostRemembered = 20_000;

/** What the text looks like, judged by its characters alone. */
export const kindOf = remembered((text: string): CellKind => {
  if (text === '') return 'empty';
  if (text.length > 256) return 'text';
  const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unclear';
  return kind === 'text' && (/,\S/.test(text) || /^\s|\s$/.test(text)) ? 'unclear' : kind;
});

/** The kinds that say something about a column: prose fits everywhere. */
export function isTyped(kind: CellKind): boolean {
  return kind !== 'empty' && kind !== 'word' && kind !== 'text' && kind !== 'unclear' && kind !== 'id';
}

/** The text's outline: each run of digits a 9 with its length, each run of letters an a, all else as it stands. */
export const shapeOf = remembered((text: string): string =>
  text
    .slice(0, 64)
    .replace(/\p{L}[\p{L}\p{M}]*/gu, 'a')
    .replace(/\d+/g, (digits) => `9${digits.length > 9 ? '+' : digits.length}`),
);

/** Asked again and again about the same short texts. A longer one could be a part of all its file, which it would keep alive. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestRemembered) return of(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = of(text);
    known.set(text, found);
    return found;
  };
}

import { yearOf } from '../detect/values/trait-values';
import type { Generalisation } from './combination-risk';

/** A column as classes: rows of one class say the same. */
export interface ClassColumn {
  readonly id: string;
  /** For each row the number of its class. */
  readonly classes: Uint32Array;
  /** What each class says; null is no value. */
  readonly texts: readonly (string | null)[];
}

/** Each way to say the column's values coarser that suits them, with the new class of each old one. */
export function coarserWays({ texts }: ClassColumn): readonly {
  readonly generalisation: Generalisation;
  readonly classes: Uint32Array;
  readonly count: number;
}[] {
  const said = texts.filter((text) => text !== null && text !== '');
  const are = (test: (text: string) => boolean): boolean =>
    said.length > 1 && said.filter((text) => text !== null && test(text)).length >= said.length * 0.8;
  const ways: [Generalisation, (text: string) => string][] = [];
  if (are((text) => yearOf(text) !== null)) {
    ways.push(['year', yearText], ['decade', (text) => yearText(text).slice(0, -1)]);
  } else if (said.length > 12 && are((text) => /^\d{1,4}$/.test(text))) {
    ways.push(['range', tens]);
  } else if (said.length > 12 && are((text) => /^(?=.*\d)[A-Z\d][A-Z\d -]{3,9}$/i.test(text))) {
    ways.push(['prefix', (text) => text.slice(0, 2)]);
  }
  return [
    ...ways.map(([generalisation, coarser]) => ({ generalisation, ...classesBy(texts, coarser) })),
    { generalisation: 'leave-out', ...classesBy(texts, () => '') },
  ];
}

function yearText(text: string): string {
  const year = yearOf(text);
  return year === null ? text : String(year);
}

/** "34" is in "3x": ten years, ten children. */
function tens(text: string): string {
  return /^\d{1,4}$/.test(text) ? String(Math.floor(Number(text) / 10)) : text;
}

function classesBy(
  texts: readonly (string | null)[],
  coarser: (text: string) => string,
): { readonly classes: Uint32Array; readonly count: number } {
  const known = new Map<string | null, number>();
  const classes = Uint32Array.from(texts, (text) => {
    const said = text === null ? null : coarser(text);
    const number = known.get(said) ?? known.size;
    known.set(said, number);
    return number;
  });
  return { classes, count: known.size };
}

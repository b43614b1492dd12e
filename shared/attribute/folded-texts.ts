import { foldForSearch } from './naming';

/** Answers the text by which a thing is searched, folded once for as long as the thing lives: what changes is another. */
export function foldedTexts<T extends object>(textOf: (thing: T) => string): (thing: T) => string {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const text = foldForSearch(textOf(thing));
    known.set(thing, text);
    return text;
  };
}

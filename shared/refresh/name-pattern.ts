/** Endings under which programs write what is not whole yet, before they give it its own name. */
const unfinishedEndings = [
  'tmp',
  'temp',
  'part',
  'partial',
  'crdownload',
  'download',
  'filepart',
  'swp',
  'lock',
] as const;

/**
 * Whether a file of that name is not meant to be read: hidden, a lock of an office program, or written under a temporary
 * name that it loses once it is whole.
 */
export function isUnfinishedName(name: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('.') || lower.startsWith('~$') || lower.endsWith('~')) return true;
  return unfinishedEndings.some((ending) => lower.endsWith(`.${ending}`));
}

/**
 * Whether a name is as the pattern says, in any case: `*` stands for any letters, `?` for one. Time is proportional to
 * the product of both lengths at most, whatever the pattern.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  const [letters, wanted] = [Array.from(name.toLowerCase()), Array.from(pattern.toLowerCase())];
  let [at, place] = [0, 0];
  /** The latest star, and how far the name was when it was met: where what follows does not fit it takes one letter more. */
  let star: { readonly place: number; at: number } | null = null;
  while (at < letters.length) {
    if (wanted[place] === '*') {
      star = { place, at };
      place += 1;
    } else if (wanted[place] === '?' || wanted[place] === letters[at]) {
      place += 1;
      at += 1;
    } else if (star) {
      star.at += 1;
      [at, place] = [star.at, star.place + 1];
    } else return false;
  }
  return wanted.slice(place).every((letter) => letter === '*');
}

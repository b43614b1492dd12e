/** Two texts as what they share at both ends and what differs between; joined again they are the texts. */
export interface TextDiff {
  readonly start: string;
  readonly removed: string;
  readonly added: string;
  readonly end: string;
}

/** Compares by whole words, so that nobody reads half a word as changed. */
export function diffWords(before: string, after: string): TextDiff {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const shortest = Math.min(left.length, right.length);
  let first = 0;
  while (first < shortest && left[first] === right[first]) first += 1;
  let last = 0;
  while (last < shortest - first && left.at(-1 - last) === right.at(-1 - last)) last += 1;
  return {
    start: left.slice(0, first).join(''),
    removed: left.slice(first, left.length - last).join(''),
    added: right.slice(first, right.length - last).join(''),
    end: left.slice(left.length - last).join(''),
  };
}

/** Words, white space and signs, each by itself; together they are the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

/** The last part of a long shared beginning, so that what differs stays in sight. */
export function tail(text: string, length = 32): string {
  return text.length <= length ? text : `…${text.slice(-length)}`;
}

import { judge } from './judge';
import type { Lexicon, Span } from './lexicon';
import type { Reading } from './reading-types';
import type { Word } from './words';

/** Reads a noun phrase: its last meaningful word says what it is, what stands before says of whom. */
export function readPhrase(words: readonly Word[], lexicon: Lexicon, isTurkish: boolean): Reading | null {
  const tagged = lexicon.tag(words);
  // "Reason for admission" is looked up again as "admission reason".
  const hasLink = tagged.some(({ tag }) => tag === 'link');
  const ordered = hasLink ? lexicon.tag(turned(tagged).flatMap(wordsOf)) : tagged;
  const phrases = [...tagged, ...(hasLink ? ordered : [])].flatMap(({ phrase }) => (phrase === '' ? [] : [phrase]));
  const spans = ordered
    .map((span, at) => (isPrefix(span, at, ordered.length) ? unknownSense(span) : span))
    .map((span, at) => (isTurkish || isNameOfPerson(span, ordered[at - 1]) ? turkishSense(span) : span))
    .filter(({ tag }) => tag !== 'filler');
  const found = judge(spans);
  return found && { ...found, phrases };
}

function wordsOf({ words }: Span): Word[] {
  return words.split(' ').map((text) => ({ text, aside: false }));
}

/** Puts what follows "of", "for" and the like in front: "date of last order" is a "last order date". */
function turned(spans: readonly Span[]): Span[] {
  const parts: Span[][] = [[]];
  for (const span of spans) {
    if (span.tag !== 'link') parts.at(-1)?.push(span);
    // "has a partner", "number of the orders": nothing to turn.
    else if (parts.at(-1)?.length !== 0 && parts.at(-1)?.at(-1)?.tag !== 'flag') parts.push([]);
  }
  const ordered = parts.reverse().flat();
  const last = spans.at(-1);
  // "marked as spam at", "subscribed on": a time.
  const isTime = last && spans.length > 1 && (last.words === 'at' || last.words === 'on');
  return isTime ? [...ordered, { ...last, tag: 'event', words: 'time' }] : ordered;
}

/** "Yolcu ad" is Turkish, whatever the words around it: nobody speaks of a passenger's advert. */
function isNameOfPerson({ words }: Span, before: Span | undefined): boolean {
  return words === 'ad' && (before?.tag === 'person' || before?.tag === 'other');
}

/** "sub" alone is who logged in; before another word it says that something is part of something. */
function isPrefix({ words }: Span, at: number, length: number): boolean {
  return (words === 'sub' || words === 'das') && at === 0 && length > 1;
}

function unknownSense(span: Span): Span {
  return { ...span, tag: 'unknown', trait: null };
}

/** Homographs: what is one thing in English is another in Turkish. */
function turkishSense(span: Span): Span {
  if (span.words === 'ad' || span.words === 'adi') return { ...span, tag: 'name', trait: null };
  if (span.words === 'is') return { ...span, tag: 'filler', trait: null };
  return span;
}

import { addBareNouns, addNumberWords, type Found, Hints, keyOf, phrasesOf } from './lexicon-extras';
import { longForms } from './short-forms';
import type { Entry, Trait, WordTag } from './vocabulary/entry';
import type { Word } from './words';

/** What a stretch of words is; `unknown` where the vocabulary says nothing. */
export interface Span {
  readonly tag: WordTag | 'trait' | 'unknown';
  readonly trait: Trait | null;
  /** As it stood there, in plain letters. */
  readonly words: string;
  /** The vocabulary's phrase, so that it can be told which phrases carry a result. */
  readonly phrase: string;
}

/** Finds the vocabulary's phrases in words. */
export interface Lexicon {
  tag(words: readonly Word[]): Span[];
  /** Whether the word, its stem, its long form or all of what it is glued of is in the vocabulary; a vendor's name says nothing. */
  knows(word: string): boolean;
}

const longestPhrase = 6;
const endings = [
  // Turkish: possessive, plural and case, longest first.
  ...'larinin lerinin sinin lari leri larin lerin iniz unuz niz nuz lar ler nin nun sini si su in un im um ni i u luk lik lugu ligi'.split(
    ' ',
  ),
  // English plurals.
  'es',
  's',
].sort((left, right) => right.length - left.length);

/** Builds the index; `without` leaves phrases out, which is how the evaluation asks what they are worth. */
export function buildLexicon(vocabulary: readonly Entry[], without: ReadonlySet<string> = new Set()): Lexicon {
  // Words written together, apart or in camelCase are one key: "firstname", "first_name", "FirstName".
  const byKey = new Map<string, Found>();
  const parts = new Set<string>();
  const hints = new Hints();
  for (const entry of vocabulary) {
    for (const phrase of phrasesOf(entry)) {
      if (phrase === '' || without.has(phrase)) continue;
      const key = keyOf(phrase);
      if (!byKey.has(key)) byKey.set(key, { entry, phrase });
      phrase.split(' ').forEach((part, at) => {
        parts.add(part);
        hints.add(part, entry, at === 0);
      });
    }
  }
  addNumberWords(byKey, vocabulary, without);
  addBareNouns(byKey, vocabulary, without);
  const isKnown = (word: string) => byKey.has(word) || parts.has(word);

  /** The word without its ending, where that is known; else the word. */
  function stemOf(word: string): string {
    if (word.length < 4) return word;
    if (word.endsWith('ies') && isKnown(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`;
    for (const ending of endings) {
      const stem = word.slice(0, -ending.length);
      if (word.endsWith(ending) && stem.length >= 3 && isKnown(stem)) return stem;
    }
    return word;
  }

  /** Cuts a word that is known only as several glued together, into as few as possible; null where it cannot be. */
  function unglue(word: string): string[] | null {
    if (word.length < 6 || word.length > 60) return null;
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= word.length; end += 1) {
      best[end] = null;
      for (let start = 0; start < end; start += 1) {
        const before = best[start];
        const piece = word.slice(start, end);
        const isPiece = end - start >= 3 ? byKey.has(piece) : shortPieces.has(piece);
        if (before && isPiece && (best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, piece];
      }
    }
    return best[word.length] ?? null;
  }

  function prepared({ text, aside }: Word): Piece[] {
    const stem = stemOf(text);
    if (isKnown(text) || stem !== text) return [{ text, stem, aside }];
    return (unglue(text) ?? [text]).map((piece) => ({ text: piece, stem: piece, aside }));
  }

  /** The phrase that these pieces are, as they stand or with the last one's ending taken off. */
  function lookUp(pieces: readonly Piece[]): Found | undefined {
    const front = pieces
      .slice(0, -1)
      .map(({ text }) => text)
      .join('');
    const last = pieces.at(-1);
    const found = last && (byKey.get(front + last.text) ?? byKey.get(front + last.stem));
    if (found) return found;
    for (const form of longForms(pieces.map(({ text }) => text))) {
      const long = byKey.get(form);
      if (long) return long;
    }
    return undefined;
  }

  /** Covers the pieces with as few phrases as possible; among equals the last phrase is the longest. */
  function cover(pieces: readonly Piece[]): Cover[] {
    const best: { readonly cost: number; readonly cover: Cover | null }[] = [];
    best[pieces.length] = { cost: 0, cover: null };
    for (let at = pieces.length - 1; at >= 0; at -= 1) {
      for (let end = at + 1; end <= Math.min(pieces.length, at + longestPhrase); end += 1) {
        const found = lookUp(pieces.slice(at, end)) ?? (end === at + 1 ? hints.of(pieces[at]?.text ?? '') : undefined);
        if (!found && end > at + 1) continue;
        const own = found && found.phrase !== '' ? (found.entry.tag === 'trait' && end > at + 1 ? 0.95 : 1) : 1.5;
        const cost = own + (best[end]?.cost ?? 0);
        if (cost < (best[at]?.cost ?? Infinity)) best[at] = { cost, cover: { end, found } };
      }
    }
    const covers: Cover[] = [];
    for (let next = best[0]?.cover; next; next = best[next.end]?.cover) covers.push(next);
    return covers;
  }

  return {
    knows(word) {
      const found = lookUp([{ text: word, stem: stemOf(word), aside: false }]);
      if (found) return found.entry.tag !== 'vendor' && found.entry.tag !== 'filler';
      if (parts.has(word)) return true;
      const pieces = unglue(word);
      return pieces !== null && !pieces.some((piece) => byKey.get(piece)?.entry.tag === 'vendor');
    },
    tag(words) {
      const pieces = words.flatMap(prepared);
      const spans: (Span & { readonly aside: boolean })[] = [];
      let at = 0;
      for (const { end, found } of cover(pieces)) {
        const slice = pieces.slice(at, end);
        const plain = slice.map(({ text }) => text).join(' ');
        const aside = slice.every((piece) => piece.aside);
        if (found) spans.push({ ...spanOf(found.entry), words: plain, phrase: found.phrase, aside });
        else if (!/^\d+$/.test(plain)) spans.push({ tag: 'unknown', trait: null, words: plain, phrase: '', aside });
        at = end;
      }
      // What stands in brackets qualifies what stands outside.
      const outside = spans.filter(({ aside }) => !aside);
      return outside.length === 0 ? spans : [...spans.filter(({ aside }) => aside), ...outside];
    },
  };
}

interface Piece extends Word {
  /** Without its ending. */
  readonly stem: string;
}

interface Cover {
  readonly end: number;
  readonly found: Found | undefined;
}

const shortPieces: ReadonlySet<string> = new Set(['id', 'ip', 'no', 'tc', 'os', 'is', 'of', 'in', 'by', 'at']);

function spanOf(entry: Entry): Pick<Span, 'tag' | 'trait'> {
  return entry.tag === 'trait' ? { tag: 'trait', trait: entry } : { tag: entry.tag, trait: null };
}

import { bareNouns } from './short-forms';
import type { Entry, Trait } from './vocabulary/entry';

/** A phrase of the vocabulary that was found; the phrase is empty where only a hint was. */
export interface Found {
  readonly entry: Entry;
  readonly phrase: string;
}

/** The phrases of one entry. */
export function phrasesOf({ phrases }: Entry): string[] {
  return phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

/** What a phrase is found by: its words written together. */
export function keyOf(phrase: string): string {
  return phrase.replaceAll(' ', '');
}

const numberWords = ['number', 'no', 'num', 'nr', 'id', 'numarasi', 'nummer'];
const numbered = /^user\.(government_id|health_and_medical|financial\.|unique_id|contact\.phone|contact\.address$)/;

/** "Chassis number" is also "chassis no" and "chassis id": the words for a number stand for one another. */
export function addNumberWords(
  byKey: Map<string, Found>,
  vocabulary: readonly Entry[],
  without: ReadonlySet<string>,
): void {
  for (const entry of vocabulary) {
    if (entry.tag !== 'trait' || entry.grip === 'weak' || !numbered.test(entry.category)) continue;
    for (const phrase of phrasesOf(entry)) {
      const words = phrase.split(' ');
      if (words.length < 2 || without.has(phrase) || !numberWords.includes(words.at(-1) ?? '')) continue;
      // "A number" is no "aid", and "us tin no" no word with "id".
      if (words.length === 2 && (words[0] ?? '').length < 2) continue;
      for (const word of numberWords) {
        // An office has a number that rings, and an id that does not.
        if (word === 'id' && entry.category.startsWith('user.contact')) continue;
        const key = keyOf(words.slice(0, -1).join(' ')) + word;
        if (!byKey.has(key)) byKey.set(key, { entry, phrase });
      }
    }
  }
}

/** "Dogum tarih" and "mail adres" are what "dogum tarihi" and "mail adresi" are. */
export function addBareNouns(
  byKey: Map<string, Found>,
  vocabulary: readonly Entry[],
  without: ReadonlySet<string>,
): void {
  for (const entry of vocabulary) {
    for (const phrase of phrasesOf(entry)) {
      const words = phrase.split(' ');
      const bare = bareNouns[words.at(-1) ?? ''];
      if (bare === undefined || words.length < 2 || without.has(phrase)) continue;
      const key = keyOf(words.slice(0, -1).join(' ')) + bare;
      if (!byKey.has(key)) byKey.set(key, { entry, phrase });
    }
  }
}

// Branches whose words are nouns of their own; the words of names and contacts serve everywhere.
const hinting =
  /^user\.(government_id|health_and_medical|biometric|criminal_history|financial|demographic\.(race|relig|polit|sexual|marital))/;

/** Words that stand only in phrases of one branch of categories: whoever says "chassis" speaks of a vehicle's number. */
export class Hints {
  private readonly traits = new Map<string, Trait | null>();
  private readonly firsts = new Map<string, number>();

  /** Notes that the word stands in a phrase of the entry, and whether it begins it. */
  add(word: string, entry: Entry, isFirst: boolean): void {
    const known = this.traits.get(word);
    if (isFirst) this.firsts.set(word, (this.firsts.get(word) ?? 0) + 1);
    if (entry.tag !== 'trait' || word.length < 5) this.traits.set(word, null);
    else if (known === undefined) this.traits.set(word, entry);
    else if (known && branch(known) !== branch(entry)) this.traits.set(word, null);
  }

  /** The hint that a word gives by itself. */
  of(word: string): Found | undefined {
    const trait = this.traits.get(word);
    // A word that comes second ("rh factor") or only once says too little by itself.
    const isTelling = trait && (this.firsts.get(word) ?? 0) > 1 && hinting.test(trait.category);
    return isTelling ? { entry: { ...trait, grip: 'hinted' }, phrase: '' } : undefined;
  }
}

function branch({ category }: Trait): string {
  return category.split('.').slice(0, 2).join('.');
}

import { recognisers } from './recognisers';
import { isHit } from './tally';

/** Some of a column's texts, shown to every recogniser: which kinds the column may consist of. */
export interface Trial {
  /** A text that is a value, no blanks around it. */
  add(text: string): void;
  /** Those kinds by all texts so far, as places among the recognisers, in their order. */
  likely(): readonly number[];
}

/** A kind that fewer of the tried texts are of, next to what it asks for, is not what the column consists of. */
const leastOfShare = 0.4;

interface TriedText {
  readonly text: string;
  times: number;
}

/** How many texts a kind was shown, and how many of them it was hit by. */
interface Trying {
  next: number;
  shown: number;
  hits: number;
}

/**
 * Begins with no text. Of texts that repeat each is shown once, and a recogniser is shown no more than tells whether its
 * kind is likely: to show all of them every text took a fifth of the time of a scan.
 */
export function startTrial(): Trial {
  const texts: TriedText[] = [];
  let added = 0;
  /** Those that came since the kinds were last asked for: what was shown before stays as it was. */
  let recent = new Map<string, TriedText>();
  const tried: readonly Trying[] = recognisers.map(() => ({ next: 0, shown: 0, hits: 0 }));
  return {
    add(text) {
      added += 1;
      const seen = recent.get(text);
      if (seen) {
        seen.times += 1;
        return;
      }
      const first = { text, times: 1 };
      texts.push(first);
      recent.set(text, first);
    },
    likely() {
      recent = new Map();
      return recognisers.flatMap((recogniser, order) => {
        const trying = tried[order];
        if (!trying) return [];
        const least = Math.max(1, added * recogniser.share * leastOfShare);
        while (trying.hits < least && trying.hits + added - trying.shown >= least) {
          const { text, times } = texts[trying.next] ?? { text: '', times: 1 };
          trying.next += 1;
          trying.shown += times;
          if (isHit(recogniser, text)) trying.hits += times;
        }
        return trying.hits >= least ? [order] : [];
      });
    },
  };
}

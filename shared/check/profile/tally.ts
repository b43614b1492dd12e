import { keptExamples, type FindingExample } from './profile-check';

/** Counts rows by what they say, and keeps some of it. */
export interface Tally {
  /** Rows counted so far. */
  readonly rows: number;
  add(text: string, count: number, row: number): void;
  /** The most frequent texts, equal counts by their first row. Their counts are exact. */
  examples(meantBy?: (text: string) => string | null): readonly FindingExample[];
  /** All texts counted, in the order of their coming; null where they were too many to keep. */
  texts(): readonly string[] | null;
}

/** So many different texts are kept; what comes later is counted and not kept, so that no file is too long. */
const keptTexts = 400;

/** A tally of nothing yet. */
export function createTally(): Tally {
  const kept = new Map<string, { count: number; row: number }>();
  let rows = 0;
  let isWhole = true;
  return {
    get rows() {
      return rows;
    },
    add(text, count, row) {
      rows += count;
      const known = kept.get(text);
      if (known) {
        known.count += count;
        known.row = Math.min(known.row, row);
      } else if (kept.size < keptTexts) kept.set(text, { count, row });
      else isWhole = false;
    },
    examples: (meantBy = () => null) =>
      [...kept]
        .sort(([, left], [, right]) => right.count - left.count || left.row - right.row)
        .slice(0, keptExamples)
        .map(([text, { count, row }]) => ({ text, count, row, meant: meantBy(text) })),
    texts: () => (isWhole ? [...kept.keys()] : null),
  };
}

/** Tallies by name, made when they are first needed. */
export interface Tallies<Name extends string> {
  of(name: Name): Tally;
  /** Those that counted anything. */
  counted(): ReadonlyMap<Name, Tally>;
}

export function createTallies<Name extends string>(): Tallies<Name> {
  const tallies = new Map<Name, Tally>();
  return {
    of(name) {
      const tally = tallies.get(name) ?? createTally();
      tallies.set(name, tally);
      return tally;
    },
    counted: () => tallies,
  };
}

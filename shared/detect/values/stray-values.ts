import type { DataCategory } from '../vocabulary/entry';
import { maskValue } from './mask';
import { findInside, insides } from './tail';

/** Personal values in a column of something else: e-mail addresses among notes. */
export interface StrayValues {
  readonly recogniser: string;
  readonly category: DataCategory;
  /** Rows that have at least one, and their share of the rows that are not blank. */
  readonly matches: number;
  readonly share: number;
  /** How many of them are nothing but such a value; the others have it inside a longer text. */
  readonly whole: number;
  /** Never a whole value. */
  readonly maskedExamples: readonly string[];
}

/** What a column consists of. */
export interface OwnKind {
  readonly kind: string;
  /** Values that pass its check digit; 0 where it has none. */
  readonly checked: number;
}

/** Counts what stands inside texts, kind by kind. */
export interface StrayCounter {
  add(text: string, times: number): void;
  /** Counts values that were found to be of the kind by other means. */
  addWhole(kind: string, looks: number, matches: number, examples: readonly string[]): void;
  /** The kinds that are there by more than chance, most frequent first. */
  done(values: number, own: OwnKind | null): readonly StrayValues[];
}

const mostExamples = 3;

/** Begins counting. */
export function countStrays(): StrayCounter {
  const tallies = new Map(
    insides.map(({ kind }) => [kind, { looks: 0, matches: 0, whole: 0, examples: new Set<string>() }]),
  );
  return {
    add(text, times) {
      for (const { inside, passes } of findInside(text)) {
        const tally = tallies.get(inside.kind);
        if (!tally) continue;
        tally.looks += times;
        if (passes === null) continue;
        tally.matches += times;
        if (passes.length === text.length) tally.whole += times;
        if (tally.examples.size < mostExamples) tally.examples.add(maskValue(passes.trim()));
      }
    },
    addWhole(kind, looks, matches, examples) {
      const tally = tallies.get(kind);
      if (!tally) return;
      tally.looks += looks;
      tally.matches += matches;
      tally.whole += matches;
      for (const text of examples.slice(0, mostExamples - tally.examples.size)) tally.examples.add(maskValue(text));
    },
    done: (values, own) =>
      insides
        .flatMap(({ kind, category, chance }) => {
          const tally = tallies.get(kind);
          if (!tally || kind === own?.kind) return [];
          const { looks, whole, examples } = tally;
          // More than are left beside those that pass the column's own check: they are the same, looked at otherwise.
          const isOwn = whole > values - (own?.checked ?? 0);
          const matches = isOwn ? tally.matches - whole : tally.matches;
          if (matches === 0) return [];
          // Rare things in a text are meant; in a column full of numbers some pass by themselves.
          const isRare = looks <= values * (whole === 0 ? 0.5 : 0.05);
          if (!isRare && !isMoreThanChance(matches, looks, chance)) return [];
          const share = Math.round((matches / values) * 1e6) / 1e6;
          return [
            { recogniser: kind, category, matches, share, whole: isOwn ? 0 : whole, maskedExamples: [...examples] },
          ];
        })
        .sort((left, right) => right.matches - left.matches),
  };
}

/** One of a hundred numbers passes two check digits by itself: only what is far above that tells anything. */
function isMoreThanChance(matches: number, looks: number, chance: number): boolean {
  const expected = looks * chance;
  return matches > expected + 4 * Math.sqrt(expected * (1 - chance));
}

import type { Ranks } from './ranks';
import type { TextColumn } from './text-column';

/**
 * For each text the first text of equal value: of equal rank where ranks are given, else of the same letters. So each
 * value has one number, and values are counted in plain arrays.
 */
export function firstTexts({ texts, distinct }: TextColumn, ranks: Ranks | null): Uint32Array {
  if (ranks) {
    const first = new Uint32Array(ranks.count).fill(texts.length);
    return Uint32Array.from(ranks.ofTexts, (rank, code) => {
      const known = first[rank] ?? code;
      if (known < texts.length) return known;
      first[rank] = code;
      return code;
    });
  }
  // Plain loops: a function for each of a million texts takes as long as the work itself.
  const values = new Uint32Array(texts.length);
  const first = new Map<string | null, number>();
  for (let code = 0; code < texts.length; code += 1) {
    const text = texts[code] ?? null;
    const known = distinct ? undefined : first.get(text);
    if (known === undefined && !distinct) first.set(text, code);
    values[code] = known ?? code;
  }
  return values;
}

/** How many of the rows have each value, at the number that `values` gives it; null counts all rows. */
export function countRows({ codes }: TextColumn, values: Uint32Array, rows: Uint32Array | null): Uint32Array {
  const counts = new Uint32Array(values.length);
  const add = (row: number): void => {
    const value = values[codes[row] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  };
  if (rows) for (const row of rows) add(row);
  else for (let row = 0; row < codes.length; row += 1) add(row);
  return counts;
}

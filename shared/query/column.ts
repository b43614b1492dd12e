import { isKeyed, readValue, type ValueDefinition } from '../profile/read-value';
import type { RowSet } from '../rule/evaluate';
import { keysOf, ranksOf, type Ranks, type TextKeys } from './ranks';
import { bytesOf, type TextColumn } from './text-column';
import { countRows, firstTexts } from './values';

/** What a text is to its column: no value, one that fits, or one that does not. */
export const statuses = { empty: 0, valid: 1, invalid: 2 } as const;

/** A column with its meaning and its edits laid over it. What is worked out of it is worked out once, when asked for. */
export interface Column extends TextColumn {
  /** Null where the column is mapped to no attribute: any text is valid. */
  readonly meaning: ValueDefinition | null;
  readonly editedRows: RowSet;
  /** For each text one of `statuses`. */
  statuses(): Uint8Array;
  /** The texts as the type that orders the column reads them; null where they are ordered as texts. */
  keys(): TextKeys | null;
  /** For each text its place in the column's order. */
  ranks(locale: string): Ranks;
  /** For each text the first text of equal value: one number for each value. */
  values(): Uint32Array;
  /** For each text how many rows of the whole column have its value; 0 for empty ones. */
  occurrences(): Uint32Array;
  /** About how many bytes it takes, all that was worked out included. */
  bytes(): number;
}

/** A column ready to be asked. */
export function createColumn(
  text: TextColumn,
  meaning: ValueDefinition | null,
  editedRows: RowSet = new Set(),
): Column {
  const { texts } = text;
  const textBytes = bytesOf(text);
  const kept: {
    statuses?: Uint8Array;
    keys?: TextKeys | null;
    ranks?: Ranks & { readonly locale: string };
    values?: Uint32Array;
    occurrences?: Uint32Array;
  } = {};
  const column: Column = {
    ...text,
    meaning,
    editedRows,
    statuses: () => (kept.statuses ??= statusesOf(texts, meaning, column.keys)),
    keys: () => (kept.keys === undefined ? (kept.keys = keysOf(texts, meaning)) : kept.keys),
    ranks(locale) {
      if (kept.ranks?.locale !== locale) kept.ranks = { locale, ...ranksOf(texts, column.keys(), locale) };
      return kept.ranks;
    },
    values: () =>
      (kept.values ??= firstTexts(text, isKeyed(meaning) ? column.ranks(kept.ranks?.locale ?? 'en') : null)),
    occurrences: () => (kept.occurrences ??= occurrencesOf(column)),
    bytes() {
      const numbers = [kept.statuses, kept.keys?.near, kept.ranks?.ofTexts, kept.values, kept.occurrences];
      return numbers.reduce((sum, each) => sum + (each?.byteLength ?? 0), textBytes);
    },
  };
  return column;
}

function statusesOf(
  texts: readonly (string | null)[],
  meaning: ValueDefinition | null,
  keys: () => TextKeys | null,
): Uint8Array {
  const near = isKeyed(meaning) && meaning.options.length === 0 ? keys()?.near : undefined;
  const statusOf = (text: string | null, code: number): number => {
    if (text === null || text === '') return statuses.empty;
    if (meaning === null) return statuses.valid;
    if (near) return Number.isNaN(near[code]) ? statuses.invalid : statuses.valid;
    return statuses[readValue(text, meaning).kind];
  };
  const ofTexts = new Uint8Array(texts.length);
  for (let code = 0; code < texts.length; code += 1) ofTexts[code] = statusOf(texts[code] ?? null, code);
  return ofTexts;
}

function occurrencesOf(column: Column): Uint32Array {
  const ofValues = countRows(column, column.values(), null);
  return Uint32Array.from(column.values(), (value, code) => (column.texts[code] ? (ofValues[value] ?? 0) : 0));
}

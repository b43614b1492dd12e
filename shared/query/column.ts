import { readValue, type ValueDefinition } from '../profile/read-value';
import { countOccurrences } from '../rule/evaluate';
import { ranksOf, type Ranks } from './ranks';
import { bytesOf, type TextColumn } from './text-column';

/** What a text is to its column: no value, one that fits, or one that does not. */
export const statuses = { empty: 0, valid: 1, invalid: 2 } as const;

/** A column with its meaning and its edits laid over it. What is worked out of it is worked out once, when asked for. */
export interface Column extends TextColumn {
  /** Null where the column is mapped to no attribute: any text is valid. */
  readonly meaning: ValueDefinition | null;
  readonly editedRows: ReadonlySet<number>;
  /** For each text one of `statuses`. */
  statuses(): Uint8Array;
  /** For each text its place in the column's order. */
  ranks(locale: string): Ranks;
  /** For each text how many rows of the whole column have its value; 0 for empty ones. */
  occurrences(): Uint32Array;
  /** About how many bytes it takes, all that was worked out included. */
  bytes(): number;
}

/** A column ready to be asked. */
export function createColumn(
  text: TextColumn,
  meaning: ValueDefinition | null,
  editedRows: ReadonlySet<number> = new Set(),
): Column {
  const { texts } = text;
  const textBytes = bytesOf(text);
  const kept: { statuses?: Uint8Array; ranks?: { locale: string; ranks: Ranks }; occurrences?: Uint32Array } = {};
  return {
    ...text,
    meaning,
    editedRows,
    statuses: () => (kept.statuses ??= Uint8Array.from(texts, (each) => statusOf(each, meaning))),
    ranks(locale) {
      if (kept.ranks?.locale !== locale) kept.ranks = { locale, ranks: ranksOf(texts, meaning, locale) };
      return kept.ranks.ranks;
    },
    occurrences: () => (kept.occurrences ??= countOccurrences({ ...text, meaning })),
    bytes: () =>
      textBytes +
      (kept.statuses?.byteLength ?? 0) +
      (kept.ranks?.ranks.ofTexts.byteLength ?? 0) +
      (kept.occurrences?.byteLength ?? 0),
  };
}

function statusOf(text: string | null, meaning: ValueDefinition | null): number {
  if (text === null || text === '') return statuses.empty;
  if (meaning === null) return statuses.valid;
  return statuses[readValue(text, meaning).kind];
}

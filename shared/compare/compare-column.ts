import type { ValueDefinition } from '../profile/read-value';
import type { DecimalSign } from '../profile/value-key';
import { startInference, type InferredMeaning } from '../sign/infer-meaning';
import { createBits, type Bits } from './bits';
import type { RowMatch, Texts } from './match-rows';
import { meansSame, type Sameness } from './same-value';

/** How often cells of a column changed, by what became of them. */
export interface CellChanges {
  readonly changed: number;
  /** Of those: had no value and has one, and the other way. */
  readonly filled: number;
  readonly emptied: number;
}

/** How often a value occurs in either file. */
export interface ValueShift {
  readonly value: string;
  readonly older: number;
  readonly newer: number;
}

/** What one column says in either file, all rows counted. */
export interface ColumnSide {
  readonly filled: number;
  /** The type that its values show; null where it has none. Seen in a sample of a long file. */
  readonly inferred: InferredMeaning | null;
}

/** Two columns compared over the rows that are in both files. */
export interface ComparedColumn {
  readonly cells: Readonly<Record<Sameness, CellChanges>>;
  readonly older: ColumnSide;
  readonly newer: ColumnSide;
  /** The values of a column that has few, most frequent first; null where it has many. */
  readonly values: readonly ValueShift[] | null;
}

/** With the rows of the newer file whose cell changed. */
export interface ComparedRows {
  readonly column: ComparedColumn;
  readonly changed: Readonly<Record<Sameness, Bits>>;
}

/** With more different values than this a column has no distribution that one could read. */
const mostValues = 40;
/** So many rows show the type of a column. */
const sampleRows = 20_000;
/** So many rows are compared before anybody else may be heard. */
const rowsInStep = 8192;

/** Compares a column while the newer file is read piece by piece; the older stands whole, since its rows may lie anywhere. */
export interface ColumnComparing {
  /** The next rows of the newer file. Yields between steps. */
  add(texts: Texts, start: number): Generator<void, void>;
  /** The rows that changed, as far as they were added. */
  readonly changed: ComparedRows['changed'];
  finish(): ComparedRows;
}

/**
 * Begins comparing a column of both files, row by row as they were matched. `meaning` is how the newer writes its values;
 * numbers of the older may have another decimal sign.
 */
export function beginColumn(
  older: Texts,
  { before }: Pick<RowMatch, 'before'>,
  meaning: ValueDefinition | null,
  decimals: { readonly older: DecimalSign; readonly newer: DecimalSign } = { older: '.', newer: '.' },
): ColumnComparing {
  const rows = before.length;
  const changed = { exact: createBits(rows), typed: createBits(rows) };
  const cells = { exact: { changed: 0, filled: 0, emptied: 0 }, typed: { changed: 0, filled: 0, emptied: 0 } };
  const isSame = meansSame(meaning, decimals.older);
  const right = startSide(rows, decimals.newer);
  const count = (sameness: Sameness, row: number, was: string, is: string): void => {
    changed[sameness].set(row);
    cells[sameness].changed += 1;
    if (was === '') cells[sameness].filled += 1;
    else if (is === '') cells[sameness].emptied += 1;
  };
  return {
    changed,
    *add(texts, start) {
      for (let at = 0; at < texts.length; at += 1) {
        if (at % rowsInStep === 0) yield;
        const row = start + at;
        const is = texts[at] ?? '';
        right.see(is, row);
        const olderRow = before[row] ?? -1;
        if (olderRow === -1) continue;
        const was = older[olderRow] ?? '';
        if (was === is) continue;
        count('exact', row, was, is);
        if (was === '' || is === '' || !isSame(was, is)) count('typed', row, was, is);
      }
    },
    finish() {
      const [left, newer] = [countSide(older, decimals.older), right.finish()];
      return {
        changed,
        column: { cells, older: left.side, newer: newer.side, values: shiftsOf(left.values, newer.values) },
      };
    },
  };
}

/** What one column says by itself. */
export interface CountedSide {
  readonly side: ColumnSide;
  /** How many rows say each of its values; null where those are many. */
  readonly values: ReadonlyMap<string, number> | null;
}

/** Counts what a column of so many rows says, row by row. */
export function startSide(
  rows: number,
  decimal: DecimalSign,
): { see(text: string, row: number): void; finish(): CountedSide } {
  const inference = startInference(decimal);
  const stride = Math.max(1, Math.ceil(rows / sampleRows));
  let values: Map<string, number> | null = new Map();
  let filled = 0;
  return {
    see(text, row) {
      if (text === '') return;
      filled += 1;
      if (row % stride === 0) inference.see(text, 1);
      if (values === null) return;
      values.set(text, (values.get(text) ?? 0) + 1);
      if (values.size > mostValues) values = null;
    },
    finish: () => ({ side: { filled, inferred: inference.inferred() }, values }),
  };
}

/** What a whole column says by itself. */
export function countSide(texts: Texts, decimal: DecimalSign): CountedSide {
  const counting = startSide(texts.length, decimal);
  for (let row = 0; row < texts.length; row += 1) counting.see(texts[row] ?? '', row);
  return counting.finish();
}

function shiftsOf(
  older: ReadonlyMap<string, number> | null,
  newer: ReadonlyMap<string, number> | null,
): readonly ValueShift[] | null {
  if (older === null || newer === null) return null;
  return [...new Set([...older.keys(), ...newer.keys()])]
    .map((value) => ({ value, older: older.get(value) ?? 0, newer: newer.get(value) ?? 0 }))
    .toSorted(
      (left, right) => right.older + right.newer - left.older - left.newer || (left.value < right.value ? -1 : 1),
    );
}

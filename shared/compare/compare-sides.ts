import type { ProfileColumn } from '../profile/profile-file';
import type { ValueDefinition } from '../profile/read-value';
import type { DecimalSign } from '../profile/value-key';
import { createBits, type Bits } from './bits';
import { beginColumn, countSide, type ColumnSide, type ComparedRows, type ValueShift } from './compare-column';
import { doubtfulRows, matchRows, rowsById, type RowMatch, type Texts } from './match-rows';
import { pairColumns, type ColumnPair, type PairedColumns } from './pair-columns';
import { samenesses, type Sameness } from './same-value';
import { renameSample, suggestRenames, type LonelyColumn, type RenameSuggestion } from './suggest-renames';

/** Rows of a column that stand together in a file. */
export interface TextRun {
  readonly start: number;
  readonly texts: Texts;
}

/** One of the two files: its columns are read one after the other and let go again. */
export interface ComparedSide {
  readonly rows: number;
  readonly columns: readonly ProfileColumn[];
  /** What stands before the decimals of its numbers; a point where it is left out. */
  readonly decimal?: DecimalSign;
  /** What the rows say in a column, edits included, from the first to the last. */
  read(column: string): AsyncIterable<TextRun>;
}

/** How two files are to be compared. */
export interface CompareChoices {
  /** The column of either that tells profiles apart. */
  readonly id: Pick<ColumnPair, 'older' | 'newer'>;
  /** Columns that belong together because somebody said so. */
  readonly chosen: readonly Pick<ColumnPair, 'older' | 'newer'>[];
  /** What the values of a pair mean, so that `1.0` is `1`. */
  meaningOf(pair: ColumnPair): ValueDefinition | null;
}

/** How the work is done: in one go, or with others being heard in between. */
export interface CompareWork {
  run<Result>(steps: Generator<unknown, Result>): Promise<Result>;
  /** Told how many columns are done, and which is being read; null is the id at the beginning, or the end. */
  report(done: number, total: number, column: string | null): void;
  /** Sees the ids of both files, before any column. */
  seeIds?(older: Texts, newer: Texts): void;
  /** Sees what both files say, once each run of rows was compared. */
  see?(seen: SeenRun): void;
}

/** A run of rows of the newer file, with all that the older says in the column. */
export interface SeenRun {
  readonly pair: ColumnPair;
  readonly older: Texts;
  readonly newer: TextRun;
  readonly match: RowMatch;
  readonly changed: ComparedRows['changed'];
}

/** A column that only one of the files has. */
export interface LonelyFigures {
  readonly column: string;
  readonly side: ColumnSide;
  /** Its values where they are few. */
  readonly values: readonly ValueShift[] | null;
}

/** All that is different between two files. */
export interface Comparison {
  readonly id: Pick<ColumnPair, 'older' | 'newer'>;
  readonly paired: PairedColumns;
  readonly match: RowMatch;
  /** In the order of the pairs. */
  readonly columns: readonly ComparedRows[];
  readonly missing: readonly LonelyFigures[];
  readonly added: readonly LonelyFigures[];
  readonly renames: readonly RenameSuggestion[];
  /** The rows of the newer file that are in both and differ anywhere. */
  readonly changed: Readonly<Record<Sameness, { readonly rows: Bits; readonly count: number }>>;
}

/** Compares two files by id: rows first, then column by column. Rejects with whatever reading or `run` rejects with. */
export async function compareSides(
  older: ComparedSide,
  newer: ComparedSide,
  choices: CompareChoices,
  work: CompareWork,
): Promise<Comparison> {
  const { id } = choices;
  // The ids are what rows are paired by, so their columns are always a pair.
  const paired = pairColumns(older.columns, newer.columns, [id, ...choices.chosen]);
  const total = paired.pairs.length + paired.missing.length + paired.added.length + 1;
  work.report(0, total, null);
  const match = await matchSides(older, newer, paired, choices, work);

  const decimals = { older: older.decimal ?? '.', newer: newer.decimal ?? '.' } as const;
  const columns: ComparedRows[] = [];
  const any = { exact: createBits(newer.rows), typed: createBits(newer.rows) };
  for (const [place, pair] of paired.pairs.entries()) {
    const done = place + 1;
    work.report(done, total, pair.newer);
    const lefts = await wholeColumn(older, pair.older);
    const comparing = beginColumn(lefts, match, writtenBy(newer, choices.meaningOf(pair)), decimals);
    for await (const run of newer.read(pair.newer)) {
      await work.run(comparing.add(run.texts, run.start));
      work.see?.({ pair, older: lefts, newer: run, match, changed: comparing.changed });
      work.report(done + (run.start + run.texts.length) / newer.rows, total, pair.newer);
    }
    const compared = comparing.finish();
    for (const sameness of samenesses) unite(any[sameness], compared.changed[sameness]);
    columns.push(compared);
  }

  const sampled = sampleOf(match);
  const lonely = async (side: ComparedSide, ids: readonly string[], rows: readonly number[], isOlder: boolean) => {
    const figures: LonelyFigures[] = [];
    const samples: LonelyColumn[] = [];
    for (const column of ids) {
      work.report(columns.length + 1 + (isOlder ? 0 : paired.missing.length) + figures.length, total, column);
      const texts = await wholeColumn(side, column);
      const counted = countSide(texts, decimals[isOlder ? 'older' : 'newer']);
      figures.push({ column, side: counted.side, values: counted.values && valuesOf(counted.values, isOlder) });
      samples.push({ id: column, sample: rows.map((row) => texts[row] ?? null) });
    }
    return { figures, samples };
  };
  const missing = await lonely(older, paired.missing, sampled.older, true);
  const added = await lonely(newer, paired.added, sampled.newer, false);
  work.report(total, total, null);
  return {
    id,
    paired,
    match,
    columns,
    missing: missing.figures,
    added: added.figures,
    renames: suggestRenames(missing.samples, added.samples),
    changed: {
      exact: { rows: any.exact, count: countBits(any.exact) },
      typed: { rows: any.typed, count: countBits(any.typed) },
    },
  };
}

/** A column of all rows. Filled in place: a list that grows to a million is copied many times. */
async function wholeColumn({ rows, read }: ComparedSide, column: string): Promise<Texts> {
  const whole = Array<string | null>(rows).fill(null);
  for await (const { start, texts } of read(column)) {
    for (let at = 0; at < texts.length; at += 1) whole[start + at] = texts[at] ?? null;
  }
  return whole;
}

/** The meaning of values as that file writes them. */
function writtenBy({ decimal = '.' }: ComparedSide, meaning: ValueDefinition | null): ValueDefinition | null {
  return meaning && { ...meaning, decimal };
}

async function matchSides(
  older: ComparedSide,
  newer: ComparedSide,
  { pairs }: PairedColumns,
  { id, meaningOf }: CompareChoices,
  work: CompareWork,
): Promise<RowMatch> {
  const meaning = meaningOf({ ...id, by: 'choice' });
  const [leftMeaning, rightMeaning] = [writtenBy(older, meaning), writtenBy(newer, meaning)];
  const ids = { older: await wholeColumn(older, id.older), newer: await wholeColumn(newer, id.newer) };
  work.seeIds?.(ids.older, ids.newer);
  const [lefts, rights] = [rowsById(ids.older, leftMeaning), rowsById(ids.newer, rightMeaning)];
  const doubtful = doubtfulRows(lefts, rights);
  const contents = { older: new Map<number, string>(), newer: new Map<number, string>() };
  const gather = async (side: ComparedSide, column: string, rows: readonly number[], into: Map<number, string>) => {
    if (rows.length === 0) return;
    const texts = await wholeColumn(side, column);
    // A text with its length before it cannot be mistaken for two others.
    for (const row of rows) into.set(row, `${into.get(row) ?? ''}${texts[row]?.length ?? 0}:${texts[row] ?? ''}`);
  };
  for (const pair of pairs) {
    await gather(older, pair.older, doubtful.older, contents.older);
    await gather(newer, pair.newer, doubtful.newer, contents.newer);
  }
  return matchRows(lefts, rights, contents);
}

/** Rows of either file that are the same profiles, evenly over the newer. */
function sampleOf({ before }: RowMatch): { readonly older: readonly number[]; readonly newer: readonly number[] } {
  const newer: number[] = [];
  const older: number[] = [];
  const stride = Math.max(1, Math.floor(before.length / renameSample));
  for (let row = 0; row < before.length; row += stride) {
    const left = before[row] ?? -1;
    if (left === -1) continue;
    newer.push(row);
    older.push(left);
  }
  return { older, newer };
}

function valuesOf(values: ReadonlyMap<string, number>, isOlder: boolean): readonly ValueShift[] {
  return [...values]
    .map(([value, count]) => ({ value, older: isOlder ? count : 0, newer: isOlder ? 0 : count }))
    .toSorted((left, right) => right.older + right.newer - left.older - left.newer);
}

function unite(into: Bits, other: Bits): void {
  for (const [at, word] of other.words.entries()) into.words[at] = (into.words[at] ?? 0) | word;
}

function countBits({ words }: Bits): number {
  let count = 0;
  for (let word of words) for (; word !== 0; word &= word - 1) count += 1;
  return count;
}

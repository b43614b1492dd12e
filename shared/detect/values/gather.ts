import { type CodedPage, ownText, pageText, type PlainPage, rowsOf, type TextPage } from '../../query/text-page';
import type { DataCategory } from '../vocabulary/entry';
import { isBare } from './byte-looks';
import { createKnownBytes, type KnownBytes } from './known-bytes';
import { maskValue } from './mask';
import { isPlaceholder, mayBePlaceholder } from './placeholder';
import { recognisers } from './recognisers';
import { countStrays, type StrayCounter, type StrayValues } from './stray-values';
import type { Recogniser } from './recogniser';
import { mayHaveInside } from './tail';
import { hits, passesFarAboveChance, startTally, strength, type Tally } from './tally';
import { startTrial } from './trial';

/** What the values of one attribute are, as far as they have been looked at. */
export interface ValueEvidence {
  /** The kind that most values are of; null where none fits. */
  readonly recogniser: string | null;
  readonly category: DataCategory | null;
  /** Above 0 personal, below 0 not. */
  readonly weight: number;
  readonly quasi: boolean;
  /** Share of the values that look like the kind, and that pass its check (null where it has none). 0 to 1. */
  readonly matchShare: number;
  readonly checksumShare: number | null;
  /** Values that are not blank; how many of them were examined (all); how many differ, counted up to 10,000. */
  readonly values: number;
  readonly examined: number;
  readonly distinct: number;
  /** Never a whole value. */
  readonly maskedExamples: readonly string[];
  /** Personal values inside some longer texts, or among others of another kind. */
  readonly tail: {
    readonly recogniser: string;
    readonly category: DataCategory;
    readonly matches: number;
    readonly share: number;
  } | null;
}

/** What all values of a column say. */
export interface Gathered {
  readonly evidence: ValueEvidence;
  /** Personal values that stand in it though it consists of something else. */
  readonly strays: readonly StrayValues[];
}

/** A column as its different texts, and for each row the place of its own among them. */
export interface CodedColumn {
  readonly texts: readonly (string | null)[];
  readonly codes: Uint32Array;
}

/** Takes a column's texts, all of them, in any number of pieces; null is no value. */
export interface Gatherer {
  add(texts: readonly (string | null)[], from?: number, to?: number): void;
  /** Takes some rows of a page of texts as they are stored; of a text that is one of many no more is made than its bytes. */
  addPage(page: TextPage, from?: number, to?: number): void;
  /** Takes a whole column of which each different text is looked at once, in short steps; the answer is the same. */
  addColumn(column: CodedColumn): Generator<void, void>;
  /**
   * What the values are; null where all texts must be given once more because later ones are of kinds that the first
   * were not, which happens once at most.
   */
  finish(): Gathered | null;
}

/** Of the first texts so many, and of each later piece so many, are shown to every recogniser. */
const firstTrial = 400;
const laterTrial = 1;
const mostDistinct = 10_000;
/** Texts that are counted before they are looked at, so that what repeats is looked at once; */
const mostPending = 4096;
/** where after so many more texts few have repeated, counting costs more than it saves. */
const patience = 8192;

/** Of a whole column so many are looked at in one step. */
const textsInStep = 4096;

/** A text that came, and how often where it is counted before it is looked at. */
interface KnownText {
  times: number;
}
/** One that came when no more could be counted before. */
const notPending: KnownText = { times: 0 };

/** Rows that are to be looked at, in memory that is used again. */
interface RowList {
  rows: Uint32Array;
  count: number;
}

/** Begins with a column. */
export function startGathering(): Gatherer {
  const trial = startTrial();
  let tallies: readonly Tally[] | null = null;
  let isLastPass = false;
  let strays = countStrays();
  let distinct = new Set<string>();
  let pending = new Map<string, KnownText>();
  let known: KnownBytes<KnownText> | null = null;
  let values = 0;
  let misses = 0;
  let hasRepeats = true;
  let isPatient = false;
  const due: RowList = { rows: new Uint32Array(0), count: 0 };

  const tryTexts = (textAt: (row: number) => string | null | undefined, from: number, to: number): void => {
    const stride = Math.max(1, Math.floor((to - from) / (tallies ? laterTrial : firstTrial)));
    for (let at = from; at < to; at += stride) {
      const text = textAt(at)?.trim() ?? '';
      if (!isPlaceholder(text)) trial.add(ownText(text));
    }
  };
  const begin = (textAt: (row: number) => string | null | undefined, from: number, to: number): void => {
    if (!isLastPass) tryTexts(textAt, from, to);
    tallies ??= talliesFor(trial.likely());
  };
  /** Whether a kind that leaves no room for another value in it has the look of the text. */
  const tallyAll = (tally: readonly Tally[], text: string, times: number): boolean => {
    let isWhole = false;
    for (const each of tally) if (each.add(text, times) && each.recogniser.isWhole) isWhole = true;
    return isWhole;
  };
  const look = (text: string, times: number): void => {
    if (!tallyAll(tallies ?? [], text, times)) strays.add(text, times);
  };
  const miss = (times: number): void => {
    misses += times;
    if (isPatient || misses < patience) return;
    hasRepeats = values - misses > misses * 2;
    isPatient = true;
  };
  /** Answers what is known of the text from now on; null where it is no value. */
  const take = (written: string, times: number): KnownText | null => {
    // Most of what repeats was counted before as it is written, and needs no other look.
    const seen = hasRepeats ? pending.get(written) : undefined;
    if (seen !== undefined) {
      seen.times += times;
      values += times;
      return seen;
    }
    const text = written.trim();
    if (isPlaceholder(text)) return null;
    values += times;
    if (distinct.size < mostDistinct && !distinct.has(text)) distinct.add(ownText(text));
    if (pending.size < mostPending) {
      const counted = { times };
      pending.set(ownText(written), counted);
      return counted;
    }
    look(text, times);
    miss(times);
    return notPending;
  };
  /** Whether the distinct texts and the repeating ones are counted as far as they are. */
  const hasCounted = (): boolean => distinct.size >= mostDistinct && pending.size >= mostPending && !hasRepeats;

  const takeCoded = ({ texts, codes }: CodedPage, from: number, to: number): void => {
    const counts = new Uint32Array(texts.length);
    const order: number[] = [];
    for (let row = from; row < to; row += 1) {
      const code = codes[row] ?? 0;
      const times = counts[code] ?? 0;
      if (times === 0) order.push(code);
      counts[code] = times + 1;
    }
    for (const code of order) {
      const written = texts[code] ?? '';
      if (written !== '') take(written, counts[code] ?? 0);
    }
  };
  /** Counts rows until enough are counted, and answers the first that is not. What is yet to be looked at comes into `due`. */
  const countRows = (page: PlainPage, from: number, to: number): number => {
    const { bytes, starts, ends } = page;
    known ??= createKnownBytes();
    for (let row = from; row < to; row += 1) {
      const start = starts[row] ?? 0;
      const end = ends[row] ?? 0;
      if (start === end) continue;
      const seen = known.find(bytes, start, end);
      if (seen === undefined) {
        const taken = take(page.textAt(row), 1);
        if (taken) known.remember(bytes, start, end, taken);
      } else if (hasRepeats && seen !== notPending) {
        seen.times += 1;
        values += 1;
        continue;
      } else if (isBare(bytes, start, end)) {
        due.rows[due.count] = row;
        due.count += 1;
        miss(1);
      } else take(page.textAt(row), 1);
      if (hasCounted()) return row + 1;
    }
    return to;
  };
  /** Where enough is counted, all that is no placeholder is yet to be looked at. */
  const leaveRows = (page: PlainPage, from: number, to: number): void => {
    const { bytes, starts, ends } = page;
    const { rows } = due;
    let { count } = due;
    for (let row = from; row < to; row += 1) {
      const start = starts[row] ?? 0;
      const end = ends[row] ?? 0;
      if (start === end) continue;
      if (isBare(bytes, start, end) && !mayBePlaceholder(bytes, start, end)) {
        rows[count] = row;
        count += 1;
      } else take(page.textAt(row), 1);
    }
    due.count = count;
  };
  /** Looks at rows that have no blanks around them, kind by kind. */
  const lookAtRows = (page: PlainPage, rows: Uint32Array): void => {
    const { bytes, starts, ends } = page;
    const isWhole = new Uint8Array(rows.length);
    for (const tally of tallies ?? []) tally.addRows(page, rows, isWhole);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      if (isWhole[at] === 0 && mayHaveInside(bytes, starts[row] ?? 0, ends[row] ?? 0)) strays.add(page.textAt(row), 1);
    }
  };
  const takePlain = (page: PlainPage, from: number, to: number): void => {
    if (due.rows.length < to - from) due.rows = new Uint32Array(to - from);
    due.count = 0;
    const next = hasCounted() ? from : countRows(page, from, to);
    leaveRows(page, next, to);
    const rows = due.rows.subarray(0, due.count);
    values += rows.length;
    lookAtRows(page, rows);
  };

  return {
    add(texts, from = 0, to = texts.length) {
      begin((row) => texts[row], from, to);
      for (let at = from; at < to; at += 1) {
        const written = texts[at] ?? '';
        if (written !== '') take(written, 1);
      }
    },
    addPage(page, from = 0, to = rowsOf(page)) {
      begin((row) => pageText(page, row), from, to);
      if (page.kind === 'coded') takeCoded(page, from, to);
      else takePlain(page, from, to);
    },
    *addColumn({ texts, codes }) {
      begin((row) => texts[codes[row] ?? 0], 0, codes.length);
      const counts = new Uint32Array(texts.length);
      for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
      for (const [code, times] of counts.entries()) {
        if (code % textsInStep === 0) yield;
        const text = texts[code]?.trim() ?? '';
        if (times === 0 || isPlaceholder(text)) continue;
        values += times;
        if (distinct.size < mostDistinct) distinct.add(text);
        look(text, times);
      }
    },
    finish() {
      const used = (tallies ?? []).map(({ order }) => order);
      const wanted = isLastPass ? used : [...new Set([...used, ...trial.likely()])];
      if (wanted.length > used.length) {
        [tallies, isLastPass] = [talliesFor(wanted.sort((one, other) => one - other)), true];
        [strays, distinct, pending, known] = [countStrays(), new Set(), new Map(), null];
        [values, misses, hasRepeats, isPatient] = [0, 0, true, false];
        return null;
      }
      for (const [written, { times }] of pending) look(written.trim(), times);
      return concludeValues(tallies ?? [], values, distinct, strays);
    },
  };
}

/** The same at once, for values that are all here. */
export function gatherAll(values: readonly (string | null)[]): Gathered {
  const gatherer = startGathering();
  for (;;) {
    gatherer.add(values);
    const gathered = gatherer.finish();
    if (gathered) return gathered;
  }
}

/** What the values are, without what strays among them. */
export function gatherEvidence(values: readonly string[]): ValueEvidence {
  return gatherAll(values).evidence;
}

/** A tally for each of the kinds, which are places among the recognisers. */
function talliesFor(kinds: readonly number[]): readonly Tally[] {
  return kinds.flatMap((order) => {
    const recogniser = recognisers[order];
    return recogniser ? [startTally(recogniser, order)] : [];
  });
}

function concludeValues(
  tallies: readonly Tally[],
  values: number,
  distinct: ReadonlySet<string>,
  strays: StrayCounter,
): Gathered {
  const candidates = tallies.flatMap((tally) => {
    const { recogniser } = tally;
    const share = values === 0 ? 0 : hits(tally) / values;
    const enough = share >= recogniser.share || passesFarAboveChance(tally, values);
    const holds = enough && (recogniser.holds?.(tally.sample()) ?? true);
    return holds ? [{ ...tally, share }] : [];
  });
  const best = candidates.sort((left, right) => strength(right) - strength(left) || left.order - right.order)[0];
  const round = (share: number) => Math.round(share * 1e4) / 1e4;
  // Of a column of several kinds those that it does not mainly consist of stray too.
  for (const { recogniser, matched, verified, sample } of tallies) {
    if (recogniser.isWhole && recogniser !== best?.recogniser)
      strays.addWhole(recogniser.kind, matched, verified, sample());
  }
  const isChecked = best?.recogniser.verify !== undefined && !best.recogniser.isLoose;
  const found = strays.done(
    values,
    best ? { kind: best.recogniser.kind, checked: isChecked ? best.verified : 0 } : null,
  );
  const [tail] = found;
  return {
    strays: found,
    evidence: {
      recogniser: best?.recogniser.kind ?? null,
      category: best?.recogniser.category ?? null,
      weight: best ? weightOf(best.recogniser, distinct.size) : 0,
      quasi: best?.recogniser.quasi ?? false,
      matchShare: best ? round(best.matched / values) : 0,
      checksumShare: best?.recogniser.verify ? round(best.verified / values) : null,
      values,
      examined: values,
      distinct: distinct.size,
      maskedExamples: [...distinct].slice(0, 3).map(maskValue),
      tail: tail
        ? { recogniser: tail.recogniser, category: tail.category, matches: tail.matches, share: round(tail.share) }
        : null,
    },
  };
}

/** Three numbers may pass a check digit by chance, hardly ten. */
function weightOf({ weight, verify }: Recogniser, distinct: number): number {
  return verify && weight > 0 && distinct < 3 ? Math.min(weight, 0.5) : weight;
}

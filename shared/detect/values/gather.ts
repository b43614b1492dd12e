import type { DataCategory } from '../vocabulary/entry';
import { contactValues } from './contact-values';
import { deviceValues } from './device-values';
import { identityValues } from './identity-values';
import { maskValue } from './mask';
import { maskedValues } from './masked-values';
import { nationalIds } from './national-ids';
import { digest, plainValues } from './plain-values';
import { isPlaceholder } from './placeholder';
import type { Recogniser } from './recogniser';
import { secretValues } from './secret-values';
import { countStrays, type StrayCounter, type StrayValues } from './stray-values';
import { termValues } from './term-values';
import { traitValues } from './trait-values';

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

/** The different texts of a column and how many rows say each; a text may stand there twice, null is no value. */
export interface CountedTexts {
  readonly texts: ArrayLike<string | null>;
  /** One each where it is null. */
  readonly counts: ArrayLike<number> | null;
}

/** What all values of a column say. */
export interface Gathered {
  readonly evidence: ValueEvidence;
  /** Personal values that stand in it though it consists of something else. */
  readonly strays: readonly StrayValues[];
}

const recognisers: readonly Recogniser[] = [
  ...identityValues,
  ...maskedValues,
  ...nationalIds,
  ...contactValues,
  ...deviceValues,
  ...traitValues,
  ...termValues,
  ...secretValues,
  ...plainValues,
  digest,
];

/** So many texts, spread over the whole column, are shown to every recogniser; what none of them is is asked no more. */
const trialSize = 1000;
/** A kind that fewer of the tried texts are of, next to what it asks for, is not what the column consists of. */
const leastOfShare = 0.4;
const sampleSize = 300;
const mostDistinct = 10_000;
/** So many texts between two steps. */
const textsInStep = 4096;

/**
 * Gathers the evidence of a whole column in short steps, so that whoever runs it can stop or show progress: each step
 * yields how many texts are read.
 */
export function* gatherSteps(column: CountedTexts): Generator<number, Gathered> {
  const tallies = tryRecognisers(column);
  const strays = countStrays();
  const distinct = new Set<string>();
  const { texts, counts } = column;
  let values = 0;
  for (let at = 0; at < texts.length; at += 1) {
    if (at % textsInStep === 0) yield at;
    const times = counts ? (counts[at] ?? 0) : 1;
    const text = texts[at]?.trim() ?? '';
    if (times === 0 || isPlaceholder(text)) continue;
    values += times;
    if (distinct.size < mostDistinct) distinct.add(text);
    for (const tally of tallies) tally.add(text, times);
    strays.add(text, times);
  }
  return concludeValues(tallies, values, distinct, strays);
}

/** The same at once, for values that are all here. */
export function gatherAll(values: readonly (string | null)[]): Gathered {
  const steps = gatherSteps({ texts: values, counts: null });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What the values are, without what strays among them. */
export function gatherEvidence(values: readonly string[]): ValueEvidence {
  return gatherAll(values).evidence;
}

/** How many values look like a kind, and how many pass its check. */
interface Tally {
  readonly recogniser: Recogniser;
  readonly order: number;
  matched: number;
  verified: number;
  readonly sample: string[];
  add(text: string, times: number): void;
}

function startTally(recogniser: Recogniser, order: number): Tally {
  const tally: Tally = {
    recogniser,
    order,
    matched: 0,
    verified: 0,
    sample: [],
    add(text, times) {
      if (!recogniser.matches(text)) return;
      tally.matched += times;
      if (!recogniser.verify || recogniser.verify(text)) tally.verified += times;
      if (tally.sample.length < sampleSize) tally.sample.push(text);
    },
  };
  return tally;
}

/** A tally for each kind that the column may consist of, judged by texts from all over it. */
function tryRecognisers({ texts, counts }: CountedTexts): readonly Tally[] {
  const stride = Math.max(1, Math.floor(texts.length / trialSize));
  const trial: string[] = [];
  for (let at = 0; at < texts.length; at += stride) {
    const text = texts[at]?.trim() ?? '';
    if ((counts?.[at] ?? 1) > 0 && !isPlaceholder(text)) trial.push(text);
  }
  return recognisers.flatMap((recogniser, order) => {
    const tried = startTally(recogniser, order);
    for (const text of trial) tried.add(text, 1);
    const hits = recogniser.isLoose ? tried.matched : tried.verified;
    return hits > 0 && hits >= trial.length * recogniser.share * leastOfShare ? [startTally(recogniser, order)] : [];
  });
}

function concludeValues(
  tallies: readonly Tally[],
  values: number,
  distinct: ReadonlySet<string>,
  strays: StrayCounter,
): Gathered {
  const candidates = tallies.flatMap((tally) => {
    const { recogniser, matched, verified, sample } = tally;
    const share = values === 0 ? 0 : (recogniser.isLoose ? matched : verified) / values;
    const enough = share >= recogniser.share || passesFarAboveChance(tally, values);
    const holds = enough && (recogniser.holds?.(sample) ?? true);
    return holds ? [{ ...tally, share }] : [];
  });
  const best = candidates.sort((left, right) => strength(right) - strength(left) || left.order - right.order)[0];
  const round = (share: number) => Math.round(share * 1e4) / 1e4;
  const found = strays.done(values, best?.recogniser.kind ?? null);
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

/** By chance one number of ten passes a check digit: of a column of mistyped and other numbers the half never does. */
function passesFarAboveChance({ recogniser, matched, verified }: Tally, values: number): boolean {
  const { verify, isLoose, weight } = recogniser;
  return (
    verify !== undefined &&
    !isLoose &&
    weight > 2.9 &&
    values >= 20 &&
    verified >= values * 0.4 &&
    verified >= matched * 0.5
  );
}

/** A check that is passed says more than a look; then the share decides. */
function strength({ recogniser, share }: { readonly recogniser: Recogniser; readonly share: number }): number {
  const isChecked = recogniser.verify !== undefined && !recogniser.isLoose;
  return Math.abs(recogniser.weight) * share + (isChecked ? 1 : 0);
}

/** Three numbers may pass a check digit by chance, hardly ten. */
function weightOf({ weight, verify }: Recogniser, distinct: number): number {
  return verify && weight > 0 && distinct < 3 ? Math.min(weight, 0.5) : weight;
}

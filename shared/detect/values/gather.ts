import type { DataCategory } from '../vocabulary/entry';
import { contactValues } from './contact-values';
import { deviceValues } from './device-values';
import { identityValues } from './identity-values';
import { maskValue } from './mask';
import { nationalIds } from './national-ids';
import { digest, plainValues } from './plain-values';
import type { Recogniser } from './recogniser';
import { findInside } from './tail';
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
  /** Values that are not blank; how many of them were examined; how many differ (counted up to a cap). */
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

/** Takes values one by one, in any number. */
export interface EvidenceGatherer {
  add(value: string): void;
  done(): ValueEvidence;
}

const recognisers: readonly Recogniser[] = [
  ...identityValues,
  ...nationalIds,
  ...contactValues,
  ...deviceValues,
  ...traitValues,
  ...plainValues,
  digest,
];

/** Every value is examined up to here, then one in `stride`; the look inside texts is cheap and always taken. */
const thorough = 5000;
const stride = 50;
const mostDistinct = 10000;
const sampleSize = 300;

/** Begins gathering. */
export function startEvidence(): EvidenceGatherer {
  const matched = recognisers.map(() => 0);
  const verified = recognisers.map(() => 0);
  const samples: string[][] = recognisers.map(() => []);
  const distinct = new Set<string>();
  const tails = new Map<string, { readonly category: DataCategory; count: number }>();
  let values = 0;
  let examined = 0;

  function examine(value: string): void {
    examined += 1;
    recognisers.forEach((recogniser, at) => {
      if (!recogniser.matches(value)) return;
      matched[at] = (matched[at] ?? 0) + 1;
      if (!recogniser.verify || recogniser.verify(value)) verified[at] = (verified[at] ?? 0) + 1;
      const sample = samples[at];
      if (sample && sample.length < sampleSize) sample.push(value);
    });
  }

  return {
    add(given) {
      const value = given.trim();
      if (value === '') return;
      values += 1;
      if (distinct.size < mostDistinct) distinct.add(value);
      if (values <= thorough || values % stride === 0) examine(value);
      const inside = findInside(value);
      if (!inside) return;
      const tail = tails.get(inside.kind);
      if (tail) tail.count += 1;
      else tails.set(inside.kind, { category: inside.category, count: 1 });
    },
    done() {
      const candidates = recognisers.flatMap((recogniser, at) => {
        const share = examined === 0 ? 0 : (recogniser.isLoose ? (matched[at] ?? 0) : (verified[at] ?? 0)) / examined;
        const holds = share >= recogniser.share && (recogniser.holds?.(samples[at] ?? []) ?? true);
        return holds ? [{ recogniser, at, share }] : [];
      });
      const best = candidates.sort((left, right) => strength(right) - strength(left) || left.at - right.at)[0];
      const [tailKind, tail] = [...tails].sort(([, left], [, right]) => right.count - left.count)[0] ?? [];
      const round = (share: number) => Math.round(share * 1e4) / 1e4;
      return {
        recogniser: best?.recogniser.kind ?? null,
        category: best?.recogniser.category ?? null,
        weight: best ? weightOf(best.recogniser, distinct.size) : 0,
        quasi: best?.recogniser.quasi ?? false,
        matchShare: best ? round((matched[best.at] ?? 0) / examined) : 0,
        checksumShare: best?.recogniser.verify ? round((verified[best.at] ?? 0) / examined) : null,
        values,
        examined,
        distinct: distinct.size,
        maskedExamples: [...distinct].slice(0, 3).map(maskValue),
        tail:
          tailKind !== undefined && tail
            ? { recogniser: tailKind, category: tail.category, matches: tail.count, share: round(tail.count / values) }
            : null,
      };
    },
  };
}

/** The same for values that are all here. */
export function gatherEvidence(values: Iterable<string>): ValueEvidence {
  const gatherer = startEvidence();
  for (const value of values) gatherer.add(value);
  return gatherer.done();
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

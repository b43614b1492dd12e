import { ownText, type PlainPage } from '../../query/text-page';
import type { Recogniser } from './recogniser';

/** How many values look like a kind, and how many pass its check. */
export interface Tally {
  readonly recogniser: Recogniser;
  /** Its place among the recognisers. */
  readonly order: number;
  readonly matched: number;
  readonly verified: number;
  /** Some of those that look like it, spread evenly over all that came: a sorted file must not show its first years only. */
  sample(): readonly string[];
  /** Whether the text has the look. */
  add(text: string, times: number): boolean;
  /**
   * The same for what some rows of a page say, each without blanks around it: by their bytes where these tell enough. Where
   * the kind leaves no room for another value, 1 is set in `isWhole` at the place of each row that has the look.
   */
  addRows(page: PlainPage, rows: Uint32Array, isWhole: Uint8Array): void;
}

const sampleSize = 300;

/** Begins counting one kind. */
export function startTally(recogniser: Recogniser, order: number): Tally {
  let sample: string[] = [];
  let stride = 1;
  let looks = 0;
  const isDue = (): boolean => looks % stride === 0;
  const keep = (due: string | null): void => {
    if (due !== null) sample.push(ownText(due));
    looks += 1;
    if (sample.length === sampleSize * 2) {
      sample = sample.filter((_, at) => at % 2 === 0);
      stride *= 2;
    }
  };
  /** Null where the bytes do not tell, and nothing is counted. */
  const addBytes = (page: PlainPage, row: number): boolean | null => {
    const { bytes } = page;
    const start = page.starts[row] ?? 0;
    const end = page.ends[row] ?? 0;
    const isLike = recogniser.look?.(bytes, start, end) ?? null;
    if (isLike !== true) return isLike;
    const passes = recogniser.verify ? (recogniser.check?.(bytes, start, end) ?? null) : true;
    if (passes === null) return null;
    tally.matched += 1;
    if (passes) tally.verified += 1;
    keep(isDue() ? page.textAt(row) : null);
    return true;
  };
  const tally = {
    recogniser,
    order,
    matched: 0,
    verified: 0,
    sample: () => sample,
    add(text: string, times: number) {
      if (!recogniser.matches(text)) return false;
      tally.matched += times;
      if (!recogniser.verify || recogniser.verify(text)) tally.verified += times;
      keep(isDue() ? text : null);
      return true;
    },
    addRows(page: PlainPage, rows: Uint32Array, isWhole: Uint8Array) {
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        const isLike = addBytes(page, row) ?? tally.add(page.textAt(row), 1);
        if (isLike && recogniser.isWhole) isWhole[at] = 1;
      }
    },
  };
  return tally;
}

/** Whether the text counts towards the share that the kind asks for. */
export function isHit({ matches, verify, isLoose }: Recogniser, text: string): boolean {
  return matches(text) && (isLoose === true || verify === undefined || verify(text));
}

/** How many texts did. */
export function hits({ recogniser, matched, verified }: Tally): number {
  return recogniser.isLoose ? matched : verified;
}

/** By chance five of twelve pass one digit in two hundred times. */
const leastVerified = 6;

/** By chance one number of ten passes a check digit: of a column of mistyped and other numbers the half never does. */
export function passesFarAboveChance({ recogniser, matched, verified }: Tally, values: number): boolean {
  const { verify, isLoose, weight } = recogniser;
  return (
    verify !== undefined &&
    !isLoose &&
    weight > 2.9 &&
    verified >= leastVerified &&
    verified >= values * 0.4 &&
    verified >= matched * 0.5
  );
}

/** A check that is passed says more than a look; then the share decides. */
export function strength({ recogniser, share }: { readonly recogniser: Recogniser; readonly share: number }): number {
  const isChecked = recogniser.verify !== undefined && !recogniser.isLoose;
  return Math.abs(recogniser.weight) * share + (isChecked ? 1 : 0);
}

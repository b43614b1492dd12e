import { ownText } from '../../query/text-page';
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
}

const sampleSize = 300;

/** Begins counting one kind. */
export function startTally(recogniser: Recogniser, order: number): Tally {
  let sample: string[] = [];
  let stride = 1;
  let looks = 0;
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
      if (looks % stride === 0) sample.push(ownText(text));
      looks += 1;
      if (sample.length === sampleSize * 2) {
        sample = sample.filter((_, at) => at % 2 === 0);
        stride *= 2;
      }
      return true;
    },
  };
  return tally;
}

/** What counts towards the share that the kind asks for. */
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

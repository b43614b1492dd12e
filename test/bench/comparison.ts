import { loadavg } from 'node:os';

/** What we take and what the rival takes, in whichever unit. */
export interface Both {
  readonly ours: number;
  readonly rival: number;
}

type More = Readonly<Record<string, unknown>>;

/** Prints a JSON line with the ratio of both; `most` is the ratio that is aimed at. */
export function tellBoth(name: string, { ours, rival }: Both, more: More & { readonly most?: number } = {}): void {
  tell({ name, ours: rounded(ours), rival: rounded(rival), ratio: rounded(ours / rival), ...more });
}

/** Prints a JSON line. How many processes wanted the processor in the last minute tells what the times are worth. */
export function tell(line: More): void {
  process.stdout.write(`${JSON.stringify({ ...line, load: Math.round((loadavg()[0] ?? NaN) * 10) / 10 })}\n`);
}

/** Measures both in turns, so that whatever else the machine does meets both, and answers the medians. */
export async function inTurns(
  rounds: number,
  ours: (round: number) => Promise<number>,
  rival: () => Promise<number>,
): Promise<Both> {
  const both = { ours: [] as number[], rival: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    both.rival.push(await rival());
    both.ours.push(await ours(round));
  }
  return { ours: median(both.ours), rival: median(both.rival) };
}

/** The number in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Three digits say enough. */
export function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

import type { AgainReason } from './verdict';

/** The first wait, the longest that is chosen here, and the longest that a server may ask for, in milliseconds. */
const [firstWait, longestWait, longestAsked] = [500, 60_000, 15 * 60_000];

/** After so many attempts in a row that came to nothing a run waits for a person. */
const mostAttempts = 8;

/**
 * Counts the attempts at one request that came to nothing; answers whether to go on by itself. A network that is gone, as
 * in sleep or on a train, is waited for as long as it takes: nobody was asked anything.
 */
export function createPatience(): (reason: AgainReason) => boolean {
  let answered = 0;
  return (reason) => {
    if (reason !== 'no-connection') answered += 1;
    return answered < mostAttempts;
  };
}

/**
 * How long to wait before the attempt after the `attempt`th, counting from 1: twice as long each time, and of that a
 * random part, so that many clients do not come back together ("full jitter",
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). What the server asks for is waited at least.
 * Null where that is longer than anybody should look at a bar. `random` is from 0 to 1.
 */
export function waitBefore(attempt: number, asked: number | null, random: number): number | null {
  const most = Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  const jitter = Math.round(most * random);
  if (asked === null) return Math.max(jitter, Math.min(most, 100));
  if (asked > longestAsked) return null;
  // A little later than asked, each at a time of its own.
  return asked + Math.round(firstWait * random);
}

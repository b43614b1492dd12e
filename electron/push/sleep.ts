import { setTimeout as after } from 'node:timers/promises';

/** Resolves after so many milliseconds, or as soon as the signal says so. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => undefined); // ended early, as asked
}

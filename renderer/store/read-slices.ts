import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';

/** How many records one message of the store carries: a few milliseconds of the screen's time. */
export const sliceSize = 500;

/** All that the store has of something, a message a slice until there are no more, so that the screen breathes between them. */
export async function readSlices<T>(
  read: (offset: number, limit: number) => Promise<Result<readonly T[], Fault>>,
): Promise<Result<readonly T[], Fault>> {
  const items: T[] = [];
  for (;;) {
    const slice = await read(items.length, sliceSize);
    if (!slice.ok) return slice;
    items.push(...slice.value);
    if (slice.value.length < sliceSize) return ok(items);
  }
}

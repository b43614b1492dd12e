/** How many records one message of a worker carries: a few milliseconds of the screen's time. */
const slice = 500;

/** Hands items over, a message a slice, so that the screen breathes between them; none are one empty slice. */
export async function sendSlices<T>(
  items: readonly T[],
  send: (offset: number, items: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let offset = 0; offset === 0 || offset < items.length; offset += slice) {
    await send(offset, items.slice(offset, offset + slice));
  }
}

/** Fetches so many items, a message a slice. */
export async function fetchSlices<T>(
  count: number,
  fetch: (offset: number, limit: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const items: T[] = [];
  while (items.length < count) {
    const fetched = await fetch(items.length, slice);
    if (fetched.length === 0) throw new Error(`Only ${items.length} of ${count} came`);
    items.push(...fetched);
  }
  return items;
}

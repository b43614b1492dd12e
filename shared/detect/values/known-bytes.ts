/** What is known of texts by their bytes, so that those which repeat are not made anew. Some may be forgotten for others. */
export interface KnownBytes<T> {
  /** What was said of a text of exactly these bytes; undefined where nothing was, or it is forgotten. */
  find(bytes: Uint8Array, start: number, end: number): T | undefined;
  remember(bytes: Uint8Array, start: number, end: number, known: T): void;
}

const places = 16_384;
/** Longer texts are not remembered; they hardly repeat. */
const longest = 32;

/** Remembers up to 16,384 texts of up to 32 bytes, each in one place, which the last that belongs there has. */
export function createKnownBytes<T>(): KnownBytes<T> {
  const kept = new Uint8Array(places * longest);
  const lengths = new Uint8Array(places);
  const all: (T | undefined)[] = Array.from({ length: places }, () => undefined);
  return {
    find(bytes, start, end) {
      const length = end - start;
      if (length > longest) return undefined;
      const place = placeOf(bytes, start, end);
      if (lengths[place] !== length) return undefined;
      const from = place * longest;
      for (let at = 0; at < length; at += 1) if (kept[from + at] !== bytes[start + at]) return undefined;
      return all[place];
    },
    remember(bytes, start, end, known) {
      const length = end - start;
      if (length > longest) return;
      const place = placeOf(bytes, start, end);
      const from = place * longest;
      for (let at = 0; at < length; at += 1) kept[from + at] = bytes[start + at] ?? 0;
      lengths[place] = length;
      all[place] = known;
    },
  };
}

/** FNV-1a, of which the upper bits differ most. */
function placeOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

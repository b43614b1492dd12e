/** What is known of texts by their bytes, so that those which repeat are not made anew. */
export interface KnownBytes<T> {
  /** What was said of a text of exactly these bytes; undefined where nothing was, or there was no room for it. */
  find(bytes: Uint8Array, start: number, end: number): T | undefined;
  /** Says it of a text of which nothing is known. */
  remember(bytes: Uint8Array, start: number, end: number, known: T): void;
}

/** So many texts have room; they fill half of the places at most, where each is looked for from its own on. */
const most = 16_384;
const places = 32_768;
/** A place holds the number of a text, and above it what is left of its hash. */
const numbers = 0x7fff;
/** Longer texts are not remembered; they hardly repeat. */
const longest = 32;

/** Remembers the first 16,384 texts of up to 32 bytes. */
export function createKnownBytes<T>(): KnownBytes<T> {
  const kept = new Uint8Array(most * longest);
  const lengths = new Uint8Array(most);
  const all: T[] = [];
  /** 0 where nothing is; texts are numbered from 1 on. */
  const table = new Int32Array(places);
  const isKept = (text: number, bytes: Uint8Array, start: number, length: number): boolean => {
    if (lengths[text] !== length) return false;
    const from = text * longest;
    for (let at = 0; at < length; at += 1) if (kept[from + at] !== bytes[start + at]) return false;
    return true;
  };
  return {
    find(bytes, start, end) {
      const length = end - start;
      if (length > longest) return undefined;
      const hash = hashOf(bytes, start, end);
      for (let place = placeOf(hash); ; place = (place + 1) & (places - 1)) {
        const held = table[place] ?? 0;
        if (held === 0) return undefined;
        const text = (held & numbers) - 1;
        if (((held ^ hash) & ~numbers) === 0 && isKept(text, bytes, start, length)) return all[text];
      }
    },
    remember(bytes, start, end, known) {
      const length = end - start;
      const text = all.length;
      if (length > longest || text >= most) return;
      const hash = hashOf(bytes, start, end);
      let place = placeOf(hash);
      while (table[place] !== 0) place = (place + 1) & (places - 1);
      table[place] = (hash & ~numbers) | (text + 1);
      const from = text * longest;
      for (let at = 0; at < length; at += 1) kept[from + at] = bytes[start + at] ?? 0;
      lengths[text] = length;
      all.push(known);
    },
  };
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/** As FNV-1a, but four bytes at once, of which the upper bits differ most. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ four, 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}

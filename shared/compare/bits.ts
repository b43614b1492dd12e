/** A yes or no for each of many rows, an eighth of a byte each. */
export interface Bits {
  readonly words: Uint32Array;
  set(row: number): void;
  has(row: number): boolean;
}

/** All no, for that many rows. */
export function createBits(rows: number): Bits {
  const words = new Uint32Array(Math.ceil(rows / 32));
  return {
    words,
    set(row) {
      words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
    },
    has: (row) => (((words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1,
  };
}

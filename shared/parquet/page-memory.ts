/** Where pages are unpacked to. What is handed out has anything in it. */
export interface PageMemory {
  bytes(size: number): Uint8Array;
  numbers(count: number): Uint32Array;
}

/** Memory that is used again for the pages of the next column. */
export interface ReusedMemory extends PageMemory {
  /** Nothing that was handed out is needed any more. */
  reuse(): void;
}

/** New memory for each page, which whoever has the page may keep. */
export const freshMemory: PageMemory = {
  bytes: (size) => new Uint8Array(size),
  numbers: (count) => new Uint32Array(count),
};

/**
 * Memory as large as the largest column of a row group that was unpacked to it. To have it anew for each takes longer than
 * to unpack into what the processor has at hand.
 */
export function createPageMemory(): ReusedMemory {
  const bytes = startBlock((size): Uint8Array => new Uint8Array(size));
  const numbers = startBlock((count): Uint32Array => new Uint32Array(count));
  return {
    bytes: bytes.take,
    numbers: numbers.take,
    reuse() {
      bytes.reuse();
      numbers.reuse();
    },
  };
}

interface Block<Items> {
  take(length: number): Items;
  reuse(): void;
}

interface Cuttable<Items> {
  readonly length: number;
  subarray(start: number, end: number): Items;
}

function startBlock<Items extends Cuttable<Items>>(make: (length: number) => Items): Block<Items> {
  let items = make(0);
  let used = 0;
  return {
    take(length) {
      if (used + length > items.length) {
        // What was handed out stays as it is.
        items = make(Math.max(length, items.length * 2));
        used = 0;
      }
      used += length;
      return items.subarray(used - length, used);
    },
    reuse: () => void (used = 0),
  };
}

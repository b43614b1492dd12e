/** Something that knows about how many bytes it takes, also after it grew. */
export interface Sized {
  bytes(): number;
}

/** What was used last is kept until others take its room. */
export interface ByteCache<V extends Sized> {
  /** What is kept under that name, now the last used. */
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Forgets all whose name begins so. */
  deleteUnder(prefix: string): void;
  /** Lets go of what was used longest ago until the rest has room; the last used stays whatever its size. */
  trim(): void;
  keys(): readonly string[];
}

/** A cache of about so many bytes. */
export function createByteCache<V extends Sized>(limit: number): ByteCache<V> {
  // A Map keeps the order of insertion: the first is the one used longest ago.
  const entries = new Map<string, V>();
  const putLast = (key: string, value: V): void => {
    entries.delete(key);
    entries.set(key, value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value) putLast(key, value);
      return value;
    },
    set: putLast,
    delete: (key) => void entries.delete(key),
    deleteUnder(prefix) {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
    },
    trim() {
      let taken = 0;
      for (const value of entries.values()) taken += value.bytes();
      for (const [key, value] of entries) {
        if (taken <= limit || entries.size === 1) return;
        taken -= value.bytes();
        entries.delete(key);
      }
    },
    keys: () => [...entries.keys()],
  };
}

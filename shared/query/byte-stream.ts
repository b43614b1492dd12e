/** Bytes as they are written one after the other. */
export interface ByteWriter {
  /** A whole number from 0 to 2^53, seven bits a byte, the least first (LEB128). */
  number(value: number): void;
  /** As UTF-8, after its length in bytes. */
  text(value: string): void;
  finish(): Uint8Array<ArrayBuffer>;
}

/** A writer that grows as it needs to. */
export function createByteWriter(): ByteWriter {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1024);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes.length * 2, length + more));
    grown.set(bytes.subarray(0, length));
    bytes = grown;
  };
  const number = (value: number): void => {
    makeRoom(8);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes[length++] = (rest % 128) + 128;
    bytes[length++] = rest;
  };
  return {
    number,
    text(value) {
      const encoded = encoder.encode(value);
      number(encoded.length);
      makeRoom(encoded.length);
      bytes.set(encoded, length);
      length += encoded.length;
    },
    finish: () => bytes.slice(0, length),
  };
}

/** Thrown where bytes end too early or say what no writer writes. */
export class BrokenBytes extends Error {}

/** Reads what a `ByteWriter` wrote, in the same order. Throws `BrokenBytes`. */
export interface ByteReader {
  number(): number;
  text(): string;
  readonly isAtEnd: boolean;
}

/** A reader from the first byte on. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;
  const next = (): number => {
    const byte = bytes[at];
    if (byte === undefined) throw new BrokenBytes();
    at += 1;
    return byte;
  };
  const number = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = next();
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    if (!Number.isSafeInteger(value)) throw new BrokenBytes();
    return value;
  };
  return {
    number,
    text() {
      const length = number();
      if (at + length > bytes.length) throw new BrokenBytes();
      at += length;
      try {
        return decoder.decode(bytes.subarray(at - length, at));
      } catch {
        throw new BrokenBytes();
      }
    },
    get isAtEnd() {
      return at === bytes.length;
    },
  };
}

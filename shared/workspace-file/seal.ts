import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/*
 * A file under a passphrase: one line of JSON, then the content in chunks of XChaCha20-Poly1305. The key is scrypt's over
 * the passphrase; the nonce of a chunk is the file's own 19 bytes, the chunk's number and whether it is the last one, so
 * that chunks can be neither left out, put elsewhere nor cut off (the STREAM construction, https://eprint.iacr.org/2015/189).
 * The first line is authenticated with every chunk.
 */

export const sealFormat = 'attribute-curator/sealed';
/** Bytes of content in a chunk; all but the last are full. */
export const chunkSize = 1024 * 1024;
const tagSize = 16;
/** The longest first line, in bytes. */
export const longestHead = 1024;

/** What scrypt costs: about half a second and 128 MiB, https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;

/** Bytes of scrypt's answer that are no part of the key, and say nothing of it. */
const checkSize = 16;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));
const SealHead = z.object({
  format: z.literal(sealFormat),
  version: z.literal(1),
  // Whoever may choose the cost could have this machine work for hours.
  kdf: z.object({
    name: z.literal('scrypt'),
    N: z.literal(cost.N),
    r: z.literal(cost.r),
    p: z.literal(cost.p),
    salt: hex(16),
    // Tells another passphrase from a file that was changed.
    check: hex(checkSize),
  }),
  cipher: z.object({ name: z.literal('xchacha20-poly1305'), chunk: z.literal(chunkSize), nonce: hex(19) }),
});

/** How many random bytes a seal needs. */
export const sealRandomBytes = 16 + 19;

/** What seals or opens the chunks of one file, in their order. */
export interface Sealer {
  readonly head: Uint8Array<ArrayBuffer>;
  seal(chunk: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer>;
}

/** Prepares to seal content under a passphrase; `random` are `sealRandomBytes` bytes that nobody can guess. */
export async function sealUnder(passphrase: string, random: Uint8Array): Promise<Sealer> {
  const [salt, nonce] = [random.subarray(0, 16), random.subarray(16, sealRandomBytes)];
  const { key, check } = await deriveKey(passphrase, salt);
  const head = {
    format: sealFormat,
    version: 1,
    kdf: { name: 'scrypt', ...cost, salt: bytesToHex(salt), check },
    cipher: { name: 'xchacha20-poly1305', chunk: chunkSize, nonce: bytesToHex(nonce) },
  };
  const line = new Uint8Array(utf8ToBytes(`${JSON.stringify(head)}\n`));
  let number = 0;
  return {
    head: line,
    seal(chunk, isLast) {
      const sealed = xchacha20poly1305(key, nonceOf(nonce, number, isLast), line).encrypt(chunk);
      number += 1;
      return new Uint8Array(sealed);
    },
  };
}

/** How many bytes a chunk has once it is sealed. */
export const sealedChunkSize = chunkSize + tagSize;

/** Whether a file that begins so is sealed. */
export function isSealed(start: Uint8Array): boolean {
  return new TextDecoder().decode(start.subarray(0, 60)).startsWith(`{"format":"${sealFormat}"`);
}

/** What opens the chunks of one file, in their order; each is null where it is another one. */
export interface Opener {
  /** Where the chunks begin. */
  readonly offset: number;
  open(sealed: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer> | null;
}

/** Prepares to open a file that begins so, or says that its first line is broken or the passphrase another one. */
export async function openSealed(passphrase: string, start: Uint8Array): Promise<Opener | 'broken' | 'passphrase'> {
  const end = start.subarray(0, longestHead).indexOf(10);
  const head = end < 0 ? null : parseHead(new TextDecoder().decode(start.subarray(0, end)));
  if (!head) return 'broken';
  const line = start.slice(0, end + 1);
  const { key, check } = await deriveKey(passphrase, hexToBytes(head.kdf.salt));
  if (check !== head.kdf.check) return 'passphrase';
  const nonce = hexToBytes(head.cipher.nonce);
  let number = 0;
  return {
    offset: end + 1,
    open(sealed, isLast) {
      try {
        const chunk = xchacha20poly1305(key, nonceOf(nonce, number, isLast), line).decrypt(sealed);
        number += 1;
        return new Uint8Array(chunk);
      } catch {
        return null; // the tag does not fit
      }
    },
  };
}

function parseHead(line: string): z.infer<typeof SealHead> | null {
  try {
    return SealHead.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null; // not JSON
  }
}

/** Letters that look the same are the same, on whatever keyboard they were typed. */
async function deriveKey(passphrase: string, salt: Uint8Array) {
  const derived = await scryptAsync(passphrase.normalize('NFKC'), salt, { ...cost, dkLen: 32 + checkSize });
  return { key: derived.subarray(0, 32), check: bytesToHex(derived.subarray(32)) };
}

function nonceOf(nonce: Uint8Array, number: number, isLast: boolean): Uint8Array {
  const whole = new Uint8Array(24);
  whole.set(nonce);
  new DataView(whole.buffer).setUint32(19, number);
  whole[23] = isLast ? 1 : 0;
  return whole;
}

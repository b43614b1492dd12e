import { bytesToHex } from '@noble/hashes/utils.js';

/** So many random bytes that nobody can guess, in hex. */
export function randomHex(bytes: number): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)));
}

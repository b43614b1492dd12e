import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical-json';

/** SHA-256 of bytes, or of a text's UTF-8, in hex. Synchronous: to await anything would end a transaction of the store. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** SHA-256, in hex, of the value's canonical JSON: equal values have equal digests. */
export function digestOf(value: Json): string {
  return sha256Hex(canonicalJson(value));
}

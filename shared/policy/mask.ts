import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { DataType } from '../attribute/data-type';
import { readList, writeList } from '../format/list-text';
import { keyOf, textOfKey, type KeyedType } from '../profile/value-key';
import type { Masking } from './mask-choice';

/** What stands for a text of which nothing may be seen. */
export const redactedText = '***';

/** The key of hashes, in hex: the workspace's own, of 16 bytes or more. */
const MaskingKey = z.string().regex(/^([0-9a-f]{2}){16,}$/);

/** The bytes of a key in hex; throws where it is none. */
export function keyBytes(key: string): Uint8Array {
  return hexToBytes(MaskingKey.parse(key));
}

/** What the outcome of masking has to be. */
export interface MaskedAs {
  readonly dataType: DataType;
  readonly array: boolean;
}

/** Masks the texts of one column. Null where nothing is left; no value and the empty text stay what they are. */
export type Mask = (text: string | null) => string | null;

/**
 * The masking as a function of a cell's text. The outcome is of the given type or no value at all, equal texts have
 * equal outcomes, and a text that is not what the masking is for (no e-mail address, no day) is redacted. `key` is the
 * workspace's, of at least 16 bytes; only `hash` uses it.
 */
export function createMask(masking: Masking, as: MaskedAs, key: Uint8Array): Mask {
  const maskItem = itemMask(masking, as.dataType, key);
  const mask = as.array ? (text: string) => maskItems(text, maskItem, as.dataType) : maskItem;
  return (text) => (text === null || text === '' ? text : mask(text));
}

function maskItems(text: string, maskItem: (item: string) => string | null, dataType: DataType): string | null {
  const items = readList(text);
  if (!items.ok) return redact(dataType);
  const masked = items.value.map((item) => (item === '' ? '' : maskItem(item))).filter((item) => item !== null);
  return masked.length === 0 ? null : writeList(masked);
}

function itemMask(masking: Masking, dataType: DataType, key: Uint8Array): (text: string) => string | null {
  const orRedact = (mask: (text: string) => string | null) => (text: string) => mask(text) ?? redact(dataType);
  switch (masking) {
    case 'redact':
      return () => redact(dataType);
    case 'hash':
      return orRedact(hashMask(dataType, key));
    case 'year':
      return orRedact((text) => yearOf(text, dataType));
    case 'domain':
      return orRedact((text) => (dataType === 'STRING' ? domainOf(text) : null));
    case 'band':
      return orRedact((text) => bandOf(text, dataType));
    case 'prefix':
      return orRedact((text) => (dataType === 'STRING' ? prefixOf(text) : null));
  }
}

/** Only a text has room to say that something was there. */
function redact(dataType: DataType): string | null {
  return dataType === 'STRING' ? redactedText : null;
}

/** HMAC-SHA-256 (https://www.rfc-editor.org/rfc/rfc2104) in hex; as a LONG its first 63 bits. */
function hashMask(dataType: DataType, key: Uint8Array): (text: string) => string | null {
  if (key.length < 16) throw new Error('The key of hashes is too short');
  if (dataType !== 'STRING' && dataType !== 'LONG') return () => null;
  const hash = keyedHash(key);
  return dataType === 'STRING' ? hash : (text) => String(BigInt(`0x${hash(text).slice(0, 16)}`) >> 1n);
}

/** Longer texts than nearly all are. */
const roomFor = 4096;

/** HMAC-SHA-256 in hex. With new buffers for each text a million of them take four times as long. */
function keyedHash(key: Uint8Array): (text: string) => string {
  const keyed = hmac.create(sha256, key);
  const encoder = new TextEncoder();
  const room = new Uint8Array(roomFor);
  const digest = new Uint8Array(keyed.outputLen);
  let working = keyed.clone();
  return (text) => {
    // A UTF-16 unit is at most three bytes of UTF-8.
    const fits = text.length * 3 <= roomFor;
    const bytes = fits ? room.subarray(0, encoder.encodeInto(text, room).written) : encoder.encode(text);
    // From the key's state, in the buffers of the last text.
    working = keyed._cloneInto(working);
    working.update(bytes).digestInto(digest);
    return bytesToHex(digest);
  };
}

/** The first day or instant of the year, since a type has no mere years; of a text the year itself. */
function yearOf(text: string, dataType: DataType): string | null {
  switch (dataType) {
    case 'DATE':
      return firstOfYear(text, 'DATE');
    case 'TIME_STAMP':
      return firstOfYear(text, 'TIME_STAMP');
    case 'STRING':
      return (firstOfYear(text, 'DATE') ?? firstOfYear(text, 'TIME_STAMP'))?.replace(/-01-01.*$/, '') ?? null;
    case 'INT':
    case 'LONG':
    case 'DOUBLE':
    case 'BOOLEAN':
      return null;
  }
}

function firstOfYear(text: string, dataType: Extract<KeyedType, 'DATE' | 'TIME_STAMP'>): string | null {
  const key = keyOf(text, dataType);
  const written = key === null ? '' : textOfKey(key, dataType);
  const year = /^(\d{4}|[+-]\d{6})-/.exec(written)?.[1];
  if (year === undefined) return null;
  return dataType === 'DATE' ? `${year}-01-01` : `${year}-01-01T00:00:00.000Z`;
}

/** What stands behind the only @ of an e-mail address, with the @, so that it is no full address any more. */
function domainOf(text: string): string | null {
  return /^[^\s@]+(@[^\s@]+\.[^\s@.]+)$/.exec(text.trim())?.[1] ?? null;
}

/**
 * The numbers with the same leading digit and as many digits before the point: 12,345 is 10000, which stands for 10,000 to
 * 19,999. As a text it is `1****`, which nobody takes for the number itself.
 */
function bandOf(text: string, dataType: DataType): string | null {
  if (dataType !== 'STRING' && dataType !== 'INT' && dataType !== 'LONG' && dataType !== 'DOUBLE') return null;
  const key = keyOf(text, 'LONG') ?? keyOf(text, 'DOUBLE');
  if (key === null) return null;
  const [, minus = '', whole = ''] = /^(-?)(\d+)/.exec(plainNumber(key)) ?? [];
  const lead = whole.length === 1 ? '' : whole.charAt(0);
  if (dataType === 'STRING') return minus + lead + '*'.repeat(whole.length - lead.length);
  return lead === '' ? '0' : `${minus}${lead}${'0'.repeat(whole.length - 1)}`;
}

/** Without an exponent. */
function plainNumber(key: number | bigint): string {
  if (typeof key === 'bigint') return String(key);
  return Math.abs(key) < 1e21 ? String(Math.trunc(key)) : String(BigInt(Math.trunc(key)));
}

/** The area that a postal code begins with; too short a text would be seen nearly whole. */
function prefixOf(text: string): string | null {
  const trimmed = text.trim();
  return /^[\p{L}\d][\p{L}\d -]{3,9}$/u.test(trimmed) ? `${trimmed.slice(0, 2)}${redactedText}` : null;
}

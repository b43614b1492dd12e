import type { SchemaElement } from 'hyparquet';
import type { DataType } from '../attribute/data-type';

/** How a column is stored: text for text sources; `OTHER` is a nested value, shown as JSON. */
export type StoredAs = DataType | 'OTHER';

/** A value as hyparquet decodes it, as text; no value is null. */
export type WriteText = (value: unknown) => string | null;

/** What a column's type in the file means to us. Nested columns are `OTHER`. */
export function storedAsOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): StoredAs {
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return 'DOUBLE';
  if (converted === 'DATE' || logical?.type === 'DATE') return 'DATE';
  if (converted?.startsWith('TIMESTAMP') || logical?.type === 'TIMESTAMP') return 'TIME_STAMP';
  if (converted?.startsWith('TIME') || logical?.type === 'TIME') return 'OTHER';
  if (type === undefined) return 'OTHER';
  switch (type) {
    case 'BOOLEAN':
      return 'BOOLEAN';
    case 'INT96':
      return 'TIME_STAMP';
    case 'INT32':
      return converted === 'UINT_32' ? 'LONG' : 'INT';
    case 'INT64':
      return 'LONG';
    case 'FLOAT':
    case 'DOUBLE':
      return 'DOUBLE';
    case 'BYTE_ARRAY':
      return 'STRING';
    case 'FIXED_LEN_BYTE_ARRAY':
      return logical?.type === 'UUID' ? 'STRING' : logical?.type === 'FLOAT16' ? 'DOUBLE' : 'OTHER';
  }
}

/** Writes a column's values, with all their digits: decimals arrive unscaled, as integers or big-endian bytes. */
export function writerOf(element: SchemaElement): WriteText {
  const { type, converted_type: converted, logical_type: logical, scale } = element;
  if (converted === 'DECIMAL') return (value) => (isNone(value) ? null : decimalText(unscaled(value), scale ?? 0));
  if (logical?.type === 'DECIMAL') {
    return (value) => (isNone(value) ? null : decimalText(unscaled(value), logical.scale));
  }
  if (type === 'FLOAT') return (value) => (typeof value === 'number' ? floatText(value) : null);
  return plainText;
}

/** Texts stay texts, numbers are written with the fewest digits that mean them, anything nested as JSON. */
export function plainText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (isNone(value)) return null;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return hexText(value);
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return Number.isSafeInteger(Number(inner)) ? Number(inner) : String(inner);
    return inner instanceof Uint8Array ? hexText(inner) : inner;
  });
}

/** An instant in ISO 8601 from its count of units since 1970; as many digits of a second as there are. */
export function instantText(count: bigint, unitsInSecond: bigint): string {
  let seconds = count / unitsInSecond;
  let rest = count % unitsInSecond;
  if (rest < 0n) [seconds, rest] = [seconds - 1n, rest + unitsInSecond];
  const milliseconds = Number(seconds) * 1000;
  // Beyond what a Date holds there is no calendar to write it in.
  if (Math.abs(milliseconds) > 8.64e15) return String(count);
  const whole = new Date(milliseconds).toISOString().slice(0, -5);
  const digits = String(rest)
    .padStart(String(unitsInSecond).length - 1, '0')
    .replace(/0+$/, '');
  return digits === '' ? `${whole}Z` : `${whole}.${digits}Z`;
}

/** A day as YYYY-MM-DD from its count since 1970-01-01. */
export function dayText(days: number): string {
  const milliseconds = days * 86_400_000;
  if (Math.abs(milliseconds) > 8.64e15) return String(days);
  return new Date(milliseconds).toISOString().replace(/T.*/, '');
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function unscaled(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(String(value));
  let number = 0n;
  for (const byte of value) number = (number << 8n) | BigInt(byte);
  return BigInt.asIntN(value.length * 8, number);
}

function decimalText(number: bigint, scale: number): string {
  const digits = String(number < 0n ? -number : number).padStart(scale + 1, '0');
  const sign = number < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** 0.1 in 32 bits is 0.10000000149011612 in 64: nine digits always mean it, mostly fewer do. */
function floatText(value: number): string {
  for (let digits = 6; digits < 9; digits += 1) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(Number.isFinite(value) ? Number(value.toPrecision(9)) : value);
}

function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

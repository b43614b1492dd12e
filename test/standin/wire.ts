/**
 * How values cross between the main process and a page: JSON text in which whatever JSON lacks is an object with a `$`.
 * It carries what Electron's structured clone carries, cycles excepted. It runs in Node and in the page alike.
 */

const views = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
} as const;
const errors = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError } as const;

/** Throws what Electron throws where a value cannot cross. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(pack(value, []));
}

/** The value that `encodeWire` was given. Throws on anything else. */
export function decodeWire(text: string): unknown {
  return unpack(JSON.parse(text) as unknown);
}

function pack(value: unknown, parents: readonly unknown[]): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', of: numberText(value) };
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', of: String(value) };
    case 'function':
    case 'symbol':
      throw new Error('An object could not be cloned.');
    case 'object':
      if (value === null) return null;
      if (parents.includes(value)) throw new Error('electron stand-in: a cyclic value cannot cross');
      return packObject(value, [...parents, value]);
  }
}

function packObject(value: object, parents: readonly unknown[]): unknown {
  const inner = (part: unknown) => pack(part, parents);
  if (Array.isArray(value)) return value.map(inner);
  if (ArrayBuffer.isView(value)) {
    // Node's Buffer crosses as the Uint8Array that it is.
    const name = kindOf(value);
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $: 'view', kind: name, of: toBase64(bytes) };
  }
  switch (kindOf(value)) {
    case 'ArrayBuffer':
      return { $: 'buffer', of: toBase64(new Uint8Array(value as ArrayBuffer)) };
    case 'Date':
      return { $: 'date', of: inner((value as Date).getTime()) };
    case 'RegExp':
      return { $: 'regexp', of: (value as RegExp).source, flags: (value as RegExp).flags };
    case 'Map':
      return { $: 'map', of: [...(value as Map<unknown, unknown>)].map(([key, held]) => [inner(key), inner(held)]) };
    case 'Set':
      return { $: 'set', of: [...(value as Set<unknown>)].map(inner) };
    case 'Error':
      return { $: 'error', kind: (value as Error).name, of: (value as Error).message };
    default: {
      const entries = Object.entries(value).map(([key, held]) => [key, inner(held)] as const);
      const isPlain = !('$' in value) && !Object.hasOwn(value, '__proto__');
      return isPlain ? Object.fromEntries(entries) : { $: 'object', of: entries };
    }
  }
}

type Packed =
  | { readonly $: 'undefined' }
  | { readonly $: 'number' | 'bigint' | 'buffer'; readonly of: string }
  | { readonly $: 'view' | 'error'; readonly kind: string; readonly of: string }
  | { readonly $: 'regexp'; readonly of: string; readonly flags: string }
  | { readonly $: 'date'; readonly of: unknown }
  | { readonly $: 'set'; readonly of: readonly unknown[] }
  | { readonly $: 'map'; readonly of: readonly (readonly [unknown, unknown])[] }
  | { readonly $: 'object'; readonly of: readonly (readonly [string, unknown])[] };

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpack);
  if ('$' in value) return unpackTagged(value as Packed);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, unpack(held)]));
}

function unpackTagged(value: Packed): unknown {
  switch (value.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(value.of);
    case 'bigint':
      return BigInt(value.of);
    case 'buffer':
      return fromBase64(value.of).buffer;
    case 'view':
      return new (viewOf(value.kind))(fromBase64(value.of).buffer);
    case 'date':
      return new Date(Number(unpack(value.of)));
    case 'regexp':
      return new RegExp(value.of, value.flags);
    case 'map':
      return new Map(value.of.map(([key, held]) => [unpack(key), unpack(held)]));
    case 'set':
      return new Set(value.of.map(unpack));
    case 'error':
      return new errors[errorName(value.kind)](value.of);
    case 'object':
      return Object.fromEntries(value.of.map(([key, held]) => [key, unpack(held)]));
  }
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

/** Typed arrays and DataView are constructed alike, which their union does not say. */
function viewOf(kind: string): new (buffer: ArrayBuffer) => ArrayBufferView {
  return kind in views ? views[kind as keyof typeof views] : Uint8Array;
}

function errorName(kind: string): keyof typeof errors {
  return kind in errors ? (kind as keyof typeof errors) : 'Error';
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** As many characters as `String.fromCharCode` takes at once without exhausting the stack. */
const chunk = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

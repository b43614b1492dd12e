import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readVarInt } from 'hyparquet/src/thrift.js';
import type { ColumnMetaData, Compressors, PageHeader, SchemaElement } from 'hyparquet';
import type { CodedPage, PlainPage, TextPage } from '../query/text-page';
import type { PageMemory } from './page-memory';
import { readCodes, widestCode } from './read-codes';

/** Whether a column's pages are texts that `readTextPages` knows. */
export function hasTextPages({ type, repetition_type: repetition, ...element }: SchemaElement): boolean {
  const { converted_type: converted, logical_type: logical, num_children: children } = element;
  const isText = converted === 'UTF8' || (converted === undefined && (!logical || logical.type === 'STRING'));
  return type === 'BYTE_ARRAY' && isText && !children && repetition !== 'REPEATED';
}

/** Where the pages of a column stand in the file, the dictionary before them. */
export function placeOfPages(chunk: ColumnMetaData): { readonly start: number; readonly end: number } {
  const { dictionary_page_offset: dictionary, data_page_offset: data, total_compressed_size: size } = chunk;
  const start = Number(dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data);
  return { start, end: start + Number(size) };
}

/** How a column is packed. */
export interface PagePacking {
  readonly codec: ColumnMetaData['codec'];
  /** Those that unpack into the memory. */
  readonly compressors: Compressors;
  readonly memory: PageMemory;
}

/**
 * The pages of one column of one row group, unpacked into the memory without a text being made of most of it. Null where the
 * pages are written in a way that only the general reader knows; throws where they are damaged.
 */
export function readTextPages(
  packed: Uint8Array,
  { codec, compressors, memory }: PagePacking,
  order: { readonly isOptional: boolean; readonly rows: number },
): readonly TextPage[] | null {
  const reader = { view: viewOf(packed), offset: 0 };
  const pages: TextPage[] = [];
  let dictionary: readonly (string | null)[] | null = null;
  let rows = 0;
  const unpack = (part: Uint8Array, size: number): Uint8Array =>
    codec === 'UNCOMPRESSED' ? copied(part, memory) : decompressPage(part, size, codec, compressors);
  while (rows < order.rows) {
    const header = parquetHeader(reader);
    const bytes = packed.subarray(reader.offset, reader.offset + header.compressed_page_size);
    if (bytes.length < header.compressed_page_size) throw new Error('A page ends after its column');
    reader.offset += header.compressed_page_size;
    if (header.type === 'DICTIONARY_PAGE') {
      const { num_values: count = 0 } = header.dictionary_page_header ?? {};
      const all = unpack(bytes, header.uncompressed_page_size);
      const page = plainPage({ bytes: all, offset: 0, present: null, rows: count, count }, memory);
      dictionary = [null, ...Array.from({ length: count }, (_, at) => page.textAt(at))];
      continue;
    }
    const values = valuesOf(header, bytes, order.isOptional, unpack, memory);
    if (!values) return null;
    const isCoded = values.encoding === 'PLAIN_DICTIONARY' || values.encoding === 'RLE_DICTIONARY';
    if (isCoded && dictionary) pages.push(codedPage(values, dictionary, memory));
    else if (values.encoding === 'PLAIN') pages.push(plainPage(values, memory));
    else return null;
    rows += values.rows;
  }
  if (rows !== order.rows) throw new Error('A row group has more rows in its pages than it says');
  return pages;
}

/** What is read is changed, and what came may be someone else's too. */
function copied(bytes: Uint8Array, memory: PageMemory): Uint8Array {
  const copy = memory.bytes(bytes.length);
  copy.set(bytes);
  return copy;
}

/** A page's values before they are read. */
interface PageValues {
  readonly encoding: string;
  readonly bytes: Uint8Array;
  /** Where the values begin. */
  readonly offset: number;
  /** For each row 1 where it has a value; null where all have. */
  readonly present: Uint8Array | null;
  readonly rows: number;
  readonly count: number;
}

function valuesOf(
  { data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size }: PageHeader,
  packed: Uint8Array,
  isOptional: boolean,
  unpack: (part: Uint8Array, size: number) => Uint8Array,
  memory: PageMemory,
): PageValues | null {
  if (first) {
    const bytes = unpack(packed, size);
    const rows = first.num_values;
    if (!isOptional) return { encoding: first.encoding, bytes, offset: 0, rows, present: null, count: rows };
    if (first.definition_level_encoding !== 'RLE') return null;
    const reader = { view: viewOf(bytes), offset: 4 };
    const length = reader.view.getUint32(0, true);
    const levels = readPresence(reader, length, rows, memory);
    return { encoding: first.encoding, bytes, offset: 4 + length, rows, ...levels };
  }
  if (second) {
    const { encoding, num_values: rows } = second;
    const { repetition_levels_byte_length: repeated, definition_levels_byte_length: defined } = second;
    const levels = repeated + defined;
    const rest = packed.subarray(levels);
    const bytes = second.is_compressed === false ? copied(rest, memory) : unpack(rest, size - levels);
    if (!isOptional) return { encoding, bytes, offset: 0, rows, present: null, count: rows };
    const reader = { view: viewOf(packed), offset: repeated };
    return { encoding, bytes, offset: 0, rows, ...readPresence(reader, defined, rows, memory) };
  }
  return null;
}

/** Which of the rows have a value. Most often all have, which is one run that need not be written out. */
function readPresence(
  reader: { readonly view: DataView; offset: number },
  length: number,
  rows: number,
  memory: PageMemory,
): Pick<PageValues, 'present' | 'count'> {
  const first = { ...reader };
  const run = readVarInt(first);
  if ((run & 1) === 0 && run >>> 1 >= rows && reader.view.getUint8(first.offset) === 1) {
    return { present: null, count: rows };
  }
  const present = memory.bytes(rows);
  readRleBitPackedHybrid(reader, 1, present, length);
  let count = 0;
  for (let row = 0; row < rows; row += 1) count += present[row] ?? 0;
  return { present, count };
}

function codedPage(values: PageValues, texts: readonly (string | null)[], memory: PageMemory): CodedPage {
  const { bytes, offset, present, rows, count } = values;
  const read = memory.numbers(count);
  const width = bytes[offset] ?? 0;
  if (width > widestCode) throw new Error('A dictionary has more texts than there are');
  if (width > 0) readCodes(bytes, offset + 1, width, read);
  else read.fill(0);
  const codes = present ? memory.numbers(rows) : read;
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    if (present?.[row] === 0) {
      codes[row] = 0;
      continue;
    }
    // Number 0 is no value.
    const code = (read[next] ?? 0) + 1;
    if (code >= texts.length) throw new Error('A row has a text that its dictionary does not have');
    codes[row] = code;
    next += 1;
  }
  return { kind: 'coded', texts, codes };
}

/** Each text has its length before it, in four bytes. */
function plainPage(
  { bytes, offset, present, rows, count }: Omit<PageValues, 'encoding'>,
  memory: PageMemory,
): PlainPage {
  const starts = memory.numbers(rows);
  const ends = memory.numbers(rows);
  const view = viewOf(bytes);
  let at = offset;
  let seen = 0;
  for (let row = 0; row < rows; row += 1) {
    if (present?.[row] === 0) {
      starts[row] = at;
      ends[row] = at;
      continue;
    }
    const length = view.getUint32(at, true);
    at += 4;
    starts[row] = at;
    at += length;
    if (at > bytes.length) throw new Error('A text ends after its page');
    ends[row] = at;
    seen += 1;
  }
  if (seen !== count) throw new Error('A page has fewer values than it says');
  return { kind: 'plain', bytes, starts, ends, present, textAt: textsIn(bytes, offset, starts, ends) };
}

/** A byte order mark at a text's start is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const unreadable = '\ufffd';

/** Of a page so many texts are decoded by themselves: to decode all takes as long as some hundred. */
const fewTexts = 64;

/** Where more are asked for, all are decoded at once and cut where theirs ends: a tenth of the time. */
function textsIn(bytes: Uint8Array, offset: number, starts: Uint32Array, ends: Uint32Array): (row: number) => string {
  let whole: string | null = null;
  let from = starts;
  let to = ends;
  let base = 0;
  let isEach = false;
  let asked = 0;
  const decode = (): string => {
    clearLengths(bytes, starts, ends);
    const all = decoder.decode(bytes.subarray(offset));
    if (all.includes(unreadable)) isEach = true;
    else if (all.length === bytes.length - offset) base = offset;
    else [from, to] = unitPlaces(bytes, offset, starts, ends);
    return all;
  };
  return (row) => {
    asked += 1;
    if (asked > fewTexts) whole ??= decode();
    // Where something is not UTF-8, no place can be told from the bytes before it.
    if (whole === null || isEach) return decoder.decode(bytes.subarray(starts[row], ends[row]));
    return whole.slice((from[row] ?? 0) - base, (to[row] ?? 0) - base);
  };
}

/** Between two texts there is nothing but noughts from now on, so that all of them together are well-formed too. */
function clearLengths(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): void {
  for (let row = 0; row < starts.length; row += 1) {
    const start = starts[row] ?? 0;
    // Before an empty one there are noughts, or, where it is no value, another's text.
    if (start !== ends[row]) bytes.fill(0, start - 4, start);
  }
}

/** Where texts begin and end in UTF-16 units. */
function unitPlaces(
  bytes: Uint8Array,
  offset: number,
  starts: Uint32Array,
  ends: Uint32Array,
): readonly [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const from = new Uint32Array(starts.length);
  const to = new Uint32Array(starts.length);
  let at = offset;
  let units = 0;
  for (let row = 0; row < starts.length; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    // Between two texts there are noughts alone.
    units += start - at;
    from[row] = units;
    for (at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 128 || byte >= 192) units += byte >= 240 ? 2 : 1;
    }
    to[row] = units;
  }
  return [from, to];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

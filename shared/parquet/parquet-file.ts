import { decompress } from 'fzstd';
import {
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type ColumnMetaData,
  type FileMetaData,
  type ParquetParsers,
  type RowGroup as StoredGroup,
  type SchemaElement,
} from 'hyparquet';
import { fault, type Fault } from '../base/fault';
import { fail, ok, type Result } from '../base/result';
import type { TextPage } from '../query/text-page';
import { freshMemory, type PageMemory } from './page-memory';
import { hasTextPages, placeOfPages, readTextPages } from './read-text-pages';
import { unpackSnappy } from './unpack-snappy';
import { dayText, instantText, plainText, storedAsOf, writerOf, type StoredAs, type WriteText } from './parquet-text';

/** A run of rows that the file stores together: the least that can be decoded. */
export interface RowGroup {
  readonly start: number;
  readonly end: number;
}

export interface ParquetColumn {
  readonly storedAs: StoredAs;
  /** Bytes in the file, packed. */
  readonly bytes: number;
}

/** A Parquet file whose columns are read as texts, a row group at a time. */
export interface ParquetFile {
  /** As the file's footer says it. */
  readonly metadata: FileMetaData;
  readonly rows: number;
  readonly groups: readonly RowGroup[];
  /** By name, nested ones included. */
  readonly columns: ReadonlyMap<string, ParquetColumn>;
  /** How many rows have no value in the column, as the footer says it; null where it does not. */
  missingIn(column: string): number | null;
  /** One column of one row group. Rejects with `DamagedFile` where it cannot be decoded. */
  readTexts(column: string, group: RowGroup): Promise<readonly (string | null)[]>;
  /** The same as it is stored, which takes a third of the time; null where only `readTexts` can read it. */
  readPages(column: string, group: RowGroup): Promise<PackedPages | null>;
}

/** One column of one row group as it lies in the file. */
export interface PackedPages {
  /** Its pages, unpacked into the memory; null where only `readTexts` can read them. */
  unpack(memory: PageMemory): readonly TextPage[] | null;
}

/** Thrown where a part of the file cannot be decoded. */
export class DamagedFile extends Error {}

/** A file's bytes, read where they are asked for: a Blob, or a file on the disk. */
export interface ParquetBytes {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer>;
  /** The same without a copy: others may have the same memory, so it must not be changed. */
  view?(start: number, end: number): Promise<Uint8Array>;
}

/** Opens a file by its footer alone; `file-unreadable` where it is no Parquet, or damaged. */
export async function openParquet(file: ParquetBytes): Promise<Result<ParquetFile, Fault>> {
  try {
    const metadata = await readFooter(file);
    return ok(fileOf(file, metadata));
  } catch {
    return fail(fault('file-unreadable', { reason: 'parquet' }));
  }
}

/** What a file's footer says; rejects where it is no Parquet. */
export function readFooter(file: ParquetBytes): Promise<FileMetaData> {
  return parquetMetadataAsync(file, { parsers, geoparquet: false });
}

interface ReadableColumn extends ParquetColumn {
  readonly write: WriteText;
  readonly isDecimal: boolean;
  /** Its pages hold texts; whether a row may have none. */
  readonly pages: { readonly isOptional: boolean } | null;
}

function fileOf(file: ParquetBytes, metadata: FileMetaData): ParquetFile {
  const decimals = new Set<SchemaElement>();
  const columns = new Map<string, ReadableColumn>();
  for (const { element, children } of parquetSchema(metadata).children) {
    const isNested = children.length > 0 || element.repetition_type === 'REPEATED';
    const isDecimal = !isNested && isMarkedDecimal(element);
    if (isDecimal) decimals.add(element);
    columns.set(element.name, {
      storedAs: isNested ? 'OTHER' : storedAsOf(element),
      bytes: packedBytes(metadata, element.name),
      write: isNested ? plainText : writerOf(element),
      isDecimal,
      pages: !isNested && hasTextPages(element) ? { isOptional: element.repetition_type !== 'REQUIRED' } : null,
    });
  }
  const stored = groupsByStart(metadata);
  const schema = metadata.schema.map((element) => (decimals.has(element) ? withoutMark(element) : element));
  return {
    metadata,
    rows: Number(metadata.num_rows),
    groups: groupsOf(metadata),
    columns,
    missingIn: (column) => missingRows(stored.values(), column),
    async readTexts(column, { start, end }) {
      const known = columns.get(column);
      if (!known) throw new Error('Asked for a column that the file does not have');
      // A scan keeps what it read last of each column, so each reading has its own.
      const read = async (): Promise<ArrayLike<unknown>> => {
        const scan = await parquetScan({
          file,
          metadata: { ...metadata, schema },
          columns: [column],
          rowStart: start,
          rowEnd: end,
          parsers,
          compressors,
          geoparquet: false,
          utf8: !known.isDecimal,
        });
        return scan.readColumn({ column, rowStart: start, rowEnd: end });
      };
      const values = await read().catch((error: unknown) => {
        throw new DamagedFile('A column cannot be decoded', { cause: error });
      });
      return textsOf(values, known.write);
    },
    async readPages(column, { start, end }) {
      const pages = columns.get(column)?.pages;
      const chunk = chunkAt(stored, start, column);
      if (!pages || !chunk) return null;
      try {
        const { start: from, end: to } = placeOfPages(chunk);
        const packed = await (file.view?.(from, to) ?? file.slice(from, to).then((bytes) => new Uint8Array(bytes)));
        return packedPages(packed, chunk, { ...pages, rows: end - start });
      } catch {
        // What is damaged the general reader says.
        return null;
      }
    },
  };
}

/** Most values are texts already: a plain loop over them takes a third of the time of `Array.from`. */
function textsOf(values: ArrayLike<unknown>, write: WriteText): readonly (string | null)[] {
  if (Array.isArray(values) && values.every(isText)) return values;
  const texts: (string | null)[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    texts.push(typeof value === 'string' ? value : write(value));
  }
  return texts;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function groupsOf(metadata: FileMetaData): readonly RowGroup[] {
  let start = 0;
  return metadata.row_groups
    .map(({ num_rows: rows }) => {
      const group = { start, end: start + Number(rows) };
      start = group.end;
      return group;
    })
    .filter((group) => group.end > group.start);
}

/** How a column is stored in the row group that begins with the row; null where it is not there, or in another file. */
function chunkAt(groups: ReadonlyMap<number, StoredGroup>, start: number, column: string): ColumnMetaData | null {
  const found = groups.get(start)?.columns.find(({ meta_data: chunk }) => chunk?.path_in_schema[0] === column);
  return found?.file_path ? null : (found?.meta_data ?? null);
}

/** The row groups that have rows, by the first of them. */
function groupsByStart({ row_groups: groups }: FileMetaData): ReadonlyMap<number, StoredGroup> {
  let start = 0;
  const byStart = new Map<number, StoredGroup>();
  for (const group of groups) {
    if (group.num_rows > 0n) byStart.set(start, group);
    start += Number(group.num_rows);
  }
  return byStart;
}

/** The rows without a value in all groups; null where one of them does not say it. */
function missingRows(groups: Iterable<StoredGroup>, column: string): number | null {
  let missing = 0;
  for (const { columns } of groups) {
    const chunk = columns.find(({ meta_data: data }) => data?.path_in_schema.join() === column);
    const count = chunk?.meta_data?.statistics?.null_count;
    if (count === undefined) return null;
    missing += Number(count);
  }
  return missing;
}

function packedBytes(metadata: FileMetaData, name: string): number {
  const chunks = metadata.row_groups.flatMap(({ columns }) => columns);
  return chunks
    .filter(({ meta_data: chunk }) => chunk?.path_in_schema[0] === name)
    .reduce((sum, { meta_data: chunk }) => sum + Number(chunk?.total_compressed_size ?? 0), 0);
}

function isMarkedDecimal({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === 'DECIMAL' || logical?.type === 'DECIMAL';
}

/** hyparquet scales decimals as doubles, which loses digits; without the mark it hands over the unscaled integers. */
function withoutMark(element: SchemaElement): SchemaElement {
  const { converted_type: _converted, logical_type: _logical, ...rest } = element;
  return rest;
}

function packedPages(
  packed: Uint8Array,
  { codec }: ColumnMetaData,
  order: { readonly isOptional: boolean; readonly rows: number },
): PackedPages {
  return {
    unpack(memory) {
      try {
        return readTextPages(packed, { codec, compressors: compressorsInto(memory), memory }, order);
      } catch {
        return null;
      }
    },
  };
}

/** The app's own files are written with these two. */
function compressorsInto(memory: PageMemory) {
  return {
    ZSTD: (packed: Uint8Array, size: number) => decompress(packed, memory.bytes(size)),
    SNAPPY: (packed: Uint8Array, size: number) => unpackSnappy(packed, size, memory),
  };
}

const compressors = compressorsInto(freshMemory);

/** A byte order mark at a text's start is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const decode = (bytes: Uint8Array | undefined): string | undefined => {
  if (!bytes) return undefined;
  return bytes.length <= longestByHand && isAscii(bytes)
    ? Reflect.apply(String.fromCharCode, null, bytes)
    : decoder.decode(bytes);
};

/** A browser takes longer to ask its decoder for a short text than to put it together. */
const longestByHand = 48;

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false;
  return true;
}

const parsers: Partial<ParquetParsers> = {
  stringFromBytes: decode,
  jsonFromBytes: decode,
  dateFromDays: (days: number | undefined) => (days === undefined ? undefined : dayText(days)),
  timestampFromMilliseconds: (count: bigint | undefined) => instantFrom(count, 1000n),
  timestampFromMicroseconds: (count: bigint | undefined) => instantFrom(count, 1_000_000n),
  timestampFromNanoseconds: (count: bigint | undefined) => instantFrom(count, 1_000_000_000n),
};

function instantFrom(count: bigint | undefined, unitsInSecond: bigint): string | undefined {
  return count === undefined ? undefined : instantText(count, unitsInSecond);
}

import type { ColumnChunk, FileMetaData, RowGroup, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

const magic = 0x31524150; // PAR1

/** A Parquet file, and which of its top-level columns are taken. */
export interface ColumnSource {
  readonly parquet: Blob;
  readonly metadata: FileMetaData;
  readonly names: ReadonlySet<string>;
}

/** One column as it is taken over. */
interface TakenColumn {
  readonly source: ColumnSource;
  /** Its schema element, and those below it. */
  readonly elements: readonly SchemaElement[];
}

/**
 * A Parquet file with these columns of others whose groups have the same rows, each from the first source that names it,
 * in the order of `names`: their bytes are taken over as they are, without being read, and nothing of the other columns is
 * in it, their least and greatest values included. Null where none of the columns is there.
 */
export function joinColumns(sources: readonly ColumnSource[], names: readonly string[]): Blob | null {
  const taken = names.flatMap((name) => takeColumn(sources, name));
  const [first] = taken;
  const [root] = first?.source.metadata.schema ?? [];
  if (!first || !root) return null;
  const pieces: Blob[] = [];
  let offset = 4;
  const groups = filledGroups(first.source).map((group, at) => {
    const columns = taken.flatMap(({ source, elements: [element] }) => {
      const own = filledGroups(source)[at];
      if (own?.num_rows !== group.num_rows) throw new Error('Columns of files with other groups cannot stand together');
      return own.columns
        .filter(({ meta_data: chunk }) => chunk?.path_in_schema[0] === element?.name)
        .map((column) => {
          const moved = moveChunk(column, offset);
          pieces.push(source.parquet.slice(moved.from, moved.from + moved.size));
          offset += moved.size;
          return moved.column;
        });
    });
    const sum = (of: (chunk: NonNullable<ColumnChunk['meta_data']>) => bigint) =>
      columns.reduce((total, { meta_data: chunk }) => total + (chunk ? of(chunk) : 0n), 0n);
    return {
      columns,
      num_rows: group.num_rows,
      total_byte_size: sum((chunk) => chunk.total_uncompressed_size),
      total_compressed_size: sum((chunk) => chunk.total_compressed_size),
    };
  });
  const { version, num_rows: rows } = first.source.metadata;
  const footer = new ByteWriter();
  writeMetadata(footer, {
    version,
    schema: [{ ...root, num_children: taken.length }, ...taken.flatMap(({ elements }) => elements)],
    num_rows: rows,
    row_groups: groups,
    metadata_length: 0,
  });
  footer.appendUint32(magic);
  const head = new ByteWriter();
  head.appendUint32(magic);
  return new Blob([head.getBuffer(), ...pieces, footer.getBuffer()]);
}

function takeColumn(sources: readonly ColumnSource[], name: string): TakenColumn[] {
  for (const source of sources) {
    if (!source.names.has(name)) continue;
    const elements = topLevel(source.metadata.schema.slice(1)).find(([element]) => element?.name === name);
    if (elements) return [{ source, elements }];
  }
  return [];
}

function filledGroups({ metadata }: ColumnSource): readonly RowGroup[] {
  return metadata.row_groups.filter(({ num_rows: rows }) => rows > 0n);
}

/** The elements below the root, each top-level one with what it holds. */
function topLevel(elements: readonly SchemaElement[]): SchemaElement[][] {
  const columns: SchemaElement[][] = [];
  for (let at = 0; at < elements.length;) {
    const end = endOf(elements, at);
    columns.push(elements.slice(at, end));
    at = end;
  }
  return columns;
}

function endOf(elements: readonly SchemaElement[], at: number): number {
  let end = at + 1;
  for (let child = 0; child < (elements[at]?.num_children ?? 0); child += 1) end = endOf(elements, end);
  return end;
}

/** Where the chunk's bytes are, and the chunk as it is once they stand at `to`; indexes beside it are left behind. */
function moveChunk(column: ColumnChunk, to: number): { column: ColumnChunk; from: number; size: number } {
  const chunk = column.meta_data;
  if (!chunk) throw new Error('A column chunk without metadata');
  const start = chunk.dictionary_page_offset ?? chunk.data_page_offset;
  const from = start < chunk.data_page_offset ? start : chunk.data_page_offset;
  const moved = (offset: bigint) => offset - from + BigInt(to);
  const { type, encodings, path_in_schema, codec, num_values, total_uncompressed_size, total_compressed_size } = chunk;
  return {
    from: Number(from),
    size: Number(total_compressed_size),
    column: {
      file_offset: BigInt(to),
      meta_data: {
        type,
        encodings,
        path_in_schema,
        codec,
        num_values,
        total_uncompressed_size,
        total_compressed_size,
        data_page_offset: moved(chunk.data_page_offset),
        ...(chunk.dictionary_page_offset !== undefined && {
          dictionary_page_offset: moved(chunk.dictionary_page_offset),
        }),
      },
    },
  };
}

import type { ColumnChunk, FileMetaData, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

const magic = 0x31524150; // PAR1

/**
 * A Parquet file with only these top-level columns of another, in its order: their bytes are taken over as they are,
 * without being read, and nothing of the others is in it, their least and greatest values included. Null where none of
 * the columns is there.
 */
export function keepColumns(parquet: Blob, metadata: FileMetaData, names: ReadonlySet<string>): Blob | null {
  const [root, ...elements] = metadata.schema;
  const kept = topLevel(elements).filter(([element]) => names.has(element?.name ?? ''));
  if (!root || kept.length === 0) return null;
  const pieces: Blob[] = [];
  let offset = 4;
  const groups = metadata.row_groups.map((group) => {
    const columns = group.columns
      .filter(({ meta_data: chunk }) => names.has(chunk?.path_in_schema[0] ?? ''))
      .map((column) => {
        const moved = moveChunk(column, offset);
        pieces.push(parquet.slice(moved.from, moved.from + moved.size));
        offset += moved.size;
        return moved.column;
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
  const footer = new ByteWriter();
  writeMetadata(footer, {
    version: metadata.version,
    schema: [{ ...root, num_children: kept.length }, ...kept.flat()],
    num_rows: metadata.num_rows,
    row_groups: groups,
    metadata_length: 0,
  });
  footer.appendUint32(magic);
  const head = new ByteWriter();
  head.appendUint32(magic);
  return new Blob([head.getBuffer(), ...pieces, footer.getBuffer()]);
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

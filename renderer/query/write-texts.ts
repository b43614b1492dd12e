import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { textAt, type TextColumn } from '#shared/query/text-column';

/** Rows of a group of what is read once from one end to the other. */
const rowGroup = 65_536;

/** So many rows in groups of the usual size. */
export function usualGroups(rows: number): readonly number[] {
  const sizes: number[] = [];
  for (let left = rows; left > 0; left -= rowGroup) sizes.push(Math.min(rowGroup, left));
  return sizes;
}

/** Columns of texts as a Parquet file with groups of these rows, one after the other: only a group stands in memory twice. */
export async function writeTexts(
  columns: readonly { readonly name: string; readonly column: TextColumn }[],
  groups: readonly number[],
): Promise<Blob> {
  const writer = new PieceWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name }) => ({
        name,
        type: 'BYTE_ARRAY' as const,
        repetition_type: 'OPTIONAL' as const,
        converted_type: 'UTF8' as const,
      })),
    ],
    // Least and greatest values in the footer would be values once more.
    statistics: false,
  });
  let start = 0;
  for (const size of groups) {
    const from = start;
    const columnData = columns.map(({ name, column }) => ({
      name,
      data: Array.from({ length: size }, (_, index) => textAt(column, from + index)),
    }));
    await parquet.write({ columnData, rowGroupSize: size });
    start += size;
  }
  await parquet.finish();
  return writer.blob();
}

/** Hands over what was written after each group. */
class PieceWriter extends ByteWriter {
  private readonly pieces: ArrayBuffer[] = [];

  flush(): void {
    this.pieces.push(this.getBuffer());
    this.index = 0;
  }

  blob(): Blob {
    this.flush();
    return new Blob(this.pieces);
  }
}

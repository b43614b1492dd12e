import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { textAt, type TextColumn } from '#shared/query/text-column';

/** Rows of a group, as in the app's own files. */
const rowGroup = 65_536;

/** Columns of texts as a Parquet file, a group of rows at a time, so that only a group stands in memory twice. */
export async function writeTexts(
  columns: readonly { readonly name: string; readonly column: TextColumn }[],
  rows: number,
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
  for (let start = 0; start < rows; start += rowGroup) {
    const size = Math.min(rowGroup, rows - start);
    const columnData = columns.map(({ name, column }) => ({
      name,
      data: Array.from({ length: size }, (_, index) => textAt(column, start + index)),
    }));
    await parquet.write({ columnData, rowGroupSize: size });
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

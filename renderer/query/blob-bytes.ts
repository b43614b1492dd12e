import type { ParquetBytes } from '#shared/parquet/parquet-file';

/** A Blob as the Parquet reader asks for bytes. */
export function blobBytes(blob: Blob): ParquetBytes {
  return { byteLength: blob.size, slice: (start, end) => blob.slice(start, end).arrayBuffer() };
}

import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { WrittenEntry } from '../zip-writer';

/** A cell of a row: its column's letters and what it says. */
export type SheetCell = readonly [letters: string, text: string];

/** Thrown where the sheet's bytes are not those that were written. */
export class SheetDiffers extends Error {}

/**
 * Reads a sheet of texts from the disk, row by row, without ever holding it whole. Throws `SheetDiffers` where its
 * checksum or size is not what the archive says.
 */
export async function readSheet(
  file: string,
  entry: WrittenEntry,
  onRow: (cells: readonly SheetCell[]) => void,
): Promise<void> {
  const { dataOffset, packedSize } = entry;
  const decoder = new TextDecoder();
  let checksum = 0;
  let size = 0;
  let rest = '';
  await pipeline(
    createReadStream(file, { start: dataOffset, end: dataOffset + packedSize - 1, highWaterMark: 1024 * 1024 }),
    createInflateRaw({ chunkSize: 256 * 1024 }),
    async (unpacked: AsyncIterable<Buffer>) => {
      for await (const bytes of unpacked) {
        checksum = crc32(bytes, checksum);
        size += bytes.length;
        rest = takeRows(rest + decoder.decode(bytes, { stream: true }), onRow);
      }
    },
  );
  if (checksum !== entry.checksum || size !== entry.size) throw new SheetDiffers();
}

/** Answers what follows the last whole row. */
function takeRows(xml: string, onRow: (cells: readonly SheetCell[]) => void): string {
  let begin = 0;
  for (;;) {
    const end = xml.indexOf('</row>', begin);
    if (end < 0) return xml.slice(begin);
    onRow(cellsOf(xml.slice(begin, end)));
    begin = end + '</row>'.length;
  }
}

function cellsOf(row: string): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const [, letters = '', text = ''] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*><is><t[^>]*>([^<]*)<\/t>/g)) {
    cells.push([letters, unescapeText(text)]);
  }
  return cells;
}

function unescapeText(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  centralDirectory,
  contentOffset,
  crc32,
  findDirectory,
  localHeader,
  readDirectory,
  zipMethods,
  type ZipEntry,
} from './zip';

const anyFiles = fc.dictionary(fc.stringMatching(/^[a-zşğ0-9/.]{1,12}$/u), fc.uint8Array({ maxLength: 40 }), {
  maxKeys: 5,
});

function written(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const size = content.length;
    const entry = { name, method: zipMethods.stored, crc: crc32(content), packed: size, size, offset };
    const header = localHeader(entry);
    parts.push(header, content);
    entries.push(entry);
    offset += header.length + size;
  }
  return new Uint8Array(Buffer.concat([...parts, centralDirectory(entries, offset)]));
}
function read(file: Uint8Array): Record<string, number[]> | null {
  const place = findDirectory(file, file.length);
  const entries = place && readDirectory(file.subarray(place.start, place.start + place.size), place.entries);
  if (!entries) return null;
  const contents = entries.map(({ name, offset, packed }): [string, number[]] => {
    const start = offset + (contentOffset(file.subarray(offset, offset + 30)) ?? 0);
    return [name, [...file.subarray(start, start + packed)]];
  });
  return Object.fromEntries(contents);
}
const plain = (files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [...content]]));

describe('an archive', () => {
  it('is read by others as it was written, and theirs here', () => {
    const law = (files: Record<string, Uint8Array>) => {
      expect(plain(unzipSync(written(files)))).toEqual(plain(files));
      expect(read(zipSync(files, { level: 0 }))).toEqual(plain(files));
    };
    fc.assert(fc.property(anyFiles, law));
  });

  it('says numbers that 32 bits do not hold in ZIP64 records, and reads them as they were', () => {
    const anyNumber = fc.oneof(
      fc.nat(),
      fc.maxSafeInteger().map(Math.abs),
      fc.constantFrom(2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32),
    );
    const anyEntry = fc.record({ packed: anyNumber, size: anyNumber, offset: anyNumber });
    const law = (numbers: Pick<ZipEntry, 'packed' | 'size' | 'offset'>[], start: number) => {
      const entries = numbers.map((each, place) => ({ name: `ş${place}`, method: 0, crc: place, ...each }));
      const bytes = centralDirectory(entries, start);
      const place = findDirectory(bytes, start + bytes.length);
      expect(place).toMatchObject({ start, entries: entries.length });
      expect(readDirectory(bytes.subarray(0, place?.size), entries.length)).toEqual(entries);
      for (const entry of entries) expect(contentOffset(localHeader(entry))).toBe(localHeader(entry).length);
    };
    const start = fc.oneof(fc.nat(), fc.integer({ min: 2 ** 32 - 2, max: 2 ** 40 }));
    fc.assert(fc.property(fc.array(anyEntry, { maxLength: 4 }), start, law));
  });

  it('has as many entries as there are, also beyond 65,535', () => {
    const entries = Array.from({ length: 70_000 }, (_, place) => ({
      name: String(place),
      method: 0,
      crc: 0,
      packed: 0,
      size: 0,
      offset: place,
    }));
    const bytes = centralDirectory(entries, 0);
    const place = findDirectory(bytes, bytes.length);
    expect(place?.entries).toBe(70_000);
    expect(readDirectory(bytes.subarray(0, place?.size), 70_000)?.at(-1)).toEqual(entries.at(-1));
  });

  it('that was cut off anywhere has no directory', () => {
    const file = written({ a: new Uint8Array([1, 2, 3]) });
    for (let size = 0; size < file.length; size += 1) expect(read(file.slice(0, size))).toBeNull();
    const far = centralDirectory(
      [{ name: 'a', method: 0, crc: 0, packed: 2 ** 33, size: 2 ** 33, offset: 0 }],
      2 ** 34,
    );
    for (let size = 0; size < far.length; size += 1)
      expect(findDirectory(far.slice(0, size), 2 ** 34 + size)).toBeNull();
  });

  it('of anything is read or refused, never a failure', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void read(bytes)));
  });
});

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

  it('that was cut off anywhere has no directory', () => {
    const file = written({ a: new Uint8Array([1, 2, 3]) });
    for (let size = 0; size < file.length; size += 1) expect(read(file.slice(0, size))).toBeNull();
  });

  it('of anything is read or refused, never a failure', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void read(bytes)));
  });
});

import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDirectory, unpack } from './zip-archive';

function entriesOf(bytes: Uint8Array) {
  const entries = readDirectory(bytes);
  if (!entries.ok) throw new Error(entries.error.code);
  return entries.value;
}

describe('a zip archive', () => {
  /** Law: what was packed comes out again, packed or stored. */
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.constantFrom(0, 9), (content, level) => {
        const bytes = zipSync({ 'a/b.xml': [content, { level: level === 0 ? 0 : 9 }] });
        const [entry] = entriesOf(bytes);
        expect(entry!.name).toBe('a/b.xml');
        expect(unpack(bytes, entry!)).toEqual({ ok: true, value: expect.objectContaining({ length: content.length }) });
        const result = unpack(bytes, entry!);
        expect(result.ok && Buffer.from(result.value).equals(content)).toBe(true);
      }),
    );
  });

  it('is refused before it is unpacked when it declares more than it may hold', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(16 * 1024 * 1024) });
    expect(readDirectory(bytes)).toMatchObject({ ok: false, error: { code: 'file-archive-bomb', reason: 'ratio' } });
    declareSize(bytes, 0x7fffffff);
    expect(readDirectory(bytes)).toMatchObject({ ok: false, error: { code: 'file-archive-bomb', reason: 'bytes' } });
  });

  it('is refused when it counts more entries than any workbook has', () => {
    const bytes = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, strToU8('')])));
    expect(readDirectory(bytes)).toMatchObject({ ok: false, error: { code: 'file-archive-bomb', reason: 'entries' } });
  });

  it('is unpacked no further than the size it declares, so lying about it helps nobody', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(4 * 1024 * 1024) });
    declareSize(bytes, 100);
    const [entry] = entriesOf(bytes);
    expect(unpack(bytes, entry!)).toMatchObject({ ok: false, error: { code: 'file-archive-bomb', limit: '100' } });
  });

  it('is broken when its content is not what its checksum says', () => {
    const bytes = zipSync({ 'a.xml': [strToU8('content'), { level: 0 }] });
    bytes[30 + 'a.xml'.length] = 0x21;
    const [entry] = entriesOf(bytes);
    expect(unpack(bytes, entry!)).toMatchObject({ ok: false, error: { code: 'file-archive-broken' } });
  });

  it('is broken wherever it is cut off', () => {
    const bytes = zipSync({ 'a.xml': strToU8('some content'), 'b.xml': strToU8('more of it') });
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readDirectory(bytes.subarray(0, length))).toMatchObject({
        ok: false,
        error: { code: 'file-archive-broken' },
      });
    }
  });

  /** Law: whatever one byte is changed to, the answer is a value and never an exception. */
  it('never throws, however it is damaged', () => {
    const good = zipSync({ 'a.xml': strToU8('some content, some content') });
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = byte;
        const entries = readDirectory(bytes);
        if (entries.ok) for (const entry of entries.value) expect(typeof unpack(bytes, entry).ok).toBe('boolean');
      }),
    );
  });
});

/** Writes another size into the first entry of the central directory. */
function declareSize(bytes: Uint8Array, size: number): void {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('PK\x01\x02', 0, 'latin1');
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, size, true);
}

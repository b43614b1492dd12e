import { describe, expect, it } from 'vitest';
import { encodeWindows1254, isWritable } from './windows-1254';

const decoder = new TextDecoder('windows-1254');

describe('Windows-1254', () => {
  it('has at every byte what browsers read there', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(encodeWindows1254(decoder.decode(all))).toEqual(all);
    expect(Array.from(decoder.decode(all)).every(isWritable)).toBe(true);
  });

  it('writes one question mark for each character that it lacks', () => {
    expect(decoder.decode(encodeWindows1254('İş ₺ 😀 ă'))).toBe('İş ? ? ?');
    expect(['₺', '😀', 'ă'].some(isWritable)).toBe(false);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nothingForced } from './convert-order';
import { convertProfile } from './convert-profile';
import { endsInSeparators, piecesAsLines } from './record-separators';

const folder = mkdtempSync(path.join(tmpdir(), 'curator-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string): Promise<string> {
  const input = path.join(folder, 'in.csv');
  const output = path.join(folder, 'out.csv');
  writeFileSync(input, text);
  expect(await convertProfile({ input, output, format: 'csv', forced: nothingForced })).toMatchObject({ ok: true });
  return readFileSync(output, 'utf8');
}

describe('a file whose records end in the sign that ASCII has for it', () => {
  const records = [
    ['id', 'name', 'age'],
    ['1', 'Ann', '30'],
    ['2', 'Bob', '40'],
    ['3', 'Cem', '50'],
  ];

  it.each([
    ['units', '\u001f', '\u001e'],
    ['commas', ',', '\u001e'],
    ['units, with line ends behind it', '\u001f', '\u001e\r\n'],
  ])('is read as rows of %s', async (_what, delimiter, end) => {
    const text = records.map((row) => row.join(delimiter) + end).join('');
    expect(await read(text)).toBe(records.map((row) => `${row.join(',')}\r\n`).join(''));
  });

  it('is none where lines end without it: it is a letter of a cell there', async () => {
    expect(endsInSeparators('a,b\n1,x\u001ey\n')).toBe(false);
    expect(await read('a,b\n1,x\u001ey\n2,z\n3,z\n')).toBe('a,b\r\n1,x\u001ey\r\n2,z\r\n3,z\r\n');
  });

  it('is read alike in whatever pieces it comes', async () => {
    const text = 'a\u001e\r\nb\u001e\nc\u001e';
    for (let length = 1; length <= text.length; length += 1) {
      async function* pieces() {
        for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
      }
      let found = '';
      for await (const piece of piecesAsLines(pieces())) found += piece;
      expect(found).toBe('a\nb\nc\n');
    }
  });
});

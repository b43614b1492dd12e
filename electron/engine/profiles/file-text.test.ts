import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBytes } from './file-bytes';
import { findEncoding } from './file-text';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-letters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As much as is read at once. */
const chunk = 1024 * 1024;

async function encodingOf(bytes: Uint8Array) {
  const file = path.join(folder, 'a.csv');
  await writeFile(file, bytes);
  const found = await findEncoding((await openBytes(file))!, null);
  return found.ok ? found.value : found.error;
}

describe('the letters of a file', () => {
  it.each([0, 1, 2, 3, 4])(
    'are UTF-8 also where a character begins %i bytes before the end of what is read',
    async (back) => {
      for (const character of ['ğ', '€', '😀']) {
        const text = `${'a'.repeat(chunk - back)}${character}${'b'.repeat(chunk)}${character}`;
        expect(await encodingOf(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', broken: false, guessed: false });
      }
    },
  );

  it.each([1, 2, 3])('are broken UTF-8 where the last character lacks %i bytes', async (lacking) => {
    const bytes = Buffer.from(`${'Çağla, '.repeat(1000)}😀`);
    const found = await encodingOf(bytes.subarray(0, bytes.length - lacking));
    expect(found).toMatchObject({ encoding: 'utf-8', broken: true });
  });

  it('are an old code page where no UTF-8 has such bytes, wherever they stand', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n'.repeat(chunk / 4)),
      Buffer.from('Ankara\xdd,\xfe\xf0\n', 'latin1'),
    ]);
    expect(await encodingOf(bytes)).toMatchObject({ guessed: true, broken: false });
  });
});

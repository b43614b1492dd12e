import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeBehind } from './write-behind';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-behind-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([0, 1, 1000, 1024 * 1024, 3_000_001])('writes all pieces in their order, %d bytes in all', async (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251);
  const target = path.join(folder, 'out');
  const file = await open(target, 'wx');
  const out = writeBehind(file);
  for (let at = 0; at < size; at += 70_001) await out.add(bytes.subarray(at, at + 70_001));
  await out.finish();
  await file.close();
  expect(Buffer.compare(await readFile(target), bytes)).toBe(0);
});

it('tells a full disk to whoever adds next, or finishes', async () => {
  const full = { appendFile: () => Promise.reject(Object.assign(new Error('disk'), { code: 'ENOSPC' })) };
  const large = new Uint8Array(2 * 1024 * 1024);
  const out = writeBehind(full);
  await out.add(large);
  await expect(out.add(large)).rejects.toMatchObject({ code: 'ENOSPC' });
  const small = writeBehind(full);
  await small.add(large.subarray(0, 10));
  await expect(small.finish()).rejects.toMatchObject({ code: 'ENOSPC' });
});

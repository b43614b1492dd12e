import { expect, it } from 'vitest';
import { openZip, packContent, packedBytes, zipBlob } from './zip-blob';

const done = () => Promise.resolve();

it('an archive of more than 4 GiB gives back what stands at its end (SAVE-1)', async () => {
  // One piece of memory, named many times: only the records and the last entry are ever read.
  const piece = new Blob([new Uint8Array(64 * 1024 * 1024)]);
  const large = new Blob(Array.from({ length: 80 }, () => piece));
  const packed = { name: 'profiles/0.parquet', method: 0, packed: large, crc: 0, size: large.size, sha256: '' };
  const last = await packContent({ name: 'tables/attributes/0.ndjson', content: new TextEncoder().encode('{}') }, done);
  const file = zipBlob([packed, last]);
  expect(file.size).toBeGreaterThan(5 * 1024 ** 3);
  const entries = await openZip(file);
  expect([...(entries?.values() ?? [])].map(({ size }) => size)).toEqual([large.size, 2]);
  const entry = entries?.get('tables/attributes/0.ndjson');
  const bytes = entry && (await packedBytes(file, entry));
  expect(await bytes?.arrayBuffer()).toEqual(await last.packed.arrayBuffer());
});

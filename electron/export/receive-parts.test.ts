import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { profileExportBody } from '../../renderer/store/export-profiles';
import { WriteDialect } from '#shared/profile/profile-export';
import { receiveParts } from './receive-parts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const alive = new AbortController().signal;
const choice = {
  format: 'csv',
  dialect: WriteDialect.parse({}),
  columns: [{ name: 'ş\n', header: 'x', as: 'kept' }],
} as const;

/** A body that comes in pieces of that many bytes. */
function inPieces(bytes: Uint8Array, size: number): Request['body'] {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.byteLength) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  return stream as Request['body'];
}
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

// Law: however the body is cut into pieces, its parts are those that were put into it.
it('takes a body apart into what it was made of', async () => {
  const anyEdit = fc.record({ row: fc.nat(), column: fc.string(), text: fc.option(fc.string()) });
  const anyParts = fc.record({
    parquet: fc.uint8Array({ minLength: 1, maxLength: 50 }),
    treated: fc.option(fc.uint8Array({ minLength: 1, maxLength: 50 })),
    edits: fc.array(anyEdit, { maxLength: 3 }),
    positions: fc.option(fc.array(fc.nat(), { maxLength: 5 })),
    size: fc.integer({ min: 1, max: 400 }),
  });
  const property = fc.asyncProperty(anyParts, async ({ parquet, treated, edits, positions, size }) => {
    const own = mkdtempSync(path.join(folder, 'one-'));
    const rows = positions && Uint32Array.from(positions);
    const body = profileExportBody(
      { ...choice, columns: [...choice.columns] },
      {
        parquet: new Blob([Uint8Array.from(parquet)]),
        treated: treated && new Blob([Uint8Array.from(treated)]),
        edits: new Blob(edits.map((edit) => `${JSON.stringify(edit)}\n`)),
        positions: rows,
      },
    );
    const received = await receiveParts(inPieces(await bytesOf(body), size), own, alive);
    if (!received.ok) throw new Error(JSON.stringify(received.error));
    const { order, ...files } = received.value;
    expect(order).toMatchObject(choice);
    expect(new Uint8Array(await readFile(files.parquet))).toEqual(Uint8Array.from(parquet));
    const touched = files.treated && new Uint8Array(await readFile(files.treated));
    expect(touched).toEqual(treated && Uint8Array.from(treated));
    const lines = (await readFile(files.edits, 'utf8')).split('\n').filter((line) => line !== '');
    expect(lines.map((line) => JSON.parse(line))).toEqual(edits);
    const read = files.positions && new Uint32Array(new Uint8Array(await readFile(files.positions)).buffer);
    expect(read).toEqual(rows);
  });
  await fc.assert(property, { numRuns: 40 });
});

const whole = () =>
  bytesOf(
    profileExportBody(
      { ...choice, columns: [...choice.columns] },
      {
        parquet: new Blob(['PAR1']),
        treated: null,
        edits: new Blob(),
        positions: null,
      },
    ),
  );

it.each([
  ['nothing', async () => new Uint8Array()],
  ['no order', async () => new TextEncoder().encode('{}\nPAR1')],
  ['no JSON', async () => new TextEncoder().encode('PAR1\n')],
  ['a body that is cut off', async () => (await whole()).slice(0, -1)],
  ['a body that goes on', async () => bytesOf(new Blob([await whole(), 'x']))],
])('refuses %s', async (_, bytes) => {
  const received = await receiveParts(inPieces(await bytes(), 7), folder, alive);
  expect(received).toEqual({ ok: false, error: { code: 'invalid-value', reason: 'order' } });
});

it('breaks off when it is aborted', async () => {
  await expect(receiveParts(inPieces(await whole(), 7), folder, AbortSignal.abort())).rejects.toThrow();
});

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { ProfileExportOrder } from '#shared/profile/profile-export';
import { writeBehind } from '../disk/write-behind';

/** An order whose parts stand as files. */
export interface ReceivedParts {
  readonly order: ProfileExportOrder;
  readonly parquet: string;
  readonly treated: string | null;
  readonly edits: string;
  readonly positions: string | null;
  /** Of all bytes that were posted, in hexadecimal (SHA-256); null where the file was among them. */
  readonly digest: string | null;
}

/** The longest first line: a few thousand columns with long names. */
const longestOrder = 4 * 1024 * 1024;
const wrong = () => fail(fault('invalid-value', { reason: 'order' }));

/**
 * Takes a posted ProfileExportOrder apart into files of the folder, as the bytes come. Refused with `invalid-value` where
 * the body is no order, or longer or shorter than it says. Errors of the disk are thrown, and so
 * is an abort. A `staged` file is the one that the order is about, and not among the parts.
 */
export async function receiveParts(
  body: Request['body'],
  folder: string,
  signal: AbortSignal,
  staged: string | null = null,
): Promise<Result<ReceivedParts, Fault>> {
  const hash = staged === null ? null : createHash('sha256');
  const source = pieces(body, signal, (piece) => hash?.update(piece));
  const header = await readLine(source);
  const order = header && parseOrder(header.line);
  if (!header || !order) return wrong();
  const { parquet, treated, edits, positions } = order.parts;
  if ((parquet === 0) !== (staged !== null)) return wrong();
  const files = {
    parquet: staged ?? path.join(folder, 'profiles.parquet'),
    treated: path.join(folder, 'treated.parquet'),
    edits: path.join(folder, 'edits.ndjson'),
    positions: path.join(folder, 'positions.u32'),
  };
  let rest: Uint8Array | null = header.rest;
  for (const [file, size] of [
    ...(staged === null ? [[files.parquet, parquet] as const] : []),
    [files.treated, treated],
    [files.edits, edits],
    [files.positions, positions ?? 0],
  ] as const) {
    if (rest) rest = await take(source, rest, file, size);
  }
  const isWhole = rest?.byteLength === 0 && (await source.next()).done === true;
  if (!isWhole) return wrong();
  return ok({
    order,
    ...files,
    treated: treated === 0 ? null : files.treated,
    positions: positions === null ? null : files.positions,
    digest: hash && hash.digest('hex'),
  });
}

/** The body piece by piece; it can be read on from where another reader left off. */
async function* pieces(
  body: Request['body'],
  signal: AbortSignal,
  onPiece: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of body ?? []) {
    signal.throwIfAborted();
    onPiece(piece);
    if (piece.byteLength > 0) yield piece;
  }
  return undefined;
}

async function readLine(source: AsyncGenerator<Uint8Array>): Promise<{ line: string; rest: Uint8Array } | null> {
  let read = Buffer.alloc(0);
  while (read.byteLength <= longestOrder) {
    const end = read.indexOf(10);
    if (end >= 0) return { line: read.toString('utf8', 0, end), rest: read.subarray(end + 1) };
    const next = await source.next();
    if (next.done === true) return null;
    read = Buffer.concat([read, next.value]);
  }
  return null;
}

/** Writes so many bytes to a file and answers what came after them, or null where the body ends before. */
async function take(
  source: AsyncGenerator<Uint8Array>,
  first: Uint8Array,
  file: string,
  size: number,
): Promise<Uint8Array | null> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const out = writeBehind(handle);
    let piece = first;
    let missing = size;
    for (;;) {
      const part = piece.subarray(0, missing);
      await out.add(part);
      missing -= part.byteLength;
      if (missing === 0) {
        await out.finish();
        return piece.subarray(part.byteLength);
      }
      const next = await source.next();
      if (next.done === true) return null;
      piece = next.value;
    }
  } finally {
    await handle.close();
  }
}

function parseOrder(line: string): ProfileExportOrder | null {
  try {
    return ProfileExportOrder.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null; // not JSON
  }
}

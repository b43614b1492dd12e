import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { type PushOperation, pushOperations } from '#shared/push/operation';
import { readParcel, type Parcel } from '#shared/push/parcel';

/** The parcels of a plan in the order in which they are sent. */
export interface Plan {
  operationOf(parcel: number): PushOperation;
  /** Bytes of the parcel's line. */
  sizeOf(parcel: number): number;
  read(from: number, to: number): Promise<readonly Parcel[]>;
}

/** A plan on the disk, a parcel a line, read a piece at a time so that no plan is too large. */
export interface PlanFile extends Plan {
  readonly parcels: number;
  /** How many values all parcels carry. */
  readonly values: number;
  /** SHA-256 of the file. */
  readonly digest: string;
  close(): Promise<void>;
}

/** Reads through a plan once; null where a line is no parcel. Errors of the disk are thrown. */
export async function openPlan(file: string): Promise<PlanFile | null> {
  const handle = await open(file, 'r');
  try {
    const outline = await outlineOf(handle);
    if (!outline) await handle.close();
    return outline && planOver(handle, outline);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

interface Outline {
  /** Where lines begin; one more than there are lines. */
  readonly starts: readonly number[];
  readonly operations: readonly PushOperation[];
  readonly values: number;
  readonly digest: string;
}

async function outlineOf(handle: FileHandle): Promise<Outline | null> {
  const hash = createHash('sha256');
  const starts = [0];
  const operations: PushOperation[] = [];
  let values = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of handle.createReadStream({ autoClose: false, start: 0, highWaterMark: 1024 * 1024 })) {
    const piece = Buffer.from(chunk);
    hash.update(piece);
    const bytes = rest.byteLength === 0 ? piece : Buffer.concat([rest, piece]);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      const parcel = readParcel(bytes.toString('utf8', from, end));
      if (!parcel) return null;
      operations.push(parcel.operation);
      values += parcel.cells.length;
      starts.push((starts.at(-1) ?? 0) + end + 1 - from);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  return rest.byteLength === 0 ? { starts, operations, values, digest: hash.digest('hex') } : null;
}

function planOver(handle: FileHandle, { starts, operations, values, digest }: Outline): PlanFile {
  const startOf = (parcel: number): number => starts[parcel] ?? 0;
  return {
    parcels: operations.length,
    values,
    digest,
    operationOf: (parcel) => operations[parcel] ?? pushOperations[0],
    sizeOf: (parcel) => startOf(parcel + 1) - startOf(parcel),
    async read(from, to) {
      const length = startOf(to) - startOf(from);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, startOf(from));
      if (bytesRead < length) throw new Error('The plan has become shorter');
      const parcels = buffer.toString('utf8').trimEnd().split('\n').map(readParcel);
      return parcels.map((parcel) => {
        if (!parcel) throw new Error('The plan has changed');
        return parcel;
      });
    },
    close: () => handle.close(),
  };
}

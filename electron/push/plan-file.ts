import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { type PushOperation, pushOperations } from '#shared/push/operation';
import { readParcel, readSent, type Parcel, type SentParcel } from '#shared/push/parcel';

/** The parcels of a plan in the order in which they are sent. */
export interface Plan {
  operationOf(parcel: number): PushOperation;
  /** Bytes of the parcel's line. */
  sizeOf(parcel: number): number;
  /** What is sent of these parcels. */
  read(from: number, to: number): Promise<readonly SentParcel[]>;
}

/** A plan on the disk, a parcel a line, read a piece at a time so that no plan is too large. */
export interface PlanFile extends Plan {
  readonly parcels: number;
  /** How many values all parcels carry; 0 where it was opened by its digest. */
  readonly values: number;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** These parcels with the cells that they are about. */
  readWhole(from: number, to: number): Promise<readonly Parcel[]>;
  close(): Promise<void>;
}

/**
 * Reads through a plan once; null where a line is no parcel, or where it is another plan than that of the digest. With a
 * digest the lines are those that were looked at when it was made, so that each is only told by its beginning. Errors of
 * the disk are thrown.
 */
export async function openPlan(file: string, digest: string | null = null): Promise<PlanFile | null> {
  const handle = await open(file, 'r');
  try {
    const outline = await outlineOf(handle, digest !== null);
    const isRight = outline && (digest === null || outline.digest === digest);
    if (isRight) return planOver(handle, outline);
    await handle.close();
    return null;
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

async function outlineOf(handle: FileHandle, isKnown: boolean): Promise<Outline | null> {
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
      const known = isKnown ? operationAt(bytes, from) : null;
      const parcel = known ? null : readParcel(bytes.toString('utf8', from, end));
      const operation = known ?? parcel?.operation;
      if (!operation) return null;
      operations.push(operation);
      values += parcel?.cells.length ?? 0;
      starts.push((starts.at(-1) ?? 0) + end + 1 - from);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  return rest.byteLength === 0 ? { starts, operations, values, digest: hash.digest('hex') } : null;
}

const beginnings = pushOperations.map((operation) => ({
  operation,
  bytes: Buffer.from(`{"operation":"${operation}",`),
}));

/** The operation that a line begins with as we write it; null where it is written in another way. */
function operationAt(bytes: Buffer, from: number): PushOperation | null {
  const found = beginnings.find(
    (each) => bytes.compare(each.bytes, 0, each.bytes.length, from, from + each.bytes.length) === 0,
  );
  return found?.operation ?? null;
}

function planOver(handle: FileHandle, { starts, operations, values, digest }: Outline): PlanFile {
  const startOf = (parcel: number): number => starts[parcel] ?? 0;
  const readLines = async <T>(from: number, to: number, read: (line: string) => T | null): Promise<readonly T[]> => {
    const length = startOf(to) - startOf(from);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, startOf(from));
    if (bytesRead < length) throw new Error('The plan has become shorter');
    const lines = buffer.toString('utf8').trimEnd().split('\n');
    return lines.map((line) => {
      const parcel = read(line);
      if (!parcel) throw new Error('The plan has changed');
      return parcel;
    });
  };
  return {
    parcels: operations.length,
    values,
    digest,
    operationOf: (parcel) => operations[parcel] ?? pushOperations[0],
    sizeOf: (parcel) => startOf(parcel + 1) - startOf(parcel),
    read: (from, to) => readLines(from, to, readSent),
    readWhole: (from, to) => readLines(from, to, readParcel),
    close: () => handle.close(),
  };
}

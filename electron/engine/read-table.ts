import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { readDefinitionsJson } from '#shared/format/definitions-json';
import { ReadOptions, type SourceTable } from '#shared/format/source-table';
import { readFault } from '../disk/disk-fault';
import type { WriteStage } from '#shared/profile/profile-export';
import { decodeText } from './decode-text';
import { delimitedTable } from './delimited-table';
import { fileKind, isJsonText } from './file-kind';
import { limits } from './limits';
import { workbookTable } from './workbook-table';

/** Tells how much of how much is done, such as bytes that have been read; a writing also tells what it is at. */
export type OnProgress = (done: number, total: number, stage?: WriteStage) => void;

/** Reading with nothing forced. */
export const findOut: ReadOptions = ReadOptions.parse({});

/**
 * Reads a definitions file as a table of text. A ladder: is it there, is it small enough, is it anything, what is it,
 * which letters, which rows; each rung fails with a fault of its own and nothing is thrown.
 * `fileName` is the name that people know the file by.
 */
export async function readTable(
  path: string,
  fileName: string,
  options: ReadOptions,
  onProgress: OnProgress = () => undefined,
): Promise<Result<SourceTable, Fault>> {
  const bytes = await readBytes(path, fileName, onProgress);
  return bytes.ok ? tableFromBytes(bytes.value, fileName, options) : bytes;
}

/** The same for bytes that are already here. */
export async function tableFromBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Result<SourceTable, Fault>> {
  if (bytes.length > limits.fileBytes) return fail(tooLarge(fileName, bytes.length));
  if (bytes.length === 0) return fail(fault('file-empty', { file: fileName }));
  const kind = fileKind(bytes, fileName);
  switch (kind) {
    case 'xlsx':
      return workbookTable(bytes, fileName, options);
    case 'old-office':
      return fail(fault('format-unknown', { file: fileName, reason: 'old-office' }));
    case 'binary':
      return fail(fault('file-binary', { file: fileName }));
    case 'json':
    case 'csv': {
      const decoded = decodeText(bytes, options.encoding);
      if (!decoded.ok) return fail({ ...decoded.error, file: fileName });
      const { text } = decoded.value;
      if (text.trim() === '') return fail(fault('file-empty', { file: fileName }));
      return kind === 'json' || isJsonText(text)
        ? readDefinitionsJson(text, fileName)
        : delimitedTable(decoded.value, fileName, options);
    }
  }
}

async function readBytes(path: string, fileName: string, onProgress: OnProgress): Promise<Result<Uint8Array, Fault>> {
  try {
    // Without NONBLOCK, opening a named pipe would wait for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return fail(fault('file-unreadable', { file: fileName, reason: 'not-a-file' }));
      if (stat.size > limits.fileBytes) return fail(tooLarge(fileName, stat.size));
      const bytes = new Uint8Array(stat.size);
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await file.read(bytes, done, Math.min(pieceBytes, bytes.length - done));
        if (bytesRead === 0) break; // It has shrunk meanwhile.
        done += bytesRead;
        onProgress(done, bytes.length);
      }
      return ok(bytes.subarray(0, done));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(readFault(error, fileName));
  }
}

const pieceBytes = 4 * 1024 * 1024;

function tooLarge(file: string, size: number): Fault {
  return fault('file-too-large', { file, found: String(size), limit: String(limits.fileBytes), reason: 'bytes' });
}

import path from 'node:path';
import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { parseJson } from '#shared/format/json-reader';
import { readFault } from '../../disk/disk-fault';
import { fileKind } from '../file-kind';
import type { ConvertOrder } from './convert-order';
import { type DelimitedSource, openDelimited } from './delimited-source';
import { type FileBytes, openBytes } from './file-bytes';
import { type FileEncoding, findEncoding, textSample } from './file-text';
import { openJson } from './json-source';
import { plainFile, plainName } from './plain-file';
import type { TableRows } from './table-rows';
import { openWorkbook } from './workbook-source';
import type { ParquetType } from './write-parquet';

/** A profile file that has been looked at, by what it is. */
export type OpenedSource =
  | { readonly kind: 'parquet'; readonly path: string }
  | { readonly kind: 'delimited'; readonly source: DelimitedSource }
  | { readonly kind: 'table'; readonly table: TableRows; readonly types: () => readonly ParquetType[] };

const headBytes = 64 * 1024;
/** Text has a NUL here and there, where somebody took it for an escape or a blank. */
const mostNul = 0.1;
const parquetMagic = 'PAR1';

/** Looks at a file: unpacks it into the folder where it is packed, and tells what it is by its bytes, then by its name. */
export async function openSource(
  { input, forced }: Pick<ConvertOrder, 'input' | 'forced'>,
  folder: () => Promise<string>,
): Promise<Result<OpenedSource, Fault>> {
  const packed = await opened(input);
  if (!packed.ok) return packed;
  const plain = await plainFile(input, await packed.value.head(headBytes), folder);
  if (!plain.ok) return plain;
  const file = plain.value === input ? packed : await opened(plain.value);
  if (!file.ok) return file;
  const head = await file.value.head(headBytes);
  const name = plainName(path.basename(input));
  if (Buffer.from(head.subarray(0, 4)).toString('latin1') === parquetMagic) {
    return ok({ kind: 'parquet', path: plain.value });
  }
  switch (fileKind(head, name)) {
    case 'xlsx': {
      const table = await openWorkbook(plain.value, input, forced.sheet);
      return table.ok ? ok({ kind: 'table', table: table.value, types: () => [] }) : table;
    }
    case 'old-office':
      return fail(fault('format-unknown', { reason: 'old-office' }));
    case 'binary':
      // Some exports delimit or escape by control characters.
      return isText(head) ? openText(file.value, name, forced) : fail(fault('file-binary', { reason: 'profiles' }));
    case 'json':
    case 'csv':
      return openText(file.value, name, forced);
  }
}

function isText(head: Uint8Array): boolean {
  if (head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) > head.length * mostNul) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function opened(file: string): Promise<Result<FileBytes, Fault>> {
  try {
    const bytes = await openBytes(file);
    return bytes ? ok(bytes) : fail(fault('file-unreadable', { reason: 'not-a-file' }));
  } catch (error) {
    return fail(readFault(error, file));
  }
}

async function openText(
  file: FileBytes,
  name: string,
  forced: ConvertOrder['forced'],
): Promise<Result<OpenedSource, Fault>> {
  const encoding = await findEncoding(file, forced.encoding);
  if (!encoding.ok) return encoding;
  const kind = await jsonKind(file, name, encoding.value);
  if (kind !== null) {
    const table = await openJson(file, encoding.value, kind === 'lines', name);
    return table.ok ? ok({ kind: 'table', table: table.value, types: table.value.types }) : table;
  }
  const source = await openDelimited(file, encoding.value, forced);
  return source.ok ? ok({ kind: 'delimited', source: source.value }) : source;
}

/** JSON by its name, or by a beginning that is JSON: an object, or a list of objects. */
async function jsonKind(file: FileBytes, name: string, encoding: FileEncoding): Promise<'list' | 'lines' | null> {
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'lines';
  const isNamed = /\.json$/i.test(name);
  const begin = (await textSample(file, encoding, headBytes)).text.trimStart();
  const first = begin.split('\n', 1)[0] ?? '';
  if (begin.startsWith('{')) {
    if (first.length < begin.trimEnd().length && parseJson(first).ok) return 'lines';
    return isNamed || parseJson(begin).ok ? 'list' : null;
  }
  return isNamed || /^\[\s*\{\s*"/.test(begin) ? 'list' : null;
}

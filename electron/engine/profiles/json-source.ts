import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { isList, type JsonNode, parseJson, textOfJson } from '#shared/format/json-reader';
import { nameColumns } from '../column-names';
import { Doubts } from './doubts';
import type { FileBytes } from './file-bytes';
import { type FileEncoding, textPieces } from './file-text';
import { rejectOf, Rejects } from './rejects';
import type { Literal, ProfileCell, ProfileRow, TableRows } from './table-rows';
import type { ParquetType } from './write-parquet';

type JsonRecord = ReadonlyMap<string, JsonNode>;

/** A JSON list is read as one text; Node holds none longer than this. */
const longestList = 256 * 1024 * 1024;
const batchRows = 1000;

/** JSON records being read, and the types that their columns turned out to have. */
export interface JsonRows extends TableRows {
  readonly types: () => ParquetType[];
}

/** Reads a JSON list of objects, or a file with one object a line. Every name that occurs becomes a column. */
export async function openJson(
  file: FileBytes,
  encoding: FileEncoding,
  byLine: boolean,
  fileName: string,
): Promise<Result<JsonRows, Fault>> {
  const rejects = new Rejects();
  const list = byLine ? null : await listOf(file, encoding, fileName);
  if (list && !list.ok) return list;
  const records = (noted: Rejects) => (list ? fromList(list.value, noted) : fromLines(file, encoding, noted));
  const kinds = new Map<string, ParquetType | null>();
  const doubts = new Doubts();
  for await (const record of records(new Rejects())) {
    for (const [name, node] of record) {
      const known = kinds.get(name) ?? null;
      const type = joinTypes(known, node);
      if (known !== null && known !== type) doubts.add('types-mixed', undefined, name);
      kinds.set(name, type);
    }
  }
  const keys = [...kinds.keys()];
  return ok({
    source: byLine ? 'ndjson' : 'json',
    dialect: null,
    names: nameColumns(keys),
    batches: inBatches(records(rejects), keys),
    doubts,
    rejects,
    types: () => keys.map((key) => kinds.get(key) ?? 'VARCHAR'),
  });
}

async function listOf(
  bytes: FileBytes,
  encoding: FileEncoding,
  file: string,
): Promise<Result<readonly JsonNode[], Fault>> {
  let text = '';
  for await (const piece of textPieces(bytes, encoding)) {
    text += piece;
    if (text.length > longestList) {
      return fail(
        fault('file-too-large', { file, found: String(text.length), limit: String(longestList), reason: 'bytes' }),
      );
    }
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return fail(fault('file-json-broken', { file, ...parsed.error }));
  if (isList(parsed.value)) return ok(parsed.value);
  return parsed.value instanceof Map ? ok([parsed.value]) : fail(fault('file-json-foreign', { file }));
}

async function* fromList(nodes: readonly JsonNode[], rejects: Rejects): AsyncGenerator<JsonRecord> {
  for (const [index, node] of nodes.entries()) {
    if (node instanceof Map) yield node;
    else rejects.add(rejectOf(index + 1, 'not-a-record', textOfJson(node)));
  }
}

async function* fromLines(file: FileBytes, encoding: FileEncoding, rejects: Rejects): AsyncGenerator<JsonRecord> {
  let rest = '';
  let number = 0;
  function* read(lines: readonly string[]) {
    for (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const parsed = parseJson(line);
      if (!parsed.ok) rejects.add(rejectOf(number, 'not-json', line, parsed.error.column));
      else if (parsed.value instanceof Map) yield parsed.value;
      else rejects.add(rejectOf(number, 'not-a-record', line));
    }
  }
  for await (const piece of textPieces(file, encoding)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* read(lines);
  }
  yield* read([rest]);
}

async function* inBatches(records: AsyncIterable<JsonRecord>, keys: readonly string[]): AsyncGenerator<ProfileRow[]> {
  let batch: ProfileRow[] = [];
  for await (const record of records) {
    batch.push(keys.map((key) => cellOf(record.get(key) ?? null)));
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function cellOf(node: JsonNode): ProfileCell {
  if (node === null || typeof node === 'string') return node;
  return { literal: textOfJson(node), kind: kindOfLiteral(node) };
}

function kindOfLiteral(node: Exclude<JsonNode, string | null>): Literal['kind'] {
  if (typeof node === 'boolean') return 'boolean';
  if (isList(node) || node instanceof Map || !('digits' in node)) return 'nested';
  return /^-?\d+$/.test(node.digits) ? 'integer' : 'number';
}

/** The narrowest type that holds what was seen so far and this value without loss. */
function joinTypes(known: ParquetType | null, node: JsonNode): ParquetType | null {
  if (node === null) return known;
  const type = typeof node === 'string' ? 'VARCHAR' : typeOfLiteral(node);
  if (known === null || known === type) return type;
  return 'VARCHAR';
}

function typeOfLiteral(node: Exclude<JsonNode, string | null>): ParquetType {
  const kind = kindOfLiteral(node);
  if (kind === 'boolean') return 'BOOLEAN';
  const text = textOfJson(node);
  if (kind === 'integer')
    return text !== '-0' && BigInt.asIntN(64, BigInt(text)) === BigInt(text) ? 'BIGINT' : 'VARCHAR';
  // A number whose digits a double does not give back stays text.
  return kind === 'number' && String(Number(text)) === text ? 'DOUBLE' : 'VARCHAR';
}

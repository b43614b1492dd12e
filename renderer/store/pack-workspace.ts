import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fault } from '#shared/base/fault';
import { chainStart } from '#shared/change/history-chain';
import {
  manifestName,
  workspaceFormat,
  workspaceVersion,
  type WorkspaceManifest,
} from '#shared/workspace-file/manifest';
import { partsFault, sizeFault } from '#shared/workspace-file/size';
import type { StoreDatabase } from './database';
import { readMeta } from './meta';
import { sealBlob } from './seal-blob';
import { StoreRefusal } from './store-refusal';
import { countWork, type WorkReport } from './work-report';
import type { PackOrder } from './workspace-shelf';
import { packContent, zipBlob, type ZipContent } from './zip-blob';

/** What belongs to the person and the machine, not to the workspace. */
const ownTables: ReadonlySet<string> = new Set(['settings']);
/** The row of `meta` that the manifest says. */
const stamp = 'schemaVersion';
/** How long a part of a table grows, in characters, before the next one begins. */
const partSize = 4 * 1024 * 1024;

/** Everything of the open workspace as one file; a later version of the store needs nothing added here. */
export async function packWorkspace(database: StoreDatabase, order: PackOrder, report: WorkReport): Promise<Blob> {
  const { contents, about } = await readAll(database);
  const size = contents.reduce((sum, { content }) => sum + sizeOf(content), 0);
  refuseTooMuch(size, contents.length);
  const work = countWork(order.passphrase === null ? size : size * 2, report);
  const packed = [];
  for (const each of contents) packed.push(await packContent(each, work));
  const parts = packed.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  const { app, at: savedAt } = order;
  const manifest: WorkspaceManifest = {
    format: workspaceFormat,
    version: workspaceVersion,
    app,
    savedAt,
    ...about,
    parts,
  };
  const first = await packContent(
    { name: manifestName, content: new Uint8Array(utf8ToBytes(JSON.stringify(manifest))) },
    () => Promise.resolve(),
  );
  const file = zipBlob([first, ...packed]);
  return order.passphrase === null ? file : sealBlob(file, order.passphrase, work);
}

/** Before anything is written: what nobody could open again is not saved. */
function refuseTooMuch(size: number, parts: number): void {
  const tooLarge = sizeFault(size) ?? partsFault(parts);
  if (tooLarge) throw new StoreRefusal(tooLarge);
}

function sizeOf(content: ZipContent['content']): number {
  return content instanceof Blob ? content.size : content.byteLength;
}

/** The rows of all tables as they are at one moment; bytes stay where they are, and rows name them. */
function readAll(database: StoreDatabase) {
  const tables = database.tables.filter(({ name }) => !ownTables.has(name));
  return database.transaction('r', tables, async () => {
    const workspace = await readMeta(database, 'workspace');
    if (!workspace) throw new StoreRefusal(fault('refused', { reason: 'no-workspace' }));
    const head = (await readMeta(database, 'head')) ?? chainStart;
    const contents: ZipContent[] = [];
    const blobs = { count: 0 };
    for (const { name } of tables) {
      const rows: unknown[] = await database.table(name).toArray();
      const own = name === 'meta' ? rows.filter((row) => !isStamp(row)) : rows;
      contents.push(...partsOf(name, own, blobs));
    }
    return { contents, about: { store: database.verno, workspace, head } };
  });
}

function isStamp(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Reflect.get(row, 'key') === stamp;
}

function partsOf(table: string, rows: readonly unknown[], blobs: { count: number }): readonly ZipContent[] {
  const parts: ZipContent[] = [];
  let lines: string[] = [];
  let size = 0;
  const flush = () => {
    if (lines.length === 0) return;
    const place = parts.filter(({ content }) => !(content instanceof Blob)).length;
    const content = new Uint8Array(utf8ToBytes(`${lines.join('\n')}\n`));
    parts.push({ name: `tables/${table}/${place}.ndjson`, content });
    [lines, size] = [[], 0];
  };
  for (const row of rows) {
    const line = JSON.stringify(row, (_, value: unknown) => {
      if (!(value instanceof Blob)) return value;
      const name = table === 'profileBlobs' ? `profiles/${blobs.count}.parquet` : `blocks/${blobs.count}.bin`;
      blobs.count += 1;
      parts.push({ name, content: value });
      return { $part: name };
    });
    lines.push(line);
    size += line.length;
    if (size >= partSize) flush();
  }
  flush();
  return parts;
}

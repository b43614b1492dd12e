import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fault } from '#shared/base/fault';
import {
  ManifestHead,
  manifestName,
  PartReference,
  unpackLimits,
  WorkspaceManifest,
  workspaceVersion,
  type WorkspacePart,
} from '#shared/workspace-file/manifest';
import type { ZipEntry } from '#shared/workspace-file/zip';
import { piecesOf } from './blob-pieces';
import { openBlob } from './seal-blob';
import { StoreRefusal } from './store-refusal';
import { countWork, type WorkReport } from './work-report';
import { inflate, openZip, packedBytes, refuseBombs } from './zip-blob';

/** A workspace file that was opened and found whole; rows are read table by table. */
export interface OpenedWorkspaceFile {
  readonly manifest: WorkspaceManifest;
  readonly tables: readonly string[];
  /** A table's rows part by part, with the bytes that they name; nothing of them is checked but that it is JSON. */
  rowsOf(table: string): AsyncGenerator<readonly unknown[], undefined>;
}

/**
 * Opens a workspace file, and checks all of it before anything is made of it. Refusals: `workspace-foreign`,
 * `workspace-locked`, `workspace-passphrase`, `workspace-broken`, `workspace-bomb`, `file-too-new`, `cancelled`.
 */
export async function openWorkspaceFile(
  file: Blob,
  passphrase: string | null,
  newestStore: number,
  report: WorkReport,
): Promise<OpenedWorkspaceFile> {
  const work = countWork(file.size * 2, report);
  const zip = await openBlob(file, passphrase, work);
  const entries = await openZip(zip);
  const first = entries?.get(manifestName);
  if (!entries || !first) throw new StoreRefusal(fault('workspace-foreign'));
  refuseBombs(zip, entries.values());
  const manifest = readManifest(await unpack(zip, first, unpackLimits.manifest), newestStore);
  const parts = new Map(manifest.parts.map((each) => [each.name, each]));
  for (const name of entries.keys()) if (name !== manifestName && !parts.has(name)) throw broken(name);
  const blobs = new Map<string, Blob>();
  for (const part of manifest.parts) {
    const entry = entries.get(part.name);
    if (!entry || entry.size !== part.size) throw broken(part.name);
    const packed = await packedBytes(zip, entry);
    if (!packed) throw broken(part.name);
    if (!isTable(part)) blobs.set(part.name, packed);
    await compare(zip, entry, part, work);
  }
  const tables = [...new Set(manifest.parts.filter(isTable).map(({ name }) => tableOf(name)))];
  return {
    manifest,
    tables,
    async *rowsOf(table) {
      for (const { name } of manifest.parts.filter((each) => isTable(each) && tableOf(each.name) === table)) {
        const entry = entries.get(name);
        if (entry) yield readRows(await unpack(zip, entry, unpackLimits.tablePart), name, blobs);
      }
      return undefined;
    },
  };
}

function isTable({ name }: WorkspacePart): boolean {
  return name.startsWith('tables/');
}

function tableOf(part: string): string {
  return part.split('/')[1] ?? '';
}

function broken(found: string): StoreRefusal {
  return new StoreRefusal(fault('workspace-broken', { found }));
}

/** The manifest; what a later version of the app wrote is said so before it is said to be damaged. */
function readManifest(bytes: Uint8Array, newestStore: number): WorkspaceManifest {
  const content = parseJson(new TextDecoder().decode(bytes));
  const head = ManifestHead.safeParse(content);
  if (!head.success) throw new StoreRefusal(fault('workspace-foreign'));
  const { version, store } = head.data;
  if (version > workspaceVersion) throw tooNew(version, workspaceVersion);
  if (store > newestStore) throw tooNew(store, newestStore);
  const manifest = WorkspaceManifest.safeParse(content);
  if (!manifest.success) throw broken(manifestName);
  return manifest.data;
}

function tooNew(found: number, limit: number): StoreRefusal {
  return new StoreRefusal(fault('file-too-new', { found: String(found), limit: String(limit) }));
}

async function unpack(zip: Blob, entry: ZipEntry, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packedBytes(zip, entry);
  const bytes = packed && (await inflate(packed, entry, limit));
  if (!bytes) throw broken(entry.name);
  return bytes;
}

async function compare(
  zip: Blob,
  entry: ZipEntry,
  part: WorkspacePart,
  work: (bytes: number) => Promise<void>,
): Promise<void> {
  const hash = sha256.create();
  if (isTable(part)) hash.update(await unpack(zip, entry, unpackLimits.tablePart));
  else {
    const packed = await packedBytes(zip, entry);
    if (packed?.size !== part.size) throw broken(part.name);
    for await (const piece of piecesOf(packed)) {
      hash.update(piece);
      await work(piece.byteLength);
    }
  }
  if (bytesToHex(hash.digest()) !== part.sha256) throw broken(part.name);
}

function readRows(bytes: Uint8Array, name: string, blobs: ReadonlyMap<string, Blob>): readonly unknown[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.filter(Boolean).map((line) => {
    const row = parseJson(line);
    if (typeof row !== 'object' || row === null) throw broken(name);
    const members = Object.entries(row).map(([key, value]: [string, unknown]) => {
      const reference = PartReference.safeParse(value);
      if (!reference.success) return [key, value] as const;
      const blob = blobs.get(reference.data.$part);
      if (!blob) throw broken(reference.data.$part);
      return [key, blob] as const;
    });
    return Object.fromEntries(members);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by whoever needed it to be JSON
  }
}

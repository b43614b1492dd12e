import { z } from 'zod';

/*
 * What a workspace file says of itself: docs/file-formats.md describes the whole format.
 */

export const workspaceFormat = 'attribute-curator/workspace';
/** The version of the format that is written, and the newest that is read. */
export const workspaceVersion = 1;
/** The extension of workspace files, without a dot. */
export const workspaceExtension = 'curator';

/** Whether a file is taken for a workspace, by its name. */
export function isWorkspaceFileName(name: string): boolean {
  return name.toLowerCase().endsWith(`.${workspaceExtension}`);
}

/** The part that describes the others; it comes first in the file. */
export const manifestName = 'manifest.json';

/** A part is rows of a table as NDJSON, a profile file as Parquet, or a block of edits. */
const PartName = z.string().regex(/^(tables\/[A-Za-z]+\/\d+\.ndjson|profiles\/\d+\.parquet|blocks\/\d+\.bin)$/u);

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** One part as the manifest knows it; the size is in bytes, unpacked. */
export const WorkspacePart = z.object({ name: PartName, size: z.number().int().nonnegative(), sha256: Sha256 });
export type WorkspacePart = z.infer<typeof WorkspacePart>;

/** What is read before anything else: whether this app can read the rest at all. */
export const ManifestHead = z.object({
  format: z.literal(workspaceFormat),
  version: z.number().int().positive(),
  /** The version of the store that the rows are of; older ones are brought up to date. */
  store: z.number().int().positive(),
});

/** More than this is not unpacked. Sizes in bytes; the ratio holds from `ratioFrom` on. */
export const unpackLimits = {
  manifest: 32 * 1024 * 1024,
  tablePart: 256 * 1024 * 1024,
  total: 64 * 1024 * 1024 * 1024,
  parts: 100_000,
  directory: 64 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 64 * 1024 * 1024,
} as const;

export const WorkspaceManifest = z.object({
  ...ManifestHead.shape,
  /** The version of the app that wrote it. */
  app: z.string(),
  /** ISO instant. */
  savedAt: z.string(),
  workspace: z.object({ name: z.string(), createdAt: z.string() }),
  /** Where the history ends. */
  head: z.object({ seq: z.number().int().nonnegative(), hash: Sha256 }),
  parts: z.array(WorkspacePart).max(unpackLimits.parts),
});
export type WorkspaceManifest = z.infer<typeof WorkspaceManifest>;

/** The member that stands in a row for bytes which are a part of their own. */
export const PartReference = z.strictObject({ $part: PartName });

import { z } from 'zod';
import type { Change } from '../change/change';
import { cellKey, placeOfKey } from './cell-edit';

/**
 * Many cells of one column edited at once. What they say stands in a block of its own (`shared/query/patch-block.ts`), which the
 * record names by its hash, so that a million cells are one row, one change and one short entry of the history.
 */
export const ColumnPatch = z.object({
  /** Id of the profile file. */
  file: z.string(),
  /** Id of the column. */
  column: z.string(),
  /** Counts from 1 among the column's patches: each lies over those before, and over cells edited before it. */
  layer: z.number().int().positive(),
  /** How many cells it covers. */
  cells: z.number().int().positive(),
  /** Bytes of the block, packed. */
  bytes: z.number().int().positive(),
  /** SHA-256 of the packed block, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
});
export type ColumnPatch = z.infer<typeof ColumnPatch>;

/** Where a patch lies. */
export type PatchPlace = Pick<ColumnPatch, 'file' | 'column' | 'layer'>;

/** The key of a patch in a change set, made as that of a cell. */
export function patchKey({ file, column, layer }: PatchPlace): string {
  return cellKey({ file, column, row: layer });
}

/** The place that a key names; null for a text that is no such key. */
export function patchPlaceOfKey(key: string): PatchPlace | null {
  const place = placeOfKey(key);
  return place && place.row > 0 ? { file: place.file, column: place.column, layer: place.row } : null;
}

/** A packed block with what a record says of it, before it is known where the patch will lie. */
export type PackedPatch = Pick<ColumnPatch, 'cells' | 'bytes' | 'hash'>;

/** When and by whom a patch was laid; empty where that is stamped in when the change is applied. */
type PatchSign = Pick<ColumnPatch, 'at' | 'by'>;

/** The change that lays a patch over a column. */
export function addPatch(
  place: PatchPlace,
  { cells, bytes, hash }: PackedPatch,
  { at, by }: PatchSign = { at: '', by: '' },
): Change {
  const { file, column, layer } = place;
  const after = { file, column, layer, cells, bytes, hash, at, by };
  return { kind: 'added', table: 'columnPatches', key: patchKey(place), after };
}

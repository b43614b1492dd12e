import { fault } from '#shared/base/fault';
import { groupBy } from '#shared/base/group-by';
import { sha256Hex } from '#shared/base/digest';
import type { CellEdit } from '#shared/profile/cell-edit';
import type { PatchPlace } from '#shared/profile/column-patch';
import { layersOf, type ReadPatch } from '#shared/query/layers';
import type { Overlay } from '#shared/query/overlay';
import { decodePatch } from '#shared/query/patch-block';
import type { StoreDatabase } from './database';
import { readCellEditRow, readColumnPatchRow, readPatchBlockRow } from './rows';
import type { LaidPatch, PatchBlock } from './store-protocol';
import { StoreRefusal } from './store-refusal';

/** SHA-256 of a Blob's bytes, in hex. */
export async function hashOfBlob(blob: Blob): Promise<string> {
  return sha256Hex(new Uint8Array(await blob.arrayBuffer()));
}

/** What a patch says is not here, or is not what its record names. */
function refusedBlock(): StoreRefusal {
  return new StoreRefusal(fault('refused', { reason: 'patch-block' }));
}

/** Refuses blocks of which one is not what its hash names. */
export async function needBlocks(blocks: readonly PatchBlock[]): Promise<void> {
  for (const { hash, block } of blocks) if ((await hashOfBlob(block)) !== hash) throw refusedBlock();
}

/** The cells of a file that were edited one by one, by row and column. */
export async function readCellEdits({ cellEdits }: StoreDatabase, file: string): Promise<readonly CellEdit[]> {
  const rows = await cellEdits.where('[file+row+column]').between([file], [file, []]).toArray();
  return rows.map(readCellEditRow);
}

/** The patches over a file, or the one at that place, with handles of their blocks; refused where a block is not there. */
export async function readPatches(
  { columnPatches, patchBlocks }: StoreDatabase,
  file: string,
  place?: PatchPlace,
): Promise<readonly LaidPatch[]> {
  const byPlace = columnPatches.where('[file+column+layer]');
  const found = place ? byPlace.equals([file, place.column, place.layer]) : byPlace.between([file], [file, []]);
  return Promise.all(
    (await found.toArray()).map(readColumnPatchRow).map(async (patch) => {
      const block = await patchBlocks.get([file, patch.hash]);
      if (block === undefined) throw new StoreRefusal(fault('store-damaged', { found: `patchBlocks/${patch.hash}` }));
      return { patch, block: readPatchBlockRow(block) };
    }),
  );
}

/** What lies over each edited column of a file in the end, by the column's id. */
export async function readLayers(database: StoreDatabase, file: string): Promise<ReadonlyMap<string, Overlay>> {
  const cells = groupBy(await readCellEdits(database, file), ({ column }) => column);
  const patches = groupBy(await readPatches(database, file), ({ patch }) => patch.column);
  const layers = new Map<string, Overlay>();
  for (const column of new Set([...cells.keys(), ...patches.keys()])) {
    const read = await Promise.all((patches.get(column) ?? []).map(readPatch));
    layers.set(column, layersOf(cells.get(column) ?? [], read));
  }
  return layers;
}

async function readPatch({ patch, block }: LaidPatch): Promise<ReadPatch> {
  const overlay = decodePatch(new Uint8Array(await block.arrayBuffer()));
  if (!overlay.ok) throw new StoreRefusal(overlay.error);
  const { layer, at, by } = patch;
  return { layer, at, by, overlay: overlay.value };
}

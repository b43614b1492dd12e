import { sha256Hex } from '#shared/base/digest';
import type { ChangeSet } from '#shared/change/change';
import type { CellPlace, EditedText } from '#shared/profile/cell-edit';
import { cellKey, editCell } from '#shared/profile/cell-edit';
import { addPatch } from '#shared/profile/column-patch';
import { overlayOf, placeInOverlay } from '#shared/query/overlay';
import { decodePatch, encodePatch } from '#shared/query/patch-block';
import type { PatchBlock, StoreService } from '../../renderer/store/store-protocol';
import { anOrder } from './store-orders';

/** A patch over one column of a file, with its block. */
export function aPatch(
  layer: number,
  cells: ReadonlyMap<number, EditedText>,
  { file = 'f', column = 'c0' } = {},
): { readonly changes: ChangeSet; readonly blocks: readonly PatchBlock[] } {
  const bytes = encodePatch(overlayOf(cells));
  const hash = sha256Hex(bytes);
  const packed = { cells: Math.max(1, cells.size), bytes: bytes.length, hash };
  return { changes: [addPatch({ file, column, layer }, packed)], blocks: [{ file, hash, block: new Blob([bytes]) }] };
}

/** The changes by which a cell comes to say the text over all that lies there now, as the app makes them. */
export async function editOver(store: StoreService, place: CellPlace, text: EditedText): Promise<ChangeSet> {
  const [edits, patches] = [await store.cellEdits(place.file), await store.columnPatches(place.file)];
  if (!edits.ok || !patches.ok) throw new Error('The edits cannot be read');
  const current = edits.value.find((edit) => cellKey(edit) === cellKey(place));
  const ofColumn = patches.value.filter(({ patch }) => patch.column === place.column);
  const covering = await Promise.all(
    ofColumn.map(async ({ block }) => {
      const overlay = decodePatch(new Uint8Array(await block.arrayBuffer()));
      return overlay.ok && placeInOverlay(overlay.value, place.row) !== -1;
    }),
  );
  const layer = ofColumn.at(-1)?.patch.layer ?? 0;
  return editCell(place, current, text, { layer, isPatched: covering.includes(true) });
}

/** Lays a patch over all that lies over the column now. */
export async function patchOver(store: StoreService, cells: ReadonlyMap<number, EditedText>, column = 'c0') {
  const patches = await store.columnPatches('f');
  const layers = patches.ok ? patches.value.filter(({ patch }) => patch.column === column) : [];
  const { changes, blocks } = aPatch((layers.at(-1)?.patch.layer ?? 0) + 1, cells, { column });
  return store.apply(anOrder(changes, { action: 'bulk-set' }), blocks);
}

/** What the cells of a file say in the end, as an export is told, by column and row. */
export async function editedCells(store: StoreService, file = 'f'): Promise<ReadonlyMap<string, string | null>> {
  const lines = await store.editLines(file);
  const text = lines.ok ? await lines.value.text() : '';
  const edits = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return new Map(edits.map((edit) => [`${edit.column} ${edit.row}`, edit.text]));
}

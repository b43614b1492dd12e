import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { Change, ChangeSet } from '#shared/change/change';
import { CellEdit, placeOfKey } from '#shared/profile/cell-edit';
import { patchPlaceOfKey } from '#shared/profile/column-patch';
import type { CellChange, EditChanges, PatchChange } from '../query/query-protocol';
import type { LaidPatch, StoreService } from '../store/store-protocol';

/** All that lies over a file, as the query worker takes it. */
export async function readEdits(store: StoreService, file: string): Promise<Result<EditChanges, Fault>> {
  const [cells, patches] = await Promise.all([store.cellEdits(file), store.columnPatches(file)]);
  if (!cells.ok) return cells;
  if (!patches.ok) return patches;
  return ok({
    cells: cells.value.map(({ row, column, ...edit }) => ({ row, column, edit })),
    patches: patches.value.map(laidPatch),
  });
}

/** What a change set does to the edits of one file; what its new patches say is read from the store. */
export async function editChanges(
  file: string,
  changes: ChangeSet,
  store: Pick<StoreService, 'columnPatches'>,
): Promise<Result<EditChanges, Fault>> {
  const patches: PatchChange[] = [];
  for (const change of changes) {
    const place = change.table === 'columnPatches' ? patchPlaceOfKey(change.key) : null;
    if (!place || place.file !== file) continue;
    if (change.kind === 'removed') {
      patches.push({ column: place.column, layer: place.layer, laid: null });
      continue;
    }
    const read = await store.columnPatches(file, place);
    if (!read.ok) return read;
    // None where it was taken back already: the change that did so follows.
    patches.push(...read.value.map(laidPatch));
  }
  return ok({ cells: changes.flatMap((change) => cellChange(file, change) ?? []), patches });
}

const AnyFields = CellEdit.partial();

function cellChange(file: string, change: Change): CellChange | null {
  const place = change.table === 'cellEdits' ? placeOfKey(change.key) : null;
  if (!place || place.file !== file) return null;
  const { row, column } = place;
  if (change.kind === 'removed') return { row, column, edit: null };
  const fields = AnyFields.safeParse(change.after);
  if (!fields.success) return null;
  const { text, own, over, at, by } = fields.data;
  return {
    row,
    column,
    edit: {
      ...(text !== undefined && { text }),
      ...(own && { own }),
      ...(over !== undefined && { over }),
      ...(at !== undefined && { at }),
      ...(by !== undefined && { by }),
    },
  };
}

function laidPatch({ patch, block }: LaidPatch): PatchChange {
  const { column, layer, at, by } = patch;
  return { column, layer, laid: { at, by, block } };
}

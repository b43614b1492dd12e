import type { ReadPatch, SingleEdit } from '../query/layers';
import { overlayOf, type Overlay } from '../query/overlay';
import type { EditedText } from '../profile/cell-edit';

/** What lies over a column: cells edited by themselves, and patches by layer. */
export interface ColumnLayers {
  readonly cells: readonly SingleEdit[];
  readonly patches: readonly ReadPatch[];
}

/**
 * The same layers over other rows, with who and when: those of cells that go nowhere are left out, and patches that cover
 * nothing any more. `rows` never leads two rows to one.
 */
export function moveLayers({ cells, patches }: ColumnLayers, rows: ReadonlyMap<number, number>): ColumnLayers {
  const moved = patches.flatMap(({ overlay, ...patch }) => {
    const covered = moveOverlay(overlay, rows);
    return covered.rows.length > 0 ? [{ ...patch, overlay: covered }] : [];
  });
  // What an edit lies over is counted anew: how many of the patches beneath it are left.
  const layerNow = (layer: number): number => moved.filter((patch) => patch.layer <= layer).length;
  return {
    cells: cells.flatMap(({ over, ...cell }) => {
      const row = rows.get(cell.row);
      const under = layerNow(over ?? 0);
      return row === undefined ? [] : [{ ...cell, row, ...(under > 0 && { over: under }) }];
    }),
    patches: moved.map((patch) => ({ ...patch, layer: layerNow(patch.layer) })),
  };
}

/** The same overlay over other rows; cells that go nowhere are left out. */
export function moveOverlay({ rows, codes, texts }: Overlay, rowsNow: ReadonlyMap<number, number>): Overlay {
  const moved = new Map<number, EditedText>();
  for (const [at, row] of rows.entries()) {
    const now = rowsNow.get(row);
    if (now !== undefined) moved.set(now, texts[codes[at] ?? 0]);
  }
  return overlayOf(moved);
}

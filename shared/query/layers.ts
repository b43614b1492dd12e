import type { CellEdit, EditedText } from '../profile/cell-edit';
import { mergeOverlays, overlayOf, placeInOverlay, type Overlay } from './overlay';

/** When, as an ISO 8601 instant, and by whom cells were edited. */
export interface EditSign {
  readonly at: string;
  readonly by: string;
}

/** A patch of one column, read. */
export interface ReadPatch extends EditSign {
  readonly layer: number;
  readonly overlay: Overlay;
}

/** A cell that was edited by itself. */
export type SingleEdit = Readonly<Pick<CellEdit, 'row' | 'text' | 'own' | 'over' | 'at' | 'by'>>;

/**
 * What lies over one column in the end: cells edited before any patch, the first patch, cells edited over it, the second
 * patch and so on, each over what was before. Time does not order them, since clocks are set back: the layer does.
 */
export function layersOf(cells: Iterable<SingleEdit>, patches: readonly ReadPatch[]): Overlay {
  const cellsOver = new Map<number, Map<number, EditedText>>();
  for (const { row, text, own, over = 0 } of cells) {
    const group = cellsOver.get(over) ?? new Map<number, EditedText>();
    cellsOver.set(over, group.set(row, own ? undefined : text));
  }
  const overlays = [0, ...patches.map(({ layer }) => layer)].flatMap((layer, index) => {
    const patch = index > 0 ? patches[index - 1] : undefined;
    const single = cellsOver.get(layer);
    return [...(patch ? [patch.overlay] : []), ...(single ? [overlayOf(single)] : [])];
  });
  return overlays.reduce(mergeOverlays, overlayOf(new Map()));
}

/** Who edited a cell last, and when; null where nothing lies over it. `single` is the edit of that cell alone. */
export function signOf(row: number, single: SingleEdit | undefined, patches: readonly ReadPatch[]): EditSign | null {
  const over = single?.over ?? 0;
  const patch = patches.findLast(
    ({ layer, overlay }) => (!single || layer > over) && placeInOverlay(overlay, row) !== -1,
  );
  const top = patch ?? single;
  return top ? { at: top.at, by: top.by } : null;
}

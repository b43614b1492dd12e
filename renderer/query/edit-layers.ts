import type { ColumnLayers } from '#shared/carry/move-layers';
import { layersOf, signOf, type EditSign, type ReadPatch, type SingleEdit } from '#shared/query/layers';
import { editedRows, placeInOverlay, type Overlay } from '#shared/query/overlay';
import { decodePatch } from '#shared/query/patch-block';
import type { Sized } from './byte-cache';
import { DamagedFile } from '#shared/parquet/parquet-file';
import type { EditChanges } from './query-protocol';

/** What lies over one column in the end. */
export interface LaidOver extends Sized {
  readonly overlay: Overlay;
  readonly edited: ReturnType<typeof editedRows>;
  /** Who edited the cell last, and when; null where it says what the file says because nobody touched it. */
  signOf(row: number): EditSign | null;
  /** Whether a patch covers the cell. */
  isPatched(row: number): boolean;
}

/** The edits of a file by column: cells by themselves, and patches, whose blocks are read when somebody asks. */
export interface EditLayers {
  /** Reads what lies over the column as it now stands. Rejects with `DamagedFile` where a block cannot be read. */
  read(column: string): Promise<LaidOver>;
  /** The same layer by layer, patches from the lowest up. */
  layers(column: string): Promise<ColumnLayers>;
  /** The edit that stands for a cell alone, shown or under a patch. */
  single(column: string, row: number): SingleEdit | undefined;
  /** The layer of the column's latest patch; 0 where there is none. */
  latestLayer(column: string): number;
  /** The columns that have any. */
  columns(): readonly string[];
  /** All that lies over the file, as `createEditLayers` takes it. */
  all(): EditChanges;
  /** Answers the columns that it concerns. */
  apply(changes: EditChanges): ReadonlySet<string>;
}

interface ColumnEdits {
  readonly cells: Map<number, SingleEdit>;
  readonly patches: Map<number, EditSign & { readonly block: Blob }>;
}

/** Edits to begin with. */
export function createEditLayers(changes: EditChanges): EditLayers {
  const byColumn = new Map<string, ColumnEdits>();
  const of = (column: string): ColumnEdits => {
    const edits = byColumn.get(column) ?? { cells: new Map(), patches: new Map() };
    byColumn.set(column, edits);
    return edits;
  };
  const layers: EditLayers = {
    async read(column) {
      const { cells, patches } = await layers.layers(column);
      return laidOver(new Map(cells.map((cell) => [cell.row, cell])), patches);
    },
    async layers(column) {
      const { cells, patches } = of(column);
      const single = [...cells.values()];
      const ordered = [...patches].sort(([left], [right]) => left - right);
      const read = await Promise.all(
        ordered.map(async ([layer, { block, at, by }]) => ({ layer, at, by, overlay: await readBlock(block) })),
      );
      return { cells: single, patches: read };
    },
    single: (column, row) => byColumn.get(column)?.cells.get(row),
    latestLayer: (column) => Math.max(0, ...(byColumn.get(column)?.patches.keys() ?? [])),
    columns: () =>
      [...byColumn].flatMap(([column, { cells, patches }]) => (cells.size + patches.size > 0 ? column : [])),
    all: () => ({
      cells: [...byColumn].flatMap(([column, { cells }]) =>
        [...cells.values()].map(({ row, ...edit }) => ({ row, column, edit })),
      ),
      patches: [...byColumn].flatMap(([column, { patches }]) =>
        [...patches].map(([layer, laid]) => ({ column, layer, laid })),
      ),
    }),
    apply({ cells, patches }) {
      for (const { row, column, edit } of cells) {
        const standing = of(column).cells;
        if (edit === null) standing.delete(row);
        else standing.set(row, { text: null, at: '', by: '', ...standing.get(row), ...edit, row });
      }
      for (const { column, layer, laid } of patches) {
        if (laid === null) of(column).patches.delete(layer);
        else of(column).patches.set(layer, laid);
      }
      return new Set([...cells, ...patches].map(({ column }) => column));
    },
  };
  layers.apply(changes);
  return layers;
}

async function readBlock(block: Blob): Promise<Overlay> {
  const overlay = decodePatch(new Uint8Array(await block.arrayBuffer()));
  if (!overlay.ok) throw new DamagedFile();
  return overlay.value;
}

function laidOver(cells: ReadonlyMap<number, SingleEdit>, patches: readonly ReadPatch[]): LaidOver {
  const overlay = layersOf(cells.values(), patches);
  const kept = new Set([overlay, ...patches.map((patch) => patch.overlay)]);
  return {
    overlay,
    edited: editedRows(overlay),
    signOf: (row) => signOf(row, cells.get(row), patches),
    isPatched: (row) => patches.some((patch) => placeInOverlay(patch.overlay, row) !== -1),
    bytes: () => [...kept].reduce((sum, each) => sum + bytesOf(each), 0),
  };
}

/** As `text-column.ts` counts: two numbers a cell, one byte a character, and what a string costs. */
function bytesOf({ rows, texts }: Overlay): number {
  return texts.reduce<number>((sum, text) => sum + 20 + (text?.length ?? 0), rows.length * 8);
}

import { cellsIn, fillDownBoxes, fillRightBoxes, writeOver, type BlockWrite } from './block-write';
import { copiedBoxes, type CellCommands } from './cell-commands';
import type { EditCause } from './column';
import { placeBlock } from './paste';
import { maskedText } from './profiles-grid-cell';
import type { ProfilesColumn, ProfilesGridProps } from './profiles-grid-props';
import { boxOf, sizeOf, type Box, type Position } from './range';
import { report, type DoneWords } from './report';
import { activeCell, activeRange, boxesOf } from './selection';
import type { SelectionState } from './selection-state';
import type { InfiniteSurface } from './infinite-surface';
import { parseTsv, serialiseTsv, type TextBlock } from './tsv';

/** More cells than that are not read at once, be it to copy them or to fill others from them. */
export const mostRead = 200_000;

/** What the commands work on and report to. */
export interface InfiniteEnvironment {
  readonly surface: InfiniteSurface;
  readonly selection: SelectionState;
  props(): ProfilesGridProps;
  announce(words: string): void;
  complain(words: string): void;
  /** Marks the cells, by row of the view and column, for a moment. */
  flash(cells: readonly { readonly index: number; readonly columnId: string }[]): void;
}

/** The commands over rows that are only partly here: what they need is asked for, what they write goes out as blocks. */
export function createInfiniteCommands(environment: InfiniteEnvironment): CellCommands {
  const { surface, selection, props, complain } = environment;

  async function write(writes: readonly BlockWrite[], cause: EditCause, done: DoneWords, clipped = 0): Promise<void> {
    if (writes.length === 0) return;
    const { text, onWrite } = props();
    const outcome = await onWrite(writes, cause);
    if (!outcome) return;
    environment.flash(outcome.refused);
    const { written, readOnly, reasons } = outcome;
    report({ written, skipped: readOnly + clipped, reasons }, done, text, environment);
  }
  const columnsOf = (box: Box): readonly ProfilesColumn[] =>
    surface
      .columnIds()
      .slice(box.left, box.right + 1)
      .flatMap((id) => surface.column(id) ?? []);

  /** What the cells of a box say; null where it cannot be had, which is said. */
  async function read(box: Box): Promise<TextBlock | null> {
    const { rows, columns } = sizeOf(box);
    const { view, text } = props();
    if (rows * columns > mostRead) {
      complain(text.tooMany(mostRead));
      return null;
    }
    const asked = columnsOf(box);
    const page = await view.page(
      box.top,
      rows,
      asked.map(({ id }) => id),
    );
    return page?.map(({ cells }) => cells.map((cell, at) => copied(cell.text, asked[at]))) ?? null;
  }
  /** Copies and fills never tell a hidden value. */
  const copied = (text: string | null, column: ProfilesColumn | undefined): string =>
    column?.masked && text ? maskedText : (text ?? '');

  function activeBox(): Box | null {
    const range = activeRange(selection.get());
    return range && boxOf(range);
  }
  const clearSelected = (done: DoneWords): void =>
    void write(
      boxesOf(selection.get()).map((box) => writeOver(box, surface.columnIds(), [['']])),
      'clear',
      done,
    );
  async function copy(): Promise<boolean> {
    const boxes = copiedBoxes(boxesOf(selection.get()));
    if (boxes.length === 0) return false;
    const cells = boxes.reduce((sum, box) => sum + sizeOf(box).rows * sizeOf(box).columns, 0);
    const { text, writeClipboard } = props();
    if (cells > mostRead) {
      complain(text.tooMany(mostRead));
      return false;
    }
    const blocks: TextBlock[] = [];
    for (const box of boxes) {
      const block = await read(box);
      if (!block) return false;
      blocks.push(block);
    }
    const isWritten = await writeClipboard(serialiseTsv(blocks.flat()));
    if (isWritten) environment.announce(text.copied(cells));
    else complain(text.notCopied);
    return isWritten;
  }
  async function fill(boxes: { readonly from: Box; readonly over: Box } | null): Promise<void> {
    if (!boxes) return;
    const { from, over } = boxes;
    if (columnsOf(from).some(({ masked }) => masked)) return complain(props().text.masked);
    const block = await read(from);
    if (block) await write([writeOver(over, surface.columnIds(), block)], 'fill', props().text.filled);
  }
  /** One text into every selected cell, or into those of some columns. */
  function writeBoxes(text: string, cause: EditCause, done: DoneWords, isMeant: (id: string) => boolean): void {
    const writes = boxesOf(selection.get()).map((box) => writeOver(box, surface.columnIds(), [[text]]));
    const meant = writes.map((each) => ({ ...each, columnIds: each.columnIds.filter(isMeant) }));
    void write(
      meant.filter((each) => cellsIn(each) > 0),
      cause,
      done,
    );
  }

  return {
    copy() {
      void copy();
      return null;
    },
    cut() {
      void copy().then((isCopied) => isCopied && clearSelected(null));
      return null;
    },
    paste(text) {
      const box = activeBox();
      if (!box) return;
      const block = parseTsv(text);
      const placed = placeBlock(block, box, surface.extent());
      const anchor = { row: placed.box.top, column: placed.box.left };
      selection.set({ ranges: [{ anchor, focus: { row: placed.box.bottom, column: placed.box.right } }] });
      surface.focus(anchor);
      void write([writeOver(placed.box, surface.columnIds(), block)], 'paste', props().text.pasted, placed.clipped);
    },
    clear: () => clearSelected(null),
    toggle() {
      const active = activeCell(selection.get());
      const turned = active && nextOf(active);
      if (!turned) return false;
      writeBoxes(turned, 'edit', null, (id) => (surface.column(id)?.editing?.toggled(null) ?? null) !== null);
      return true;
    },
    fillDown: () => void fill(mapped(activeBox(), fillDownBoxes)),
    fillRight: () => void fill(mapped(activeBox(), fillRightBoxes)),
    fillTo(lastRow) {
      const box = activeBox();
      if (!box || lastRow <= box.bottom) return;
      selection.set({
        ranges: [{ anchor: { row: box.top, column: box.left }, focus: { row: lastRow, column: box.right } }],
      });
      surface.focus({ row: box.top, column: box.left });
      void fill({ from: box, over: { ...box, top: box.bottom + 1, bottom: lastRow } });
    },
    writeAt({ row, column }, text) {
      const box = { top: row, bottom: row, left: column, right: column };
      void write([writeOver(box, surface.columnIds(), [[text]])], 'edit', null);
    },
    writeSelected: (text) => writeBoxes(text, 'fill', props().text.filled, () => true),
  };

  function nextOf({ row, column }: Position): string | null {
    const about = surface.column(surface.columnIds()[column] ?? '');
    const cell = about && surface.rowAt(row)?.cells.get(about.id);
    return cell ? (about.editing?.toggled(cell.text) ?? null) : null;
  }
}

function mapped<T, U>(value: T | null, map: (value: T) => U | null): U | null {
  return value === null ? null : map(value);
}

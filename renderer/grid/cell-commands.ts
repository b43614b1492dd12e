import { sliced } from '../base/in-slices';
import type { EditCause } from './column';
import { planFillDown, planFillDrag, planFillRight, type CopiedCell } from './fill';
import type { CellPlace, CuratorGridProps } from './grid-props';
import { planPaste, type PlacedText } from './paste';
import { boxOf, cellsOf, sizeOf, type Box, type Position } from './range';
import { report, type DoneWords } from './report';
import { activeCell, activeRange, boxesOf } from './selection';
import type { SelectionState } from './selection-state';
import type { Surface } from './surface';
import { parseTsv, serialiseTsv, type TextBlock } from './tsv';
import { nextByToggle, planWrites, textAt, writeSteps } from './write-cells';

/** A cell that kept its value, and why, in a sentence. */
export interface Refusal {
  readonly place: CellPlace;
  readonly reason: string;
}

/** What the commands work on and report to. */
export interface CommandEnvironment<Row> {
  readonly surface: Surface<Row>;
  readonly selection: SelectionState;
  props(): CuratorGridProps<Row>;
  /** Says it to screen readers only. */
  announce(words: string): void;
  /** Shows it, and says it. */
  complain(words: string): void;
  /** Marks the cells for a moment. */
  flash(places: readonly CellPlace[]): void;
}

/** Everything that changes cells or leaves by the clipboard; each change is one batch. */
export interface CellCommands {
  /** The selected cells as clipboard text; null where nothing is selected. */
  copy(): string | null;
  cut(): string | null;
  paste(text: string): void;
  clear(): void;
  /** False where the active cell has nothing to turn. */
  toggle(): boolean;
  fillDown(): void;
  fillRight(): void;
  /** Repeats the active range down to that row. */
  fillTo(lastRow: number): void;
  writeAt(position: Position, text: string): void;
  /** Writes one text into every selected cell. */
  writeSelected(text: string): void;
}

/** More texts than that are read in slices, so that the window stays awake meanwhile. */
const mostAtOnce = 200;

/** The commands over a standing grid. */
export function createCellCommands<Row>(environment: CommandEnvironment<Row>): CellCommands {
  const { surface, selection, props } = environment;

  async function write(texts: readonly PlacedText[], cause: EditCause, done: DoneWords, clipped = 0): Promise<void> {
    const source = surface.asNow();
    const isMuch = texts.length > mostAtOnce;
    const plan = isMuch ? await sliced(writeSteps(texts, source)) : planWrites(texts, source);
    const answered = plan.edits.length > 0 ? await props().onEdits(plan.edits, cause) : [];
    const refusals: Refusal[] = [
      ...plan.refused.flatMap(({ position, reason }) => {
        const place = source.placeOf(position);
        return place ? [{ place, reason }] : [];
      }),
      ...answered.map(({ edit, reason }) => ({ place: edit, reason })),
    ];
    environment.flash(refusals.map(({ place }) => place));
    const written = texts.length - plan.readOnly - refusals.length;
    const reasons = refusals.map(({ reason }) => reason);
    report({ written, skipped: plan.readOnly + clipped, reasons }, done, props().text, environment);
  }

  function selectedCells(): readonly Position[] {
    const boxes = boxesOf(selection.get());
    const cells = boxes.flatMap((box) => [...cellsOf(box)]);
    if (boxes.length < 2) return cells;
    return [...new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell])).values()];
  }
  function activeBox(): Box | null {
    const range = activeRange(selection.get());
    return range && boxOf(range);
  }
  function fill(cells: readonly CopiedCell[]): void {
    const texts = cells.map(({ from, to }) => ({ ...to, text: textAt(from, surface) }));
    if (texts.length > 0) void write(texts, 'fill', props().text.filled);
  }
  function clearSelected(done: DoneWords): void {
    void write(
      selectedCells().map((cell) => ({ ...cell, text: '' })),
      'clear',
      done,
    );
  }
  function copy(): string | null {
    const block = copiedBoxes(boxesOf(selection.get())).flatMap((box) => textsOf(box, surface));
    if (block.length === 0) return null;
    environment.announce(props().text.copied(block.reduce((cells, row) => cells + row.length, 0)));
    return serialiseTsv(block);
  }

  return {
    copy,
    cut() {
      const text = copy();
      if (text !== null) clearSelected(null);
      return text;
    },
    paste(text) {
      const box = activeBox();
      if (!box) return;
      const plan = planPaste(parseTsv(text), box, surface.extent());
      const anchor = { row: plan.box.top, column: plan.box.left };
      selection.set({ ranges: [{ anchor, focus: { row: plan.box.bottom, column: plan.box.right } }] });
      surface.focus(anchor);
      void write(plan.cells, 'paste', props().text.pasted, plan.clipped);
    },
    clear: () => clearSelected(null),
    toggle() {
      const active = activeCell(selection.get());
      const text = active && nextByToggle(active, surface);
      if (text === null) return false;
      // Cells of other kinds in the range would take the text as theirs.
      const cells = selectedCells().filter((cell) => nextByToggle(cell, surface) !== null);
      void write(
        cells.map((cell) => ({ ...cell, text })),
        'edit',
        null,
      );
      return true;
    },
    fillDown() {
      const box = activeBox();
      if (box) fill(planFillDown(box));
    },
    fillRight() {
      const box = activeBox();
      if (box) fill(planFillRight(box));
    },
    fillTo(lastRow) {
      const box = activeBox();
      if (!box || lastRow <= box.bottom) return;
      selection.set({
        ranges: [{ anchor: { row: box.top, column: box.left }, focus: { row: lastRow, column: box.right } }],
      });
      surface.focus({ row: box.top, column: box.left });
      fill(planFillDrag(box, lastRow));
    },
    writeAt: (position, text) => void write([{ ...position, text }], 'edit', null),
    writeSelected(text) {
      void write(
        selectedCells().map((cell) => ({ ...cell, text })),
        'fill',
        props().text.filled,
      );
    },
  };
}

/** Several ranges are copied as one block where they span the same columns; otherwise the active one alone. */
export function copiedBoxes(boxes: readonly Box[]): readonly Box[] {
  const last = boxes.at(-1);
  const isOneBlock = boxes.every((box) => box.left === last?.left && sizeOf(box).columns === sizeOf(last).columns);
  if (isOneBlock) return [...boxes].sort((left, right) => left.top - right.top);
  return last ? [last] : [];
}

function textsOf<Row>(box: Box, surface: Surface<Row>): TextBlock {
  const { rows, columns } = sizeOf(box);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => textAt({ row: box.top + row, column: box.left + column }, surface)),
  );
}

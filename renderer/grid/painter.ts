import { contains, samePosition, sizeOf, type Box, type Position } from './range';

/** What is to be seen of the selection. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly active: Position | null;
  /** Cells that a drag of the fill handle would write. */
  readonly filling: Box | null;
}

/** What one cell says besides its value. */
export interface CellMarks {
  /** Shown as a corner and a tool tip. */
  readonly note: string | null;
  /** For screen readers. */
  readonly description: string | null;
  /** Its value in words where it shows a sign; nothing where its text says it. */
  readonly name?: string | null;
  readonly isReadOnly: boolean;
  readonly isRefused: boolean;
}

/** How the painter finds out what an element stands for. */
export interface PainterSource {
  columnIndex(columnId: string): number;
  marks(position: Position): CellMarks;
}

/** Draws selection and marks onto the cells that stand in the DOM; to be asked again whenever cells come or move. */
export interface Painter {
  paint(picture: Picture): void;
  /** Notes or rights changed: the next paint asks for every cell's marks again. */
  forgetMarks(): void;
}

/**
 * Paints by attributes that style sheets read, which neither AG Grid nor React ever touch: asking AG Grid to refresh
 * its cells instead takes many times as long and would break a drag.
 */
export function createPainter(root: HTMLElement, source: PainterSource): Painter {
  let marked = new WeakMap<Element, string>();
  return {
    paint(picture) {
      for (const row of root.querySelectorAll('.ag-row[row-index]')) {
        const rowIndex = Number(row.getAttribute('row-index'));
        const rowKey = `${rowIndex} ${row.getAttribute('row-id') ?? ''}`;
        for (const cell of row.querySelectorAll('.ag-cell')) {
          const column = source.columnIndex(cell.getAttribute('col-id') ?? '');
          const position = { row: rowIndex, column };
          if (column < 0) {
            setToken(cell, 'data-range', touchesRow(picture.boxes, rowIndex) ? 'in' : null);
            continue;
          }
          const tokens = rangeTokens(position, picture);
          setToken(cell, 'data-range', tokens);
          setToken(cell, 'aria-selected', tokens ? 'true' : null);
          if (marked.get(cell) !== rowKey) {
            mark(cell, source.marks(position));
            marked.set(cell, rowKey);
          }
        }
      }
      for (const header of root.querySelectorAll('.ag-header-cell[col-id]')) {
        const column = source.columnIndex(header.getAttribute('col-id') ?? '');
        const isTouched = picture.boxes.some(({ left, right }) => column >= left && column <= right);
        setToken(header, 'data-range', isTouched ? 'in' : null);
      }
    },
    forgetMarks() {
      marked = new WeakMap();
    },
  };
}

/** The words that a cell's `data-range` holds; null where the selection does not touch it. */
export function rangeTokens(position: Position, picture: Picture): string | null {
  const tokens = new Set<string>();
  for (const [index, box] of picture.boxes.entries()) {
    if (!contains(box, position)) continue;
    tokens.add(sizeOf(box).rows * sizeOf(box).columns > 1 || picture.boxes.length > 1 ? 'in' : 'single');
    if (position.row === box.top) tokens.add('top');
    if (position.row === box.bottom) tokens.add('bottom');
    if (position.column === box.left) tokens.add('left');
    if (position.column === box.right) tokens.add('right');
    const isLast = index === picture.boxes.length - 1;
    if (isLast && position.row === box.bottom && position.column === box.right) tokens.add('corner');
  }
  if (picture.active && samePosition(picture.active, position)) tokens.add('active');
  if (picture.filling && contains(picture.filling, position)) tokens.add('filling');
  return tokens.size > 0 ? [...tokens].join(' ') : null;
}

function touchesRow(boxes: readonly Box[], row: number): boolean {
  return boxes.some(({ top, bottom }) => row >= top && row <= bottom);
}

function mark(cell: Element, { note, description, name, isReadOnly, isRefused }: CellMarks): void {
  setToken(cell, 'aria-label', name ?? null);
  setToken(cell, 'data-note', note === null ? null : '');
  setToken(cell, 'title', note);
  setToken(cell, 'aria-description', description);
  setToken(cell, 'aria-readonly', isReadOnly ? 'true' : null);
  setToken(cell, 'data-refused', isRefused ? '' : null);
}

function setToken(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

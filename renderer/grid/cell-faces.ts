import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { CellValue, Choice, CuratorColumn } from './column';
import type { SlotRow } from './row-window';

/** What AG Grid makes for each cell of a column that shows more than text. */
export type FaceClass<Row> = new () => ICellRendererComp<SlotRow<Row>>;

/**
 * Chips and short lists as plain DOM: a React component for each cell would cost the fluid scrolling, and each element
 * within a cell does too. Columns of plain text and of flags have no face at all.
 */
export function faceOf<Row>(column: CuratorColumn<Row>): FaceClass<Row> | null {
  switch (column.kind) {
    case 'choice':
      return face((element, value) => showChoice(element, value, column));
    case 'list':
      return face((element, value, width) => showList(element, value, width));
    case 'flag':
    case 'text':
    case 'code':
    case 'longText':
    case 'number':
    case 'time':
      return null;
  }
}

type Show = (element: HTMLElement, value: CellValue, width: number) => void;

function face<Row>(show: Show): FaceClass<Row> {
  return class {
    readonly #element = document.createElement('span');
    #params: ICellRendererParams<SlotRow<Row>, CellValue> | null = null;
    readonly #draw = (): void => {
      const width = this.#params?.column?.getActualWidth() ?? 0;
      show(this.#element, this.#params?.value ?? null, width);
    };

    init(params: ICellRendererParams<SlotRow<Row>, CellValue>): void {
      this.#params = params;
      params.column?.addEventListener('widthChanged', this.#draw);
      this.#draw();
    }
    getGui(): HTMLElement {
      return this.#element;
    }
    refresh(params: ICellRendererParams<SlotRow<Row>, CellValue>): boolean {
      this.#params = params;
      this.#draw();
      return true;
    }
    destroy(): void {
      this.#params?.column?.removeEventListener('widthChanged', this.#draw);
    }
  };
}

function showChoice<Row>(element: HTMLElement, value: CellValue, column: CuratorColumn<Row>): void {
  const choice = column.choices?.find((candidate) => candidate.value === value);
  const shown = choice?.label ?? column.text(value);
  if (element.textContent === shown) return;
  element.textContent = shown;
  element.dataset['tone'] = choice?.tone ?? 'neutral';
  element.classList.toggle('curator-chip', shown !== '');
}

// Estimated rather than measured: reading a width back would force a layout for every cell that scrolls in.
const letterWidth = 6.6;
const chipPadding = 20;
const moreWidth = 30;

function showList(element: HTMLElement, value: CellValue, width: number): void {
  const items = Array.isArray(value) ? value : [];
  element.className = 'curator-face';
  element.replaceChildren();
  let room = width - chipPadding - moreWidth;
  let shown = 0;
  for (const item of items) {
    const needed = item.length * letterWidth + chipPadding;
    if (shown > 0 && needed > room) break;
    element.append(chip(item, 'neutral'));
    room -= needed;
    shown += 1;
  }
  if (shown < items.length) {
    const more = piece('curator-more', `+${items.length - shown}`);
    more.title = items.slice(shown).join(', ');
    element.append(more);
  }
}

function chip(label: string, tone: Choice['tone']): HTMLElement {
  const element = piece('curator-chip', label);
  element.dataset['tone'] = tone;
  return element;
}

function piece(className: string, label: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = label;
  return element;
}

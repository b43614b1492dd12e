import type { ColDef, ICellRendererComp, ICellRendererParams, IRowNode } from 'ag-grid-community';

/** The id of the leftmost column, which is no column of the feature. */
export const rowNumberId = '#row';

class RowNumberFace implements ICellRendererComp {
  readonly #element = document.createElement('span');
  #node: IRowNode | null = null;
  readonly #draw = (): void => {
    this.#element.textContent = String((this.#node?.rowIndex ?? 0) + 1);
  };

  init(params: ICellRendererParams): void {
    this.#node = params.node;
    // A sort moves a row without redrawing its cells.
    this.#node.addEventListener('rowIndexChanged', this.#draw);
    this.#draw();
  }
  getGui(): HTMLElement {
    return this.#element;
  }
  refresh(): boolean {
    this.#draw();
    return true;
  }
  destroy(): void {
    this.#node?.removeEventListener('rowIndexChanged', this.#draw);
  }
}

/** The column of row numbers: a click selects the row, a double click opens it. */
export function rowNumberColumn(label: string): ColDef {
  return {
    colId: rowNumberId,
    headerName: label,
    headerTooltip: false,
    headerClass: 'curator-row-number-header',
    cellClass: 'curator-row-number',
    cellRenderer: RowNumberFace,
    width: 56,
    pinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    filter: false,
    suppressMovable: true,
    suppressNavigable: true,
    suppressHeaderMenuButton: true,
    suppressSizeToFit: true,
    suppressAutoSize: true,
  };
}

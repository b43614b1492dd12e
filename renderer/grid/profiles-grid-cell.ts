import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { InfiniteCell, InfiniteRow, ProfilesColumn } from './profiles-grid-props';

/** What stands where a value is not shown; always as long, so that it tells nothing of the value. */
export const maskedText = '••••••';

/** The cell as it is shown: a skeleton until it came, a mask where the column is masked. */
export function cellText(cell: InfiniteCell | undefined, column: ProfilesColumn): string {
  if (!cell || cell.text === null || cell.text === '') return '';
  if (column.masked) return maskedText;
  return column.shown(cell.text);
}

type Params = ICellRendererParams<InfiniteRow, InfiniteCell> & { readonly about: ProfilesColumn };

/** Plain DOM: a React component for each cell would cost the fluid scrolling. */
export class ProfilesCell implements ICellRendererComp<InfiniteRow> {
  readonly #element = document.createElement('span');

  init(params: Params): void {
    this.refresh(params);
  }
  getGui(): HTMLElement {
    return this.#element;
  }
  refresh({ value, about }: Params): boolean {
    this.#element.className = value ? 'profiles-cell' : 'profiles-cell profiles-skeleton';
    this.#element.textContent = cellText(value ?? undefined, about);
    this.#element.toggleAttribute('data-masked', about.masked);
    this.#element.toggleAttribute('data-invalid', value?.invalid ?? false);
    this.#element.toggleAttribute('data-edited', value?.edited ?? false);
    return true;
  }
}

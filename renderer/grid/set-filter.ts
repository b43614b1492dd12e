import type { FilterDisplayComp, FilterDisplayParams } from 'ag-grid-community';
import type { SetFilterModel, SetFilterOption } from './set-filter-model';

/** What the column definition hands to the filter. */
export interface SetFilterParams {
  readonly options: readonly SetFilterOption[];
  readonly allLabel: string;
}

type Params = FilterDisplayParams<unknown, unknown, SetFilterModel> & SetFilterParams;

/** A check box for each value of a choice or flag column; all checked is no filter. */
export class SetFilter implements FilterDisplayComp<unknown, unknown, SetFilterModel> {
  readonly #element = document.createElement('div');
  #all = document.createElement('input');
  #boxes: ReadonlyMap<string, HTMLInputElement> = new Map();
  #params: Params | null = null;

  init(params: Params): void {
    this.#params = params;
    this.#element.className = 'curator-set-filter';
    this.#element.setAttribute('role', 'group');
    this.#element.setAttribute('aria-label', params.column.getColDef().headerName ?? '');
    this.#all = document.createElement('input');
    this.#boxes = new Map(params.options.map(({ key }) => [key, document.createElement('input')]));
    const all = labelled(this.#all, params.allLabel, () => this.#choose(this.#isAll() ? [] : this.#keys()));
    all.className = 'curator-set-filter-all';
    const others = params.options.map(({ key, label }) => {
      const box = this.#boxes.get(key) ?? document.createElement('input');
      return labelled(box, label, () => this.#turn(key));
    });
    this.#element.replaceChildren(all, ...others);
    this.#show();
  }
  getGui(): HTMLElement {
    return this.#element;
  }
  /** New words or values need new boxes; a new model only other ticks. */
  refresh(params: Params): boolean {
    const isSame = params.options === this.#params?.options && params.allLabel === this.#params.allLabel;
    this.#params = params;
    if (isSame) this.#show();
    else this.init(params);
    return true;
  }
  afterGuiAttached(): void {
    this.#all.focus();
  }

  #keys(): readonly string[] {
    return [...this.#boxes.keys()];
  }
  #chosen(): ReadonlySet<string> {
    return new Set(this.#params?.model?.values ?? this.#keys());
  }
  #isAll(): boolean {
    return this.#chosen().size === this.#boxes.size;
  }
  #turn(key: string): void {
    const chosen = this.#chosen();
    this.#choose(this.#keys().filter((each) => chosen.has(each) !== (each === key)));
  }
  #choose(values: readonly string[]): void {
    this.#params?.onModelChange(values.length === this.#boxes.size ? null : { values: [...values] });
  }
  #show(): void {
    const chosen = this.#chosen();
    for (const [key, box] of this.#boxes) box.checked = chosen.has(key);
    this.#all.checked = this.#isAll();
    this.#all.indeterminate = !this.#isAll() && chosen.size > 0;
  }
}

function labelled(box: HTMLInputElement, words: string, turned: () => void): HTMLLabelElement {
  const label = document.createElement('label');
  box.type = 'checkbox';
  box.addEventListener('change', turned);
  label.append(box, words);
  return label;
}

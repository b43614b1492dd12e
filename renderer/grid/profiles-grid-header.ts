import { mdiFilter } from '@mdi/js';
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { HeaderGlances } from './header-glances';
import type { ColumnGlance, ProfilesColumn } from './profiles-grid-props';

/** What the header shows beyond its column: its part in the sort and in the filters, and what a click does. */
export interface ProfilesHeaderParams {
  readonly column: ProfilesColumn;
  readonly direction: 'asc' | 'desc' | null;
  /** The direction in a word; AG Grid itself says `aria-sort` only of what it sorts. */
  readonly directionWord: string;
  /** The place among several sort keys, from 1; null where it sorts alone or not at all. */
  readonly place: number | null;
  /** What narrows the rows by this column, in words; null where nothing does. */
  readonly filter: string | null;
  /** What is known of each column's values, now and later. */
  readonly glances: HeaderGlances;
  onSort(column: string, adding: boolean): void;
  onFilterMark(column: string): void;
}

type Params = IHeaderParams & { readonly about: ProfilesHeaderParams };

const namespace = 'http://www.w3.org/2000/svg';

/** A header of three lines: name, marks and unit; how much is filled; how the values are distributed. */
export class ProfilesHeader implements IHeaderComp {
  readonly #element = document.createElement('div');
  #params: Params | null = null;
  #stop: () => void = () => undefined;
  readonly #sort = (event: MouseEvent | KeyboardEvent): void => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
    }
    const about = this.#params?.about;
    about?.onSort(about.column.id, event.shiftKey);
  };

  init(params: Params): void {
    this.#element.className = 'profiles-header';
    this.#element.addEventListener('click', this.#sort);
    params.eGridHeader.addEventListener('keydown', this.#sort);
    this.refresh(params);
  }
  getGui(): HTMLElement {
    return this.#element;
  }
  refresh(params: Params): boolean {
    this.#params = params;
    const { column, glances } = params.about;
    const line = glanceLine(glances.get(column.id));
    this.#element.replaceChildren(title(params.about), line);
    this.#stop();
    this.#stop = glances.watch(column.id, (glance) => this.#element.lastElementChild?.replaceWith(glanceLine(glance)));
    return true;
  }
  destroy(): void {
    this.#stop();
    this.#params?.eGridHeader.removeEventListener('keydown', this.#sort);
  }
}

function title(about: ProfilesHeaderParams): HTMLElement {
  const { column, direction, directionWord, place } = about;
  const line = part('div', 'profiles-header-title');
  line.append(part('span', 'profiles-header-label', column.label));
  if (column.unit) line.append(part('span', 'profiles-header-unit', column.unit));
  if (direction) {
    const arrow = part('span', 'profiles-header-sort', `${direction === 'asc' ? '↑' : '↓'}${place ?? ''}`);
    arrow.role = 'img';
    arrow.ariaLabel = [directionWord, place].filter(Boolean).join(' ');
    line.append(arrow);
  }
  if (about.filter !== null) line.append(filterMark(about.filter, () => about.onFilterMark(column.id)));
  if (column.personalMark) line.append(part('span', 'profiles-header-personal', column.personalMark));
  return line;
}

/** Reached by the pointer; the header's menu and the chips above the grid do the same by keyboard. */
function filterMark(words: string, press: () => void): HTMLElement {
  const mark = part('span', 'profiles-header-filter');
  mark.role = 'img';
  mark.ariaLabel = words;
  mark.title = words;
  mark.append(icon(mdiFilter));
  mark.addEventListener('click', (event) => {
    // A click elsewhere in the header sorts.
    event.stopPropagation();
    press();
  });
  return mark;
}

function icon(path: string): SVGElement {
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(namespace, 'path');
  shape.setAttribute('d', path);
  drawing.append(shape);
  return drawing;
}

function glanceLine(glance: ColumnGlance | null): HTMLElement {
  const line = part('div', 'profiles-header-glance');
  if (!glance) {
    line.dataset['waiting'] = '';
    return line;
  }
  const fill = part('span', 'profiles-header-fill');
  fill.style.setProperty('--filled', `${glance.filled * 100}%`);
  if (glance.hasInvalid) fill.dataset['invalid'] = '';
  line.append(bars(glance.bars), part('span', 'profiles-header-detail', glance.detail), fill);
  return line;
}

function bars(heights: readonly number[]): SVGElement {
  const width = 40;
  const height = 14;
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  drawing.setAttribute('class', 'profiles-header-bars');
  drawing.setAttribute('aria-hidden', 'true');
  const most = Math.max(1, ...heights);
  const step = width / Math.max(4, heights.length);
  for (const [place, value] of heights.entries()) {
    const bar = document.createElementNS(namespace, 'rect');
    const tall = value === 0 ? 0 : Math.max(1, (value / most) * height);
    bar.setAttribute('x', String(place * step));
    bar.setAttribute('y', String(height - tall));
    bar.setAttribute('width', String(Math.max(1, step - 1)));
    bar.setAttribute('height', String(tall));
    drawing.append(bar);
  }
  return drawing;
}

function part(name: 'div' | 'span', className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

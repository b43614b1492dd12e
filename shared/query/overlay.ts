import type { EditedText } from '../profile/cell-edit';
import type { TextColumn } from './text-column';

/** The numbers of the two texts that every overlay begins with: no value, and what the file itself says. */
export const overlaid = { nothing: 0, own: 1 } as const;

/** What lies over some cells of a column. */
export interface Overlay {
  /** Ascending, each once. */
  readonly rows: Uint32Array;
  /** For each of the rows the number of its text. */
  readonly codes: Uint32Array;
  /** Texts by number: null, undefined (the file's own), then the others. */
  readonly texts: readonly EditedText[];
}

/** Gathers an overlay, rows ascending. */
export interface OverlayBuilder {
  add(row: number, text: EditedText): void;
  finish(): Overlay;
}

/** A builder for at most so many cells. */
export function buildOverlay(most: number): OverlayBuilder {
  const rows = new Uint32Array(most);
  const codes = new Uint32Array(most);
  const texts: EditedText[] = [null, undefined];
  const known = new Map<EditedText, number>([
    [null, overlaid.nothing],
    [undefined, overlaid.own],
  ]);
  let count = 0;
  return {
    add(row, text) {
      let code = known.get(text);
      if (code === undefined) {
        code = texts.push(text) - 1;
        known.set(text, code);
      }
      rows[count] = row;
      codes[count] = code;
      count += 1;
    },
    finish: () => ({ rows: rows.subarray(0, count), codes: codes.subarray(0, count), texts }),
  };
}

/** An overlay of these cells, whatever their order. */
export function overlayOf(cells: ReadonlyMap<number, EditedText>): Overlay {
  const builder = buildOverlay(cells.size);
  for (const row of Uint32Array.from(cells.keys()).sort()) builder.add(row, cells.get(row));
  return builder.finish();
}

/** Both as one: where both cover a cell, `upper` says what it says. */
export function mergeOverlays(lower: Overlay, upper: Overlay): Overlay {
  if (lower.rows.length === 0) return upper;
  if (upper.rows.length === 0) return lower;
  const rows = new Uint32Array(lower.rows.length + upper.rows.length);
  const codes = new Uint32Array(rows.length);
  const shift = lower.texts.length - 2;
  const texts = [...lower.texts, ...upper.texts.slice(2)];
  let [count, at] = [0, 0];
  const put = (row: number, code: number): void => {
    rows[count] = row;
    codes[count] = code;
    count += 1;
  };
  for (let index = 0; index < upper.rows.length; index += 1) {
    const row = upper.rows[index] ?? 0;
    for (; (lower.rows[at] ?? Infinity) < row; at += 1) put(lower.rows[at] ?? 0, lower.codes[at] ?? 0);
    if (lower.rows[at] === row) at += 1;
    const code = upper.codes[index] ?? 0;
    put(row, code > overlaid.own ? code + shift : code);
  }
  for (; at < lower.rows.length; at += 1) put(lower.rows[at] ?? 0, lower.codes[at] ?? 0);
  return { rows: rows.slice(0, count), codes: codes.slice(0, count), texts };
}

/** Where the row stands in the overlay; -1 where it is not covered. */
export function placeInOverlay(overlay: Pick<Overlay, 'rows'>, row: number): number {
  const at = placeFrom(overlay, row);
  return overlay.rows[at] === row ? at : -1;
}

/** Where the first covered row from this one on stands in the overlay; their number where none is. */
export function placeFrom({ rows }: Pick<Overlay, 'rows'>, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows that say something else than the file. */
export function editedRows({ rows, codes }: Overlay): Pick<ReadonlySet<number>, 'has' | 'size'> {
  const last = rows.at(-1) ?? -1;
  const bits = new Uint8Array((last + 8) >>> 3);
  let size = 0;
  for (let index = 0; index < rows.length; index += 1) {
    if (codes[index] === overlaid.own) continue;
    const row = rows[index] ?? 0;
    bits[row >>> 3] = (bits[row >>> 3] ?? 0) | (1 << (row & 7));
    size += 1;
  }
  return { size, has: (row) => ((bits[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0 };
}

/**
 * The column as the overlay leaves it; the given one stays as it is. A text that the column has not gets a number of its
 * own. Where the overlay covers few rows the numbers of the others stay, so that it costs a copy of them and no more;
 * where it covers most, texts that no row says any more are left out, so that nothing is worked out for them.
 */
export function layOver(column: TextColumn, overlay: Overlay): TextColumn {
  if (overlay.rows.length === 0) return column;
  const codes = column.codes.slice();
  const texts = column.texts.slice();
  const distinct = column.distinct && overlay.texts.length <= mostLookedUp;
  const known = distinct ? codesOf(column, new Set(overlay.texts)) : null;
  const codeOf = Uint32Array.from(overlay.texts, (text) => {
    if (typeof text !== 'string') return 0;
    const code = known?.get(text) ?? texts.push(text) - 1;
    known?.set(text, code);
    return code;
  });
  for (let index = 0; index < overlay.rows.length; index += 1) {
    const row = overlay.rows[index] ?? 0;
    const number = overlay.codes[index] ?? 0;
    if (row < codes.length && number !== overlaid.own) codes[row] = codeOf[number] ?? 0;
  }
  const laid = { texts, codes, distinct };
  return overlay.rows.length * 2 > codes.length ? withoutUnused(laid) : laid;
}

/** With more texts than that, finding those that the column has already costs more than it saves. */
const mostLookedUp = 65_536;

function codesOf({ texts }: TextColumn, wanted: ReadonlySet<EditedText>): Map<string, number> {
  const codes = new Map<string, number>();
  for (const [code, text] of texts.entries()) if (text !== null && wanted.has(text)) codes.set(text, code);
  return codes;
}

function withoutUnused({ texts, codes, distinct }: TextColumn): TextColumn {
  const isUsed = new Uint8Array(texts.length);
  isUsed[0] = 1;
  for (let row = 0; row < codes.length; row += 1) isUsed[codes[row] ?? 0] = 1;
  const codeOf = new Uint32Array(texts.length);
  const used: (string | null)[] = [];
  for (let code = 0; code < texts.length; code += 1)
    if (isUsed[code]) codeOf[code] = used.push(texts[code] ?? null) - 1;
  return { texts: used, codes: codes.map((code) => codeOf[code] ?? 0), distinct };
}

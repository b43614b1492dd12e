import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/arbitraries';
import type { EditedText } from '../profile/cell-edit';
import { editedRows, layOver, mergeOverlays, overlayOf, placeInOverlay, type Overlay } from './overlay';
import { decodePatch, encodePatch } from './patch-block';
import { columnOf, textAt, type TextColumn } from './text-column';

type Cells = ReadonlyMap<number, EditedText>;

const text: fc.Arbitrary<EditedText> = fc.oneof(
  fc.constantFrom('a', 'b', 'new', '', null, undefined),
  anyText().map((any) => any.toWellFormed()),
);
const cellsUpTo = (row: number) => fc.array(fc.tuple(fc.nat(row), text), { maxLength: 25 }).map((all) => new Map(all));
const original = fc.array(fc.constantFrom('a', 'b', '', null), { minLength: 1, maxLength: 15 });

const read = (column: TextColumn) => Array.from(column.codes, (_, row) => textAt(column, row));
const cellsIn = ({ rows, codes, texts }: Overlay): Cells =>
  new Map(Array.from(rows, (row, index) => [row, texts[codes[index] ?? 0]]));
/** What a person would expect, cell by cell. */
const expected = (cells: readonly (string | null)[], edits: Cells) =>
  cells.map((cell, row) => edits.get(row) ?? (edits.has(row) && edits.get(row) === null ? null : cell));

describe('an overlay', () => {
  it('covers its cells in the order of rows, whatever the order in which they came', () => {
    fc.assert(
      fc.property(cellsUpTo(40), (cells) => {
        const overlay = overlayOf(cells);
        expect(cellsIn(overlay)).toEqual(cells);
        expect([...overlay.rows]).toEqual([...cells.keys()].sort((left, right) => left - right));
        for (const row of Array.from({ length: 42 }, (_, each) => each)) {
          expect(overlay.rows[placeInOverlay(overlay, row)]).toBe(cells.has(row) ? row : undefined);
        }
      }),
    );
  });

  it('changes its rows of a column alone, brings back what the file says, and leaves the column as it was', () => {
    fc.assert(
      fc.property(original, cellsUpTo(20), (cells, edits) => {
        const column = columnOf(cells);
        const laid = layOver(column, overlayOf(edits));
        expect(read(laid)).toEqual(expected(cells, edits));
        expect(read(column)).toEqual(cells);
        expect(new Set(laid.texts).size).toBe(laid.texts.length);
      }),
    );
  });

  // Law: several overlays merged in turn say what the last of them says that covers a cell.
  it('merges with those over it as if each were laid in turn', () => {
    fc.assert(
      fc.property(original, fc.array(cellsUpTo(20), { maxLength: 4 }), (cells, layers) => {
        const merged = layers.map(overlayOf).reduce(mergeOverlays, overlayOf(new Map()));
        const all = new Map(layers.flatMap((layer) => [...layer]));
        expect(cellsIn(merged)).toEqual(all);
        expect(read(layOver(columnOf(cells), merged))).toEqual(expected(cells, all));
      }),
    );
  });

  it('knows which rows say something else than the file', () => {
    fc.assert(
      fc.property(cellsUpTo(40), (cells) => {
        const edited = editedRows(overlayOf(cells));
        const rows = Array.from({ length: 60 }, (_, row) => row);
        expect(rows.filter((row) => edited.has(row))).toEqual(
          rows.filter((row) => cells.get(row) !== undefined || (cells.has(row) && cells.get(row) === null)),
        );
        expect(edited.size).toBe([...cells.values()].filter((each) => each !== undefined).length);
      }),
    );
  });
});

describe('an overlay of nothing', () => {
  // Files open with one such for each of their columns: half a gigabyte each was more than any machine has.
  it('takes no room', () => {
    const none = Array.from({ length: 200 }, () => editedRows(overlayOf(new Map())));
    expect(none.every(({ size, has }) => size === 0 && !has(0))).toBe(true);
  });
});

describe('the block of a patch', () => {
  // Law: decoding what was encoded gives the same cells.
  it('holds every cell and every letter', () => {
    fc.assert(
      fc.property(cellsUpTo(4_294_967_295), (cells) => {
        const decoded = decodePatch(encodePatch(overlayOf(cells)));
        expect(decoded.ok && cellsIn(decoded.value)).toEqual(cells);
      }),
    );
  });

  it('takes few bytes for a whole column that says one thing', () => {
    const cells = new Map(Array.from({ length: 100_000 }, (_, row) => [row, 'Türkiye']));
    expect(encodePatch(overlayOf(cells)).length).toBeLessThan(1000);
  });

  it('is refused where it is cut or altered into what nothing writes', () => {
    const block = encodePatch(
      overlayOf(
        new Map([
          [3, 'a'],
          [9, 'b'],
        ]),
      ),
    );
    const damaged = { ok: false, error: { code: 'store-damaged', found: 'patchBlocks' } };
    expect(decodePatch(block.subarray(0, block.length - 2))).toEqual(damaged);
    expect(decodePatch(new Uint8Array([1, 2, 3]))).toEqual(damaged);
  });
});

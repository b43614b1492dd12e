import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedText } from '../profile/cell-edit';
import { layersOf, type ReadPatch, type SingleEdit } from '../query/layers';
import { overlayOf, type Overlay } from '../query/overlay';
import { addFates, cellFates, fatesOf, noFates } from './cell-fates';
import { moveLayers } from './move-layers';
import { findProfiles, unknownProfiles } from './profiles-now';

const sign = { at: '2026-01-01T00:00:00.000Z', by: 'Ada' };
const cellsIn = ({ rows, codes, texts }: Overlay) =>
  new Map(Array.from(rows, (row, index) => [row, texts[codes[index] ?? 0]]));
/** What cells say in the end that do not say what their file says. */
const saidBy = (overlay: Overlay) => new Map([...cellsIn(overlay)].filter(([, text]) => text !== undefined));

describe('profiles of an older file in a newer one', () => {
  it('are found by an id that one row of either file has, whatever the order of rows', () => {
    const { rowNow, figures } = findProfiles(['a', 'b', 'c'], ['c', 'new', 'a'], null);
    expect([0, 1, 2].map((row) => rowNow(row))).toEqual([2, 'gone', 0]);
    expect(figures).toEqual({ both: 2, added: 1, gone: 1, doubtful: { older: 0, newer: 0 } });
  });

  it('are found by nothing where their id is missing, or repeated in either file', () => {
    const { rowNow, figures } = findProfiles(['a', 'a', '', null, 'b'], ['a', 'b', 'b', ''], null);
    expect([0, 1, 2, 3, 4].map((row) => rowNow(row))).toEqual(Array(5).fill('doubtful'));
    expect(figures).toEqual({ both: 0, added: 0, gone: 0, doubtful: { older: 5, newer: 4 } });
  });

  it('are found by the id that somebody gave them where their own is not there', () => {
    const { rowNow } = findProfiles(['a', 'b'], ['b', 'z'], null);
    expect(rowNow(0, 'z')).toBe(1);
    expect(rowNow(1, 'z')).toBe(0);
    expect(rowNow(0, 'y')).toBe('gone');
    expect(rowNow(0, null)).toBe('gone');
  });

  it('are compared by what their ids mean to a number', () => {
    const number = { dataType: 'INT', array: false, options: [], unit: '' } as const;
    expect(findProfiles(['1'], ['1.0', '2'], number).rowNow(0)).toBe(0);
    expect(findProfiles(['1'], ['1.0', '2'], null).rowNow(0)).toBe('gone');
  });

  it('are nowhere where no column tells them apart', () => {
    const { rowNow, figures } = unknownProfiles(3, 5);
    expect(rowNow(1)).toBe('doubtful');
    expect(figures).toMatchObject({ doubtful: { older: 3, newer: 5 } });
  });

  // Law: every row of either file is counted once.
  it('account for every row of both files', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', null), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, (older, newer) => {
        const { both, added, gone, doubtful } = findProfiles(older, newer, null).figures;
        expect([both + gone + doubtful.older, both + added + doubtful.newer]).toEqual([older.length, newer.length]);
      }),
    );
  });
});

describe('an edited cell', () => {
  const fateOf = (edit: EditedText, before: string | null, now: string | null) =>
    cellFates.find(
      (fate) =>
        fatesOf(overlayOf(new Map([[0, edit]])), () => 0, { before: () => before, now: () => now }, 'edit').counts[
          fate
        ] > 0,
    );

  it.each([
    ['is carried where the newer file says the same', 'new', 'old', 'old', 'carried'],
    ['is contested where the newer file says something else', 'new', 'old', 'other', 'contested'],
    ['is settled where the newer file says what it says', 'new', 'old', 'new', 'settled'],
    ['that was emptied is settled where there is no value any more', null, 'old', null, 'settled'],
    ['tells an empty text from no value', '', 'old', null, 'contested'],
    ['is no edit where it shows what its file says', undefined, 'old', 'other', undefined],
  ] as const)('%s', (_, edit, before, now, fate) => {
    expect(fateOf(edit, before, now)).toBe(fate);
  });

  const overlay = overlayOf(
    new Map([
      [0, 'x'],
      [1, 'y'],
      [2, 'z'],
    ]),
  );
  const texts = { before: () => 'old', now: (row: number) => (row === 5 ? 'other' : 'old') };

  it('goes where its profile stands now, and nowhere without one', () => {
    const rowNow = (row: number) => ([7, 'gone', 'doubtful'] as const)[row] ?? 'gone';
    const { counts, rows } = fatesOf(overlay, rowNow, texts, 'edit');
    expect(counts).toEqual({ ...noFates, carried: 1, 'row-gone': 1, 'row-doubtful': 1 });
    expect([...rows]).toEqual([[0, 7]]);
    expect(fatesOf(overlay, () => 1, { ...texts, now: null }, 'edit').counts).toEqual({ ...noFates, 'column-gone': 3 });
  });

  it('that is contested goes on only where edits win', () => {
    const rowNow = (row: number) => row + 5;
    expect([...fatesOf(overlay, rowNow, texts, 'edit').rows.keys()]).toEqual([0, 1, 2]);
    const file = fatesOf(overlay, rowNow, texts, 'file');
    expect([...file.rows.keys()]).toEqual([1, 2]);
    expect(addFates([file.counts, file.counts])).toEqual({ ...noFates, carried: 4, contested: 2 });
  });
});

describe('layers that move to other rows', () => {
  const text = fc.constantFrom('a', 'b', '', null, undefined);
  const layers = fc
    .tuple(
      fc.array(fc.tuple(fc.nat(9), text), { maxLength: 8 }),
      fc.array(fc.array(fc.tuple(fc.nat(9), text), { minLength: 1, maxLength: 8 }), { maxLength: 3 }),
      fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
    )
    .map(([single, patches, overs]) => {
      const cells = [...new Map(single)].map(([row, said]): SingleEdit => {
        const over = Math.min(overs[row] ?? 0, patches.length);
        const own = said === undefined && { own: true as const };
        return { ...sign, row, text: said ?? null, ...own, ...(over > 0 && { over }) };
      });
      const read = patches.map((each, at): ReadPatch => ({
        ...sign,
        layer: at + 1,
        overlay: overlayOf(new Map(each)),
      }));
      return { cells, patches: read };
    });
  const someRows = fc.uniqueArray(fc.nat(9)).chain((kept) =>
    fc
      .shuffledSubarray(
        Array.from({ length: 30 }, (_, row) => row),
        { minLength: kept.length, maxLength: kept.length },
      )
      .map((now) => new Map(kept.map((row, at) => [row, now[at] ?? 0]))),
  );

  // Law: what cells say in the end moves with them, whatever lay over what.
  it('say over the new rows what they said over the old ones', () => {
    fc.assert(
      fc.property(layers, someRows, (before, rows) => {
        const after = moveLayers(before, rows);
        const expected = [...saidBy(layersOf(before.cells, before.patches))].flatMap(([row, said]) => {
          const now = rows.get(row);
          return now === undefined ? [] : [[now, said] as const];
        });
        expect(saidBy(layersOf(after.cells, after.patches))).toEqual(new Map(expected));
        expect(after.patches.map(({ layer }) => layer)).toEqual(after.patches.map((_, at) => at + 1));
        expect(after.cells.every(({ over = 0 }) => over <= after.patches.length)).toBe(true);
      }),
    );
  });

  it('keep who and when', () => {
    const cell = { row: 1, text: 'x', at: '2026-02-02T00:00:00.000Z', by: 'Bora' };
    const patch = { layer: 4, ...sign, overlay: overlayOf(new Map([[2, 'y']])) };
    const rows = new Map([
      [1, 11],
      [2, 12],
    ]);
    const moved = moveLayers({ cells: [{ ...cell, over: 4 }], patches: [patch] }, rows);
    expect(moved.cells).toEqual([{ ...cell, row: 11, over: 1 }]);
    expect(moved.patches).toMatchObject([{ ...sign, layer: 1 }]);
  });
});

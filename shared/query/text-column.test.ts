import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsWhere, searchTest, wordsOf } from './filter';
import { findText } from './find-row';
import { buildColumn, columnOf, textAt, type TextColumn } from './text-column';

const cell = fc.constantFrom('a', 'b', 'c', '', null);
const read = (column: TextColumn) => Array.from(column.codes.keys(), (row) => textAt(column, row));

/** So many different texts that the column stops looking for repeats, and then some that repeat. */
function manyTexts(): TextColumn {
  const builder = buildColumn(70_002);
  builder.add(Array.from({ length: 70_000 }, (_, row) => `id ${row}`));
  builder.add(['id 7', null]);
  return builder.finish();
}

describe('a column of texts', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        expect(read(columnOf(cells))).toEqual(cells);
      }),
    );
  });

  it('holds each different text once', () => {
    expect(columnOf(['a', 'b', 'a', null]).texts).toEqual([null, 'a', 'b']);
  });

  it('stops looking for repeats where nearly all texts differ, and still says what it was made of', () => {
    const column = manyTexts();
    expect(column.distinct).toBe(false);
    expect([textAt(column, 7), textAt(column, 70_000), textAt(column, 70_001)]).toEqual(['id 7', 'id 7', null]);
  });

  it('has no value in rows that never came', () => {
    expect(read(buildColumn(2).finish())).toEqual([null, null]);
  });

  it('refuses more rows than were announced', () => {
    expect(() => buildColumn(1).add(['a', 'b'])).toThrow('1 rows');
  });
});

describe('a search', () => {
  it('finds rows where each word stands in some column, whatever its case and accents', () => {
    const names = columnOf(['Ayşe Yılmaz', 'AYSE Demir', 'Mehmet', null]);
    const cities = columnOf(['İzmir', 'Ankara', 'Izmir', 'izmir']);
    const found = (words: string) => [...rowsWhere(4, searchTest(wordsOf(words), [names, cities]))];
    expect(found('ayşe')).toEqual([0, 1]);
    expect(found('  IZMİR ayse ')).toEqual([0]);
    expect(found('izmir')).toEqual([0, 2, 3]);
    expect(found('')).toEqual([0, 1, 2, 3]);
    expect(found('bursa')).toEqual([]);
  });
});

describe('going to an id', () => {
  it('prefers exactly this text to one in other letters, and counts all that say it', () => {
    const ids = columnOf(['a1', 'A1', 'b', 'A1', null]);
    expect(findText(ids, 'A1')).toEqual({ row: 1, matches: 2 });
    expect(findText(ids, ' B ')).toEqual({ row: 2, matches: 1 });
    expect(findText(ids, 'c')).toBeNull();
    expect(findText(ids, '')).toBeNull();
  });

  it('finds repeats in a column that does not look for them', () => {
    expect(findText(manyTexts(), 'id 7')).toEqual({ row: 7, matches: 2 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataTypes, type DataType } from '../attribute/data-type';
import { keyOf, type KeyedType } from '../profile/value-key';
import { binEdges } from './bin-edges';
import { createColumn } from './column';
import { facetOf } from './facet';
import { summaryOf } from './summary';
import { columnOf } from './text-column';

const meaning = (dataType: DataType) => ({ dataType, array: false, options: [], unit: '' });
const cell = fc.constantFrom('a', 'b', '1', '1.0', '2', '30', '', null);
const cells = fc.array(cell, { maxLength: 30 });

describe('a facet', () => {
  it('counts what a reading of every row counts, over all rows or some', () => {
    const rowsOf = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 29 })));
    fc.assert(
      fc.property(cells, rowsOf, fc.constantFrom<DataType>('INT', 'STRING'), (texts, asked, type) => {
        const rows = asked?.filter((row) => row < texts.length) ?? null;
        const facet = facetOf(createColumn(columnOf(texts), meaning(type)), rows && Uint32Array.from(rows));
        const counted = rows ? rows.map((row) => texts[row]!) : texts;
        const filled = counted.filter(Boolean) as readonly string[];
        const valueOf = (text: string): unknown => (type === 'INT' ? (keyOf(text, 'INT') ?? text) : text);
        const same = (text: string): number => filled.filter((each) => valueOf(each) === valueOf(text)).length;
        expect(facet.total).toBe(counted.length);
        expect(facet.empty).toBe(counted.length - filled.length);
        expect(facet.invalid).toBe(type === 'INT' ? filled.filter((text) => /[ab]/.test(text)).length : 0);
        expect(facet.distinct).toBe(new Set(filled.map(valueOf)).size);
        expect(facet.duplicates).toBe(filled.filter((text) => same(text) > 1).length);
        expect(facet.values.map(({ text, count }) => count - same(text))).toEqual(facet.values.map(() => 0));
        expect(facet.values.reduce((sum, { count }) => sum + count, 0)).toBe(filled.length);
        expect(facet.values.map(({ count }) => count)).toEqual(
          facet.values.map(({ count }) => count).toSorted((a, b) => b - a),
        );
        if (facet.histogram) {
          const counts = facet.histogram.map(({ count }) => count).reduce((sum, count) => sum + count, 0);
          expect(counts).toBe(filled.length - facet.invalid);
        }
      }),
    );
  });

  it('answers only the values asked for, folded, and as many as asked for', () => {
    const column = createColumn(columnOf(['İzmir', 'izmit', 'Ankara', 'İzmir']), null);
    expect(facetOf(column, null, { containing: 'IZMI' }).values).toEqual([
      { text: 'İzmir', count: 2 },
      { text: 'izmit', count: 1 },
    ]);
    expect(facetOf(column, null, { limit: 1 }).values).toHaveLength(1);
    expect(facetOf(column, null, { limit: 1 }).distinct).toBe(3);
  });

  it('has bins at round edges', () => {
    const column = createColumn(columnOf(['1', '7', '12', '99']), meaning('INT'));
    expect(facetOf(column, null, { bins: 5 }).histogram).toEqual([
      { from: '0', to: '20', count: 3 },
      { from: '20', to: '40', count: 0 },
      { from: '40', to: '60', count: 0 },
      { from: '60', to: '80', count: 0 },
      { from: '80', to: '100', count: 1 },
    ]);
  });

  it('cuts days at months and years', () => {
    const column = createColumn(columnOf(['1990-05-17', '1999-12-31']), meaning('DATE'));
    const edges = facetOf(column, null, { bins: 10 }).histogram?.map(({ from }) => from);
    expect(edges).toEqual(Array.from({ length: 10 }, (_, year) => `${1990 + year}-01-01`));
  });
});

describe('the edges of bins', () => {
  const keyed = dataTypes.filter((type): type is KeyedType => type !== 'STRING' && type !== 'BOOLEAN');
  const within: Readonly<Record<string, fc.Arbitrary<number>>> = {
    INT: fc.integer(),
    LONG: fc.maxSafeInteger(),
    DOUBLE: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }),
    DATE: fc.integer({ min: -700_000, max: 2_900_000 }),
    TIME_STAMP: fc.integer({ min: -6e13, max: 2.5e14 }),
  };

  it.each(keyed)('of type %s ascend, hold all values and are not many more than asked for', (type) => {
    fc.assert(
      fc.property(within[type]!, within[type]!, fc.integer({ min: 1, max: 40 }), (one, other, about) => {
        const [least, greatest] = [Math.min(one, other), Math.max(one, other)];
        const edges = binEdges(least, greatest, type, about);
        expect(edges[0]).toBeLessThanOrEqual(least);
        expect(edges.at(-1)).toBeGreaterThan(greatest);
        expect(edges).toEqual(edges.toSorted((a, b) => a - b));
        expect(new Set(edges).size).toBe(edges.length);
        expect(edges.length).toBeLessThanOrEqual(about + 3);
      }),
      // Doubles shrink for minutes.
      { numRuns: 300, endOnFailure: true },
    );
  });
});

describe('a summary', () => {
  it('says how full a column is, and its extremes as they are written', () => {
    const column = createColumn(columnOf(['9', '10', 'x', '', null, '09']), meaning('INT'));
    expect(summaryOf(column, 'en')).toMatchObject({
      rows: 6,
      empty: 2,
      invalid: 1,
      distinct: 3,
      duplicates: 2,
      min: '9',
      max: '10',
    });
  });

  it('has bars that add up to the valid values of a number column, and at most sixteen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1 }), (numbers) => {
        const { bars } = summaryOf(createColumn(columnOf(numbers.map(String)), meaning('INT')), 'en');
        expect(bars.length).toBeLessThanOrEqual(16);
        expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(numbers.length);
      }),
    );
  });

  it('has the counts of the most frequent values of other columns, greatest first', () => {
    expect(summaryOf(createColumn(columnOf(['a', 'b', 'b', null]), null), 'en').bars).toEqual([2, 1]);
  });

  it('says nothing of extremes where there is no value', () => {
    expect(summaryOf(createColumn(columnOf([null, '']), meaning('DATE')), 'en')).toMatchObject({ min: null, bars: [] });
  });
});

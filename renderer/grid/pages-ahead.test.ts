import { describe, expect, it } from 'vitest';
import { pagesAhead } from './pages-ahead';
import type { InfinitePageRow, InfiniteView } from './profiles-grid-props';

/** A view of 10,000 rows that answers only when it is told to. */
function slowView() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const view: InfiniteView = {
    count: 10_000,
    indexOf: async (row) => row,
    page: (start, count, columns) => {
      asked.push(`${start}+${count} ${columns.join()}`);
      return new Promise<readonly InfinitePageRow[]>((resolve) =>
        waiting.push(() =>
          resolve([{ row: start, cells: columns.map(() => ({ text: '', invalid: false, edited: false })) }]),
        ),
      );
    },
  };
  const answer = async () => {
    for (const each of waiting.splice(0)) each();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { view, asked, answer };
}
const drawn = [0, 25] as const;

describe('pages of a place that the scroll bar jumps to', () => {
  it('are asked for once, before and not again when they are wanted', async () => {
    const { view, asked, answer } = slowView();
    const pages = pagesAhead(view, 100);
    pages.jump({ share: 0.5, shown: 20, drawn }, ['a']);
    const rows = pages.rows(4900, 5000, ['a']);
    await answer();
    expect((await rows)?.[0]?.row).toBe(4900);
    expect(asked).toEqual(['4900+100 a', '5000+100 a']);
  });

  it('are asked for anew where other columns are in sight by then, and when they are wanted again', async () => {
    const { view, asked } = slowView();
    const pages = pagesAhead(view, 100);
    pages.jump({ share: 1, shown: 20, drawn }, ['a']);
    void pages.rows(9900, 10_000, ['b']);
    void pages.rows(9900, 10_000, ['a']);
    void pages.rows(9900, 10_000, ['a']);
    expect(asked).toEqual(['9900+100 a', '9900+100 b', '9900+100 a']);
  });

  it('are not asked for where rows are drawn nearby, nor before any column is in sight', () => {
    const { view, asked } = slowView();
    const pages = pagesAhead(view, 100);
    pages.jump({ share: 0.01, shown: 20, drawn }, ['a']);
    pages.jump({ share: 0.7, shown: 20, drawn: [6950, 6990] }, ['a']);
    pages.jump({ share: 0.7, shown: 20, drawn }, []);
    expect(asked).toEqual([]);
  });

  it('do not pile up while the scroll bar is dragged', async () => {
    const { view, asked, answer } = slowView();
    const pages = pagesAhead(view, 100);
    for (const share of [0.305, 0.405, 0.505, 0.605]) pages.jump({ share, shown: 20, drawn }, ['a']);
    expect(asked).toEqual(['3000+100 a']);
    await answer();
    pages.jump({ share: 0.705, shown: 20, drawn }, ['a']);
    expect(asked).toEqual(['3000+100 a', '7000+100 a']);
  });

  it('are asked for anew once values changed', () => {
    const { view, asked } = slowView();
    const pages = pagesAhead(view, 100);
    pages.jump({ share: 1, shown: 20, drawn }, ['a']);
    pages.forget();
    void pages.rows(9900, 10_000, ['a']);
    expect(asked).toEqual(['9900+100 a', '9900+100 a']);
  });

  it('end with the view', () => {
    const { view, asked } = slowView();
    const short = { ...view, count: 150 };
    pagesAhead(short, 100).jump({ share: 1, shown: 20, drawn: [-500, -400] }, ['a']);
    expect(asked).toEqual(['100+50 a']);
  });
});

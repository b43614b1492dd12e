import { expect, it } from 'vitest';
import type { ParquetFile } from '#shared/parquet/parquet-file';
import { createByteCache } from './byte-cache';
import { createColumns, type KeptColumn } from './columns';

/** A file of two columns in groups of ten rows that are read when the test says so; `asked` is what was begun. */
function slowFile(groupCount: number) {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const parquet: Pick<ParquetFile, 'rows' | 'groups' | 'columns' | 'readTexts'> = {
    rows: groupCount * 10,
    groups: Array.from({ length: groupCount }, (_, index) => ({ start: index * 10, end: index * 10 + 10 })),
    columns: new Map(['a', 'b'].map((name) => [name, { storedAs: 'STRING', bytes: 1 }])),
    readTexts(name, { start, end }) {
      asked.push(`${name}${start}`);
      const texts = Array.from({ length: end - start }, (_, index) => `${name}${start + index}`);
      return new Promise((resolve) => answers.push(() => resolve(texts)));
    },
  };
  const columns = createColumns(parquet, createByteCache<KeptColumn>(1_000_000), '');
  /** Lets what was asked for last be read, and whoever waited for it go on. */
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { asked, columns, answer };
}

it('reads a whole column group by group', async () => {
  const { asked, columns, answer } = slowFile(3);
  const whole = columns.whole('a', () => false);
  for (const group of ['a0', 'a10', 'a20']) {
    await expect.poll(() => asked.at(-1)).toBe(group);
    await answer();
  }
  expect((await whole).codes).toHaveLength(30);
});

it('lets a whole column wait while rows are read, and reads on afterwards', async () => {
  const { asked, columns, answer } = slowFile(3);
  const whole = columns.whole('a', () => false);
  await expect.poll(() => asked).toEqual(['a0']);
  const page = columns.texts('b', [25]);
  await expect.poll(() => asked).toEqual(['a0', 'b20']);
  await answer();
  // The column's next group is not begun before the page is there.
  expect(asked).toEqual(['a0', 'b20']);
  await answer();
  expect(await page).toEqual(['b25']);
  await expect.poll(() => asked).toEqual(['a0', 'b20', 'a10']);
  await answer();
  await expect.poll(() => asked.at(-1)).toBe('a20');
  await answer();
  expect((await whole).codes).toHaveLength(30);
});

it('does not wait for itself where most of the file is asked for', async () => {
  const { columns, answer, asked } = slowFile(4);
  const page = columns.texts('a', [1, 11, 21]);
  for (const group of ['a0', 'a10', 'a20', 'a30']) {
    await expect.poll(() => asked.at(-1)).toBe(group);
    await answer();
  }
  expect(await page).toEqual(['a1', 'a11', 'a21']);
});

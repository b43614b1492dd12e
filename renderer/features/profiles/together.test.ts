import { expect, it } from 'vitest';
import type { ProfileLook } from '#shared/profile/profile-look';
import { asOneFile, lackingFiles, mergeLooks } from './together';

const look = (columns: string[], rows: (string | null)[][]): ProfileLook => ({
  source: 'delimited',
  dialect: null,
  columns,
  rows,
  doubts: [{ code: 'row-short', count: 1, lines: [2] }],
  rejects: [],
  sheets: [],
  estimate: { rows: 10, exact: true, bytes: 100, seconds: 1 },
});
const first = look(['id', 'Name'], [['1', 'Ada']]);
const second = look(['name', 'ID', 'phone'], [['Bo', '2', '0532']]);
const files = [
  { job: 'a', name: 'a.csv', size: 100 },
  { job: 'b', name: 'b.csv', size: 50 },
] as const;

it('is looked at as one file with the columns of all', () => {
  const merged = mergeLooks([first, second]);
  expect(merged).toMatchObject({ columns: ['id', 'Name', 'phone'], rows: [['1', 'Ada', null]] });
  expect(merged.estimate).toEqual({ rows: 20, exact: true, bytes: 200, seconds: 2 });
  expect(merged.doubts).toHaveLength(1);
});

it('says what a file lacks', () => {
  expect(lackingFiles(files, [first, second])).toEqual([{ name: 'a.csv', missing: ['phone'] }]);
  expect(lackingFiles(files, [first, first])).toEqual([]);
});

it('goes by the job of the first', () => {
  expect(asOneFile(files, 'all')).toEqual({ job: 'a', name: 'all', size: 150 });
});

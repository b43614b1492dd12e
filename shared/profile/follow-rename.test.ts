import { expect, it } from 'vitest';
import { followRename } from './follow-rename';

const columns = [
  { id: 'c0', name: 'Email', attribute: 'email' },
  { id: 'c1', name: 'Age', attribute: 'age' },
  { id: 'c2', name: 'Other', attribute: null },
];

it('maps columns of the old code to the new one, and leaves files without any alone', () => {
  const files = [
    { id: 'f', columns },
    { id: 'g', columns: columns.slice(2) },
  ];
  const after = columns.map((column) => (column.id === 'c1' ? { ...column, attribute: 'years' } : column));
  expect(followRename(files, 'age', 'years')).toEqual([
    { kind: 'updated', table: 'profileFiles', key: 'f', before: { columns }, after: { columns: after } },
  ]);
});

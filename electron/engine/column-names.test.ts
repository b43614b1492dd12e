import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameColumns } from './column-names';

it('keeps names, without the blanks around them', () => {
  expect(nameColumns(['Code', ' Attribute '])).toEqual(['Code', 'Attribute']);
});

it('tells a repeated name apart, and never takes a name that the file already has', () => {
  expect(nameColumns(['a', 'a', 'a', 'a (2)'])).toEqual(['a', 'a (3)', 'a (4)', 'a (2)']);
});

it('calls an empty name by its position', () => {
  expect(nameColumns(['a', '', ' '])).toEqual(['a', '#2', '#3']);
});

/** Law: as many names as cells, and none twice. */
it('gives each column a name of its own', () => {
  const cell = fc.constantFrom('a', 'a (2)', '', '#2', '#2 (2)', ' a', 'b');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (header) => {
      const names = nameColumns(header);
      expect(names).toHaveLength(header.length);
      expect(new Set(names).size).toBe(header.length);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../test/support/arbitraries';
import { dataTypes } from '../attribute/data-type';
import { readList } from '../format/list-text';
import { writeListLike } from './list-value';

// Law: reading what was written gives the items again, whichever way the cell was written before.
it('writes lists that read as their items', () => {
  const before = fc.constantFrom(null, '', 'a; b', '["a"]', ' [1, 2]');
  const items = fc.array(fc.oneof(anyText(), fc.constantFrom('1', '-2.5', '01', 'true', '1e5')), { maxLength: 4 });
  fc.assert(
    fc.property(items, before, fc.constantFrom(...dataTypes), (each, like, dataType) => {
      expect(readList(writeListLike(each, like, dataType))).toEqual({ ok: true, value: each });
    }),
  );
});

it('keeps a JSON list one, and its numbers numbers', () => {
  expect(writeListLike(['1', '007', 'x'], '[1]', 'INT')).toBe('[1,"007","x"]');
  expect(writeListLike(['1', '2'], '["1"]', 'STRING')).toBe('["1","2"]');
  expect(writeListLike(['1', '2'], '1', 'INT')).toBe('1; 2');
});

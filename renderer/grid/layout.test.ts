import { describe, expect, test } from 'vitest';
import { readLayout, toLayout } from './layout';

const ids = new Set(['code', 'label']);

describe('a layout', () => {
  const kept = toLayout(
    [
      { colId: 'label', width: 240, hide: false, pinned: 'left', sort: 'asc', sortIndex: 0 },
      { colId: 'gone', width: 80, hide: true },
    ],
    { label: { type: 'contains', filter: 'x' }, gone: { values: [] } },
  );
  test('read again is what was kept, without columns that are no more', () => {
    expect(readLayout(kept, ids)).toEqual({
      version: 1,
      columns: [{ id: 'label', width: 240, isHidden: false, isPinned: true, sort: 'asc', sortIndex: 0 }],
      filters: { label: { type: 'contains', filter: 'x' } },
    });
  });
  test.each([null, 'text', { version: 2, columns: [], filters: {} }, { version: 1, columns: [{ id: 3 }] }])(
    'is not made of %o',
    (json) => {
      expect(readLayout(json as null, ids)).toBeNull();
    },
  );
});

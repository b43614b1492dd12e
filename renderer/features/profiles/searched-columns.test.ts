import { describe, expect, test } from 'vitest';
import { searchedColumns } from './searched-columns';
import type { FileColumn } from './shown-columns';

const column = (id: string, isMasked = false): FileColumn => ({
  id,
  name: id,
  attribute: null,
  label: id,
  definition: null,
  isPersonal: isMasked,
  isMasked,
});
const columns = [column('name', true), column('city'), column('plan'), column('note')];
const view = { hiddenColumns: ['note'], searchIn: 'shown', searchColumns: ['plan', 'name', 'gone'] } as const;

describe('words are looked for', () => {
  const searched = (searchIn: 'shown' | 'all' | 'chosen') =>
    searchedColumns(columns, { ...view, hiddenColumns: ['note'], searchColumns: [...view.searchColumns], searchIn });
  test('in the shown columns, in all, or in chosen ones', () => {
    expect(searched('shown')).toEqual(['city', 'plan']);
    expect(searched('all')).toEqual(['city', 'plan', 'note']);
    expect(searched('chosen')).toEqual(['plan']);
  });
  test('never in hidden values, wherever they are', () => {
    for (const scope of ['shown', 'all', 'chosen'] as const) expect(searched(scope)).not.toContain('name');
  });
});

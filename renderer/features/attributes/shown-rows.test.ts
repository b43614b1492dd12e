import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { isInView, tabCounts } from './shown-rows';

const now = '2026-01-01T00:00:00.000Z';
const own = newAttribute({ code: 'xa' }, now, 'Ada');
const old = newAttribute({ code: 'xb', retired: true }, now, 'Ada');
const standard = newAttribute({ code: 'pa', category: 'standard' }, now, 'Ada');

describe('the rows of a category', () => {
  it('are those of the category that are in use', () => {
    const shown = (tab: 'all' | 'standard' | 'custom', showRetired: boolean) =>
      [own, old, standard].filter((row) => isInView(row, { tab, showRetired })).map((row) => row.code);
    expect(shown('all', false)).toEqual(['xa', 'pa']);
    expect(shown('custom', true)).toEqual(['xa', 'xb']);
    expect(shown('standard', false)).toEqual(['pa']);
  });
  it('are as many as its tab says', () => {
    expect(tabCounts([own, old, standard], false)).toEqual({ all: 2, standard: 1, custom: 1 });
    expect(tabCounts([own, old, standard], true)).toEqual({ all: 3, standard: 1, custom: 2 });
  });
});

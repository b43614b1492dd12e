import { describe, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import type { HistoryEntry } from '#shared/change/history-entry';
import { isFiltering, noFilter, noPages, pagesReducer, queryOf, type HistoryPages } from './history-pages';

const entry = (seq: number): HistoryEntry => ({
  seq,
  id: `e${seq}`,
  at: '2026-01-01T00:00:00.000Z',
  by: 'Ada',
  action: 'edit',
  subject: '',
  changes: [],
  refersTo: null,
  previousHash: '',
  hash: '',
});
const page = (seqs: readonly number[], more = false) => ({ entries: seqs.map(entry), more, people: ['Ada'] });
const seqs = (pages: HistoryPages) => pages.entries.map(({ seq }) => seq);
const holding = (known: readonly number[], more: boolean) =>
  pagesReducer(noPages, { kind: 'newest', page: page(known, more) });

describe('the pages of the history', () => {
  it('grow downwards, page by page', () => {
    const pages = pagesReducer(holding([9, 8, 7], true), { kind: 'older', page: page([6, 5], false) });
    expect(seqs(pages)).toEqual([9, 8, 7, 6, 5]);
    expect(pages.more).toBe(false);
  });
  it('take up new entries without losing the older ones already read', () => {
    const pages = pagesReducer(holding([4, 3, 2, 1], false), { kind: 'newest', page: page([6, 5, 4], true) });
    expect(seqs(pages)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(pages.more).toBe(false);
  });
  it('start over where so much is new that a gap would be left', () => {
    const pages = pagesReducer(holding([4, 3], true), { kind: 'newest', page: page([20, 19, 18], true) });
    expect(seqs(pages)).toEqual([20, 19, 18]);
    expect(pages.more).toBe(true);
  });
  it('keep what was read when a later reading fails', () => {
    const pages = pagesReducer(holding([2, 1], true), { kind: 'failed', fault: fault('store-damaged') });
    expect(seqs(pages)).toEqual([2, 1]);
    expect(pages.status).toBe('failed');
  });
});

describe('the history filter', () => {
  it('counts a day from its first to its last millisecond, in local time', () => {
    const query = queryOf({ ...noFilter, from: '2026-03-01', to: '2026-03-01' }, null);
    expect(new Date(query.to!).getTime() - new Date(query.from!).getTime()).toBe(24 * 3600 * 1000 - 1);
    expect(new Date(query.from!).getHours()).toBe(0);
  });
  it('is open where nothing is given', () => {
    expect(queryOf(noFilter, 12)).toMatchObject({ from: null, to: null, by: null, action: null, before: 12 });
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, code: 'x' })).toBe(true);
  });
});

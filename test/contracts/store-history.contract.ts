import { expect, it } from 'vitest';
import type { HistoryEntry } from '#shared/change/history-entry';
import { additionOf } from '#shared/change/diff-definition';
import { codesOf, hashOf } from '#shared/change/history-chain';
import type { HistoryQuery } from '../../renderer/store/store-protocol';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyHistory, aSeed, edit } from './store-orders';

/** What the history must answer, and what it must not hide. */
export function describeHistory(under: StoreUnderTest): void {
  const [age, city] = [anAttribute('age'), anAttribute('homeCity')];
  const day = (number: number) => `2026-02-0${number}T10:00:00.000Z`;

  /** Five entries: 1 seed by Ada, 2 label by Ada, 3 unit by Bora, 4 paste of both by Bora, 5 new one by Ada. */
  async function fiveEntries(): Promise<void> {
    const { store } = under;
    const pasted = [edit(age, { description: 'a' }), edit(city, { description: 'b' })];
    await store.createWorkspace('Shop', { ...aSeed([age, city]), at: day(1) });
    await store.apply(anOrder([edit(age, { label: 'Age' })], { at: day(2) }));
    await store.apply(anOrder([edit(city, { unit: 'x' })], { at: day(3), by: 'Bora' }));
    await store.apply(anOrder(pasted, { at: day(4), by: 'Bora', action: 'paste' }));
    await store.apply(anOrder([additionOf(anAttribute('new'))], { at: day(5), action: 'create' }));
  }
  async function seqs(query: Partial<HistoryQuery>): Promise<number[]> {
    const page = await under.store.history({ ...anyHistory, ...query });
    return page.ok ? page.value.entries.map(({ seq }) => seq) : [];
  }

  it('lists entries newest first, a page at a time, and says whether there are more', async () => {
    await fiveEntries();
    const first = await under.store.history({ ...anyHistory, limit: 3 });
    expect(first).toMatchObject({ value: { entries: [{ seq: 5 }, { seq: 4 }, { seq: 3 }], more: true } });
    const second = await under.store.history({ ...anyHistory, limit: 3, before: 3 });
    expect(second).toMatchObject({ value: { entries: [{ seq: 2 }, { seq: 1 }], more: false } });
  });

  const filters: readonly (readonly [string, Partial<HistoryQuery>, readonly number[]])[] = [
    ['a person', { by: 'Bora' }, [4, 3]],
    ['an action', { action: 'edit' }, [3, 2]],
    ['a part of a code, whatever its case', { code: 'CITY' }, [4, 3, 1]],
    ['a first and a last instant, both included', { from: day(2), to: day(4) }, [4, 3, 2]],
    ['all of them together', { by: 'Bora', action: 'edit', code: 'home', from: day(1), to: day(3) }, [3]],
    ['filters that nothing passes', { by: 'Ada', action: 'paste' }, []],
    ['a filter and a page', { code: 'age', before: 4 }, [2, 1]],
  ];
  it.each(filters)('finds entries by %s', async (_, query, expected) => {
    await fiveEntries();
    expect(await seqs(query)).toEqual(expected);
  });

  it('names everyone who changed something, whatever the filter', async () => {
    await fiveEntries();
    expect(await under.store.history({ ...anyHistory, by: 'Bora' })).toMatchObject({
      value: { people: ['Ada', 'Bora'] },
    });
  });

  const verdict = async () => {
    const answer = await under.store.verifyHistory();
    return answer.ok ? answer.value : answer.error;
  };
  const rewrite = async (seq: number, fields: Partial<HistoryEntry>) => {
    const row = (await under.database.history.get(seq)) as HistoryEntry & { codes: string[] };
    const { codes: _, ...entry } = { ...row, ...fields };
    const hash = hashOf(entry);
    await under.database.history.put({ ...entry, hash, codes: codesOf(entry) });
    return hash;
  };

  it('finds an untouched history intact, an empty one too', async () => {
    expect(await verdict()).toMatchObject({ intact: true, entries: 0 });
    await fiveEntries();
    expect(await verdict()).toMatchObject({ intact: true, entries: 5, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('finds an entry whose content was altered', async () => {
    await fiveEntries();
    await under.database.history.update(3, { by: 'Somebody' });
    expect(await verdict()).toEqual({ intact: false, seq: 3, reason: 'hash' });
  });

  it('finds an entry that is hidden from the search by its code', async () => {
    await fiveEntries();
    await under.database.history.update(4, { codes: [] });
    expect(await verdict()).toEqual({ intact: false, seq: 4, reason: 'hash' });
  });

  it('finds an altered entry with a hash made to fit, at the entry that follows', async () => {
    await fiveEntries();
    await rewrite(3, { by: 'Somebody' });
    expect(await verdict()).toEqual({ intact: false, seq: 4, reason: 'link' });
  });

  it('finds the newest entry altered with a hash made to fit', async () => {
    await fiveEntries();
    await rewrite(5, { by: 'Somebody' });
    expect(await verdict()).toEqual({ intact: false, seq: 5, reason: 'link' });
  });

  it('finds an entry that was linked to another one', async () => {
    await fiveEntries();
    await rewrite(3, { previousHash: 'f'.repeat(64) });
    expect(await verdict()).toEqual({ intact: false, seq: 3, reason: 'link' });
  });

  it.each([1, 3, 5])('finds entry %i removed', async (seq) => {
    await fiveEntries();
    await under.database.history.delete(seq);
    expect(await verdict()).toEqual({ intact: false, seq, reason: 'gap' });
  });

  it('finds an entry that was added past the end', async () => {
    await fiveEntries();
    const last = (await under.database.history.get(5)) as HistoryEntry & { codes: string[] };
    const { codes, ...entry } = { ...last, seq: 6, previousHash: last.hash };
    await under.database.history.put({ ...entry, hash: hashOf(entry), codes });
    expect(await verdict()).toEqual({ intact: false, seq: 6, reason: 'link' });
  });

  it('finds an entry that cannot be read', async () => {
    await fiveEntries();
    await under.database.history.update(2, { changes: 'none' } as never);
    expect(await verdict()).toEqual({ intact: false, seq: 2, reason: 'unreadable' });
  });
}

import { describe, expect, it } from 'vitest';
import { editFigures } from '#shared/check/profile/kept-check';
import { findOutProfile } from '#shared/profile/profile-options';
import type { RefreshRun } from '#shared/refresh/refresh-run';
import { additionOfSource, targetFileOf, type RefreshSource } from '#shared/refresh/refresh-source';
import type { RefreshedBy, TakenOver } from '../../renderer/store/store-protocol';
import type { StoreUnderTest } from './store-host';
import { anOrder, anyHistory, aSeed, noon } from './store-orders';
import { aProfileFile, aSignedOrder, someBytes } from './store-profiles';

/** A source over the file `f`. */
export function aRefreshSource(given: Partial<RefreshSource> = {}): RefreshSource {
  return {
    id: 's',
    name: 'Nightly',
    isEnabled: true,
    place: { id: 'p', kind: 'folder', name: 'exports' },
    pattern: '*.csv',
    rhythm: { kind: 'newer' },
    options: findOutProfile,
    personal: 'allow',
    contest: 'edit',
    target: { kind: 'file', file: 'f' },
    push: null,
    ...given,
  };
}

/** A run of that source. */
export function aRefreshRun(given: Partial<RefreshRun> = {}): RefreshRun {
  return {
    id: 'r1',
    source: 's',
    name: 'Nightly',
    at: noon,
    took: 1200,
    cause: 'newer',
    file: { name: 'february.csv', size: 100 },
    outcome: 'refreshed',
    failure: null,
    figures: null,
    push: null,
    ...given,
  };
}

const seen = { name: 'february.csv', size: 100, modified: 5, digest: '0'.repeat(64) };

/** What the store must do with sources that keep a profile file up to date, and with the log of their runs. */
export function describeRefreshing(under: StoreUnderTest): void {
  const start = async (source = aRefreshSource()) => {
    await under.store.createWorkspace('Shop', aSeed([]));
    await under.store.addProfileFile(aProfileFile('f'), someBytes, aSignedOrder());
    await under.store.apply(anOrder([additionOfSource(source)], { action: 'refresh-source' }));
  };
  const over = (from: string): TakenOver => {
    const nothing = { seen: editFigures([]), cells: [], patches: [], blocks: [], told: [] };
    return { from, ...nothing, removes: true };
  };
  const by = (given: Partial<RefreshedBy> = {}): RefreshedBy => ({
    source: 's',
    from: 'f',
    run: aRefreshRun(),
    seen,
    ...given,
  });
  const source = async () => {
    const all = await under.store.listRefreshSources();
    if (!all.ok || !all.value[0]) throw new Error('There is no source');
    return all.value[0];
  };
  const runs = async (given: { readonly source?: string; readonly outcome?: RefreshRun['outcome'] } = {}) => {
    const all = await under.store.refreshRuns({ source: null, outcome: null, limit: 100, ...given });
    return all.ok ? all.value.map(({ id }) => id) : [];
  };

  describe('a refresh', () => {
    it('keeps the newer file, what the source refreshes from now on, and its run in one transaction (REF-2)', async () => {
      await start();
      const added = await under.store.addProfileFile(aProfileFile('g'), someBytes, aSignedOrder(), over('f'), by());
      expect(added).toMatchObject({ ok: true });
      await under.restart();
      const now = await source();
      expect(targetFileOf(now)).toBe('g');
      expect(now.mark).toMatchObject({ seen, isTaken: true });
      expect(await runs()).toEqual(['r1']);
      expect(await under.store.history(anyHistory)).toMatchObject({
        value: { entries: [{ action: 'refresh' }, {}, {}, {}] },
      });
    });

    it('leaves everything as it was where the source is gone or refreshes another file by now (REF-2)', async () => {
      await start();
      for (const given of [{ source: 'other' }, { from: 'e' }, { from: null }]) {
        const order = aSignedOrder();
        const added = await under.store.addProfileFile(aProfileFile('g'), someBytes, order, over('f'), by(given));
        expect(added).toMatchObject({ ok: false, error: { code: 'conflict' } });
      }
      expect(await under.store.listProfileFiles()).toMatchObject({ value: [{ id: 'f' }] });
      expect(await runs()).toEqual([]);
      expect((await source()).mark).toEqual({ seen: null, isTaken: false, moved: null });
    });

    it('makes the file at the first run where there was none', async () => {
      await start(aRefreshSource({ target: { kind: 'new', columns: [], idColumn: 'id' } }));
      expect(targetFileOf(await source())).toBeNull();
      await under.store.addProfileFile(aProfileFile('g'), someBytes, aSignedOrder(), undefined, by({ from: null }));
      expect(targetFileOf(await source())).toBe('g');
    });

    it('can be undone as far as its setting up goes, also after it ran', async () => {
      await start();
      await under.store.addProfileFile(aProfileFile('g'), someBytes, aSignedOrder(), over('f'), by());
      expect(await under.store.undo('undo', noon, 'Ada')).toMatchObject({ ok: true });
      expect(await under.store.listRefreshSources()).toEqual({ ok: true, value: [] });
      expect(await under.store.redo('redo', noon, 'Ada')).toMatchObject({ ok: true });
      expect(targetFileOf(await source())).toBe('g');
    });

    it('goes on with the newer version that a person opened over its file', async () => {
      await start();
      await under.store.addProfileFile(aProfileFile('g'), someBytes, aSignedOrder(), over('f'));
      expect(targetFileOf(await source())).toBe('g');
    });
  });

  describe('the log of refreshes', () => {
    it('is read by source and outcome, the latest first, and a run says what it came to in the end', async () => {
      await start();
      const failed = aRefreshRun({ id: 'r2', at: '2026-02-02T00:00:00.000Z', outcome: 'failed' });
      const other = aRefreshRun({ id: 'r3', at: '2026-02-03T00:00:00.000Z', source: 't' });
      for (const run of [aRefreshRun(), failed, other]) await under.store.keepRefreshRun(run, null);
      await under.store.keepRefreshRun(aRefreshRun({ took: 9 }), seen);
      expect(await runs()).toEqual(['r3', 'r2', 'r1']);
      expect(await runs({ source: 's' })).toEqual(['r2', 'r1']);
      expect(await runs({ outcome: 'failed' })).toEqual(['r2']);
      expect(await under.store.refreshRuns({ source: 's', outcome: 'refreshed', limit: 1 })).toMatchObject({
        value: [{ id: 'r1', took: 9 }],
      });
    });

    it('is emptied with an entry of the history, and no file is looked into again for that', async () => {
      await start();
      await under.store.keepRefreshRun(aRefreshRun(), seen);
      expect(await under.store.clearRefreshRuns(aSignedOrder())).toMatchObject({ ok: true });
      expect(await runs()).toEqual([]);
      expect((await source()).mark.seen).toEqual(seen);
      expect(await under.store.history(anyHistory)).toMatchObject({
        value: { entries: [{ action: 'refresh-log' }, {}, {}, {}] },
      });
      expect(await under.store.undo('undo', noon, 'Ada')).toMatchObject({ value: { changes: [{ key: 's' }] } });
    });
  });
}

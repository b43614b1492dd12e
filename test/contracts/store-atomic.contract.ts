import { expect, it } from 'vitest';
import { additionOf } from '#shared/change/diff-definition';
import { createStore } from '../../renderer/store/store-service';
import { StoreDatabase } from '../../renderer/store/database';
import { applyChange } from '../../renderer/store/apply-change';
import { attempt } from '../../renderer/store/store-refusal';
import { anAttribute, anOrder, anyHistory, aSeed, edit, readAll } from './store-orders';
import type { StoreUnderTest } from './store-host';

/** What must hold when a write is cut short or the database goes away. */
export function describeInterruption(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const order = () => anOrder([edit(age, { label: 'Age' }), additionOf(anAttribute('new'))]);

  /** Everything that the database holds. */
  async function everything(): Promise<unknown> {
    return Promise.all(under.database.tables.map((table) => table.toArray()));
  }

  it('leaves nothing of a step that is cut off after its rows are written', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    const before = await everything();
    const cut = () => {
      throw new Error('The window was closed');
    };
    under.database.history.hook('creating', cut);
    const answer = await attempt(() => applyChange(under.database, order()));
    under.database.history.hook('creating').unsubscribe(cut);
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing of a step whose transaction the database itself aborts', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    const before = await everything();
    const aborted = under.database.transaction('rw', under.database.tables, async (transaction) => {
      await applyChange(under.database, order());
      transaction.abort();
    });
    await expect(aborted).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(await under.store.apply(order())).toMatchObject({ ok: true });
  });

  it('says that the disk is full where the browser gives no more room, and leaves nothing', async () => {
    await under.store.createWorkspace('Shop', aSeed([age]));
    const before = await everything();
    const full = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    under.database.history.hook('creating', full);
    const answer = await attempt(() => applyChange(under.database, order()));
    under.database.history.hook('creating').unsubscribe(full);
    expect(answer).toEqual({ ok: false, error: { code: 'disk-full', reason: 'quota' } });
    expect(await everything()).toEqual(before);
  });

  it('answers a fault while it is not open, and works again once it is', async () => {
    const store = createStore(under.database.name);
    const closed = { ok: false, error: { code: 'unexpected', reason: 'store-closed' } };
    expect(await store.history(anyHistory)).toEqual(closed);
    await store.open();
    expect(await store.history(anyHistory)).toMatchObject({ ok: true });
    store.close();
    expect(await store.apply(order())).toEqual(closed);
    await store.open();
    expect(await readAll(store)).toEqual([]);
    store.close();
  });

  it('answers a fault where the database was closed under it', async () => {
    const lost = new StoreDatabase(under.database.name);
    await lost.open();
    lost.close();
    const answer = await attempt(() => applyChange(lost, order()));
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reason: 'store-closed' } });
  });
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChainEnd } from '#shared/change/history-chain';
import { changePolicy } from '#shared/policy/change-policy';
import { defaultPolicy } from '#shared/policy/policy';
import { additionOfPurpose, changePurpose } from '#shared/purpose/change-purpose';
import { newPurpose } from '#shared/purpose/purpose';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyIntents, aSeed, changesFor, edit, readAll, type Intent } from './store-orders';

/** What the store must know of the states that it was in: without it, stewards who worked apart have no ancestor. */
export function describePast(under: StoreUnderTest): void {
  const [age, city] = [anAttribute('age'), anAttribute('homeCity')];
  const states = async (): Promise<readonly ChainEnd[]> => {
    const found = await under.store.historyStates();
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };

  it('names the state that it is in first, then those around which workspaces part, the newest first', async () => {
    const { store } = under;
    await store.createWorkspace('Shop', aSeed([age]));
    await store.apply(anOrder([edit(age, { label: 'Age' })]));
    await store.apply(anOrder([edit({ ...age, label: 'Age', revision: 2 }, { unit: 'y' })], { action: 'import' }));
    await store.apply(anOrder([edit({ ...age, label: 'Age', unit: 'y', revision: 3 }, { unit: 'a' })]));
    expect((await states()).map(({ seq }) => seq)).toEqual([4, 3, 1]);
  });

  it('finds the latest of the states that it was in, and none that only looks like one', async () => {
    const { store } = under;
    await store.createWorkspace('Shop', aSeed([age]));
    const [first] = await states();
    await store.apply(anOrder([edit(age, { label: 'Age' })]));
    const stranger = { seq: 1, hash: 'f'.repeat(64) };
    const [newest] = await states();
    if (!first || !newest) throw new Error('No states');
    const found = await store.findState([stranger, first, newest]);
    expect(found).toMatchObject({ ok: true, value: newest });
    expect(await store.findState([stranger, first])).toMatchObject({ ok: true, value: first });
    expect(await store.findState([stranger])).toEqual({ ok: true, value: null });
  });

  it('answers the definitions of any state that it was in', async () => {
    const { store } = under;
    await store.createWorkspace('Shop', aSeed([age, city]));
    const known: { readonly state: ChainEnd; readonly definitions: unknown }[] = [];
    const goOn = async (intents: readonly Intent[]) => {
      const changes = changesFor(await readAll(store), intents);
      if (changes.length > 0) await store.apply(anOrder(changes));
      const [state] = await states();
      if (state) known.push({ state, definitions: await readAll(store) });
      for (const each of known) {
        expect(await store.definitionsAt(each.state, 0, 1000)).toEqual({ ok: true, value: each.definitions });
      }
    };
    await fc.assert(fc.asyncProperty(anyIntents(), goOn), { numRuns: 25, endOnFailure: true });
  });

  it('answers what any state had settled about purposes and consent', async () => {
    const { store } = under;
    await store.createWorkspace('Shop', aSeed([age]));
    const letters = newPurpose('letters', 'Letters');
    const policy = { ...defaultPolicy, fourEyes: true };
    const known: { readonly state: ChainEnd; readonly register: unknown }[] = [];
    for (const changes of [
      [additionOfPurpose(letters)],
      changePolicy(null, policy),
      [...changePurpose(letters, { ...letters, name: 'Post' }, [], policy), ...changePolicy(policy, defaultPolicy)],
    ]) {
      await store.apply(anOrder(changes, { action: 'purpose' }));
      const [state] = await states();
      const [purposes, kept] = [await store.listPurposes(), await store.readPolicy()];
      if (state && purposes.ok && kept.ok)
        known.push({ state, register: { purposes: purposes.value, policy: kept.value } });
    }
    expect(known).toHaveLength(3);
    for (const { state, register } of known)
      expect(await store.registerAt(state)).toEqual({ ok: true, value: register });
  });

  it('refuses a state to which the record no longer leads', async () => {
    const { store, database } = under;
    await store.createWorkspace('Shop', aSeed([age]));
    const [first] = await states();
    await store.apply(anOrder([edit(age, { label: 'Age' })]));
    const row = (await database.history.get(2)) as object;
    await database.history.put({ ...row, by: 'Somebody else' } as never);
    if (!first) throw new Error('No states');
    const past = await store.definitionsAt(first, 0, 10);
    expect(past).toMatchObject({ ok: false, error: { code: 'store-damaged', found: 'history/2' } });
  });

  it('keeps the states of others whose definitions came in, after its own', async () => {
    const { store } = under;
    await store.createWorkspace('Shop', aSeed([age]));
    const theirs = { seq: 9, hash: 'a'.repeat(64) };
    await store.keepOrigins([theirs]);
    await store.keepOrigins([theirs, { seq: 3, hash: 'b'.repeat(64) }]);
    await under.restart();
    expect((await states()).map(({ seq }) => seq)).toEqual([1, 9, 3]);
  });
}

import { expect, it } from 'vitest';
import { changePolicy } from '#shared/policy/change-policy';
import { defaultPolicy } from '#shared/policy/policy';
import { additionOfPurpose } from '#shared/purpose/change-purpose';
import { newPurpose } from '#shared/purpose/purpose';
import { noteReview } from '#shared/review/decide-review';
import type { KeptScan } from '#shared/review/kept-scan';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, anyHistory, aSeed, noon } from './store-orders';
import { editOver } from './store-patches';
import { aProfileFile, aSignedOrder, someBytes } from './store-profiles';

const aScan: KeptScan = {
  file: 'f',
  edits: '0 ',
  rules: 1,
  rows: 20,
  at: noon,
  columns: [
    {
      column: 'c0',
      evidence: {
        recogniser: 'email',
        category: 'user.contact.email',
        weight: 2,
        quasi: false,
        matchShare: 1,
        checksumShare: null,
        values: 20,
        examined: 20,
        distinct: 20,
        maskedExamples: ['ad••@•••.•••'],
        tail: null,
      },
      strays: [],
    },
  ],
};

/** What the store must do with reviews, purposes, the policy and scans. */
export function describeReviews(under: StoreUnderTest): void {
  const start = () => under.store.createWorkspace('Shop', aSeed([anAttribute('age')]));

  it('keeps reviews, purposes and the policy over a restart', async () => {
    await start();
    const policy = { ...defaultPolicy, fourEyes: true };
    const changes = [
      ...noteReview('age', null, 'ask Grace'),
      additionOfPurpose(newPurpose('2', 'Orders')),
      additionOfPurpose(newPurpose('1', 'Newsletter')),
      ...changePolicy(null, policy),
    ];
    expect(await under.store.apply(anOrder(changes))).toMatchObject({ ok: true });
    await under.restart();
    expect(await under.store.listReviews(0, 10)).toMatchObject({ value: [{ code: 'age', note: 'ask Grace' }] });
    expect(await under.store.listPurposes()).toMatchObject({ value: [{ name: 'Newsletter' }, { name: 'Orders' }] });
    expect(await under.store.readPolicy()).toEqual({ ok: true, value: policy });
  });
  it('finds the entries about an attribute by its code, reviews included', async () => {
    await start();
    await under.store.apply(anOrder(noteReview('age', null, 'ask Grace'), { action: 'note' }));
    const found = await under.store.history({ ...anyHistory, code: 'age' });
    expect(found).toMatchObject({ value: { entries: [{ action: 'note' }, { action: 'seed' }] } });
  });
  it('names the entry in which a review was altered afterwards', async () => {
    await start();
    await under.store.apply(anOrder(noteReview('age', null, 'ask Grace')));
    await under.store.apply(anOrder([additionOfPurpose(newPurpose('1', 'Newsletter'))]));
    const stored = JSON.stringify(await under.database.history.get(2));
    await under.database.history.put(JSON.parse(stored.replace('ask Grace', 'ask nobody')) as never);
    expect(await under.store.verifyHistory()).toEqual({
      ok: true,
      value: { intact: false, seq: 2, reason: 'hash' },
    });
  });
  it('tells an evidence pack the hash of every entry, and whole those that prove it, without texts of profiles', async () => {
    await start();
    await under.store.addProfileFile(aProfileFile('f'), someBytes, aSignedOrder());
    const note = anOrder(noteReview('age', null, 'ask Grace'), { action: 'note' });
    await under.store.apply(note);
    const typed = await editOver(under.store, { file: 'f', row: 1, column: 'c0' }, 'secret-1');
    await under.store.apply(anOrder(typed));
    const answer = await under.store.evidenceChain();
    if (!answer.ok) throw new Error(answer.error.code);
    const { links, entries, head } = answer.value;
    expect([links.length, head.seq, links.at(-1)]).toEqual([4, 4, head.hash]);
    expect(entries.map(({ seq, action }) => [seq, action])).toEqual([[3, 'note']]);
    expect(JSON.stringify(answer.value)).not.toContain('secret-1');
  });
  it('records what changes nothing, and takes it for no undo step', async () => {
    await start();
    const answer = await under.store.apply(anOrder([], { action: 'export', subject: 'f.csv' }));
    expect(answer).toMatchObject({ value: { undo: { undo: null } } });
    expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 2 } });
  });
  it('keeps the last scan of a file, and none of a file that went', async () => {
    await start();
    await under.store.addProfileFile(aProfileFile('f'), someBytes, aSignedOrder());
    await under.store.keepScan(aScan);
    await under.store.keepScan({ ...aScan, rows: 19 });
    await under.restart();
    expect(await under.store.listScans()).toEqual({ ok: true, value: [{ ...aScan, rows: 19 }] });
    await under.store.deleteProfileFile('f', aSignedOrder());
    await under.store.keepScan(aScan);
    expect(await under.store.listScans()).toEqual({ ok: true, value: [] });
  });
  it('takes a scan that it cannot read for none', async () => {
    await start();
    await under.database.scans.put({ file: 'f', columns: 'many' } as never);
    expect(await under.store.listScans()).toEqual({ ok: true, value: [] });
  });
  it('makes one key for masked values in a workspace, and another in the next', async () => {
    await start();
    const first = await under.store.maskingKey();
    expect(first).toMatchObject({ value: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await under.restart();
    expect(await under.store.maskingKey()).toEqual(first);
    await under.store.deleteWorkspace();
    await start();
    expect(await under.store.maskingKey()).not.toEqual(first);
  });
}

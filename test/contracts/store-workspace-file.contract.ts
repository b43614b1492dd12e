import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { expect, it } from 'vitest';
import { changePolicy } from '#shared/policy/change-policy';
import { defaultPolicy } from '#shared/policy/policy';
import { additionOfPurpose } from '#shared/purpose/change-purpose';
import { newPurpose } from '#shared/purpose/purpose';
import { noteReview } from '#shared/review/decide-review';
import { WorkspaceManifest } from '#shared/workspace-file/manifest';
import { centralDirectory, localHeader, zipMethods } from '#shared/workspace-file/zip';
import { StoreDatabase } from '../../renderer/store/database';
import { rowSchemas } from '../../renderer/store/row-schemas';
import type { StoreService } from '../../renderer/store/store-protocol';
import type { StoreUnderTest } from './store-host';
import { anAttribute, anOrder, aSeed, edit, noon } from './store-orders';
import { editOver, patchOver } from './store-patches';
import { aKeptCheck, aProfileFile, aSignedOrder, someBytes } from './store-profiles';
import { trials } from './store-tables';

/** What the store must do with workspace files: all of a workspace goes, nothing else comes in. */
export function describeWorkspaceFiles(under: StoreUnderTest): void {
  const age = anAttribute('age');
  const go = () => true;

  const pack = async (passphrase: string | null = null) => {
    const packed = await under.store.packWorkspace({ app: '1.2.3', at: noon, passphrase }, go);
    if (!packed.ok) throw new Error(JSON.stringify(packed.error));
    return packed.value;
  };
  const unpack = (file: Blob, passphrase: string | null = null) => under.store.unpackWorkspace(file, passphrase, go);
  /** Every row that is of the workspace, in words that can be compared. */
  const everything = async () => {
    const listed = await under.store.listWorkspaces();
    const open = listed.ok ? listed.value.find(({ isOpen }) => isOpen) : undefined;
    const name = under.database.name + (!open || open.id === 'first' ? '' : `-${open.id}`);
    const database = new StoreDatabase(name);
    await database.open();
    const rows: unknown[] = [];
    for (const table of database.tables.filter((each) => each.name !== 'settings')) {
      for (const row of (await table.toArray()) as object[]) rows.push([table.name, await inWords(row)]);
    }
    database.close();
    return rows;
  };
  /** A workspace with something in each of its tables. */
  const fill = async (store: StoreService) => {
    await store.createWorkspace('Shop', aSeed([age, anAttribute('homeCity')]));
    await store.apply(anOrder([edit(age, { label: 'Yaş' })]));
    await store.addProfileFile(aProfileFile('f'), someBytes, aSignedOrder());
    await store.apply(anOrder(await editOver(store, { file: 'f', row: 3, column: 'c0' }, 'ada@example.com')));
    await patchOver(store, new Map([[1, 'a']]));
    await store.keepProfileCheck(aKeptCheck('f'));
    await store.maskingKey();
    await store.writeView('profiles', { file: 'f' });
    await store.writeSettings({ ...(await settingsOf(store)), person: 'Deniz' });
  };

  it.each(Object.entries(trials))(
    'opening what was saved is the identity, whatever changed in %s (SAVE-1)',
    async (_, t) => {
      await t.use(async ({ start, intents, read, changes, blocks }) => {
        const law = async (begin: (store: StoreService) => Promise<unknown>, steps: readonly (readonly never[])[]) => {
          const { store } = under;
          await store.beginWorkspace();
          await store.open();
          await begin(store);
          for (const step of steps) {
            const change = changes(await read(store), step);
            if (change.length > 0) await store.apply(anOrder(change), blocks?.(change));
          }
          const before = await everything();
          expect(await unpack(await pack())).toMatchObject({ ok: true, value: { name: 'Shop' } });
          await store.open();
          expect(await everything()).toEqual(before);
          expect(await store.verifyHistory()).toMatchObject({ value: { intact: true } });
        };
        const anySteps = fc.array(intents as fc.Arbitrary<readonly never[]>, { maxLength: 3 });
        await fc.assert(fc.asyncProperty(start, anySteps, law), { numRuns: 4, endOnFailure: true });
      });
    },
  );

  it('goes on where it was: steps can be undone, and the workspace before it is still there (SAVE-1)', async () => {
    const { store } = under;
    await fill(store);
    await pack().then((file) => unpack(file, null));
    const opened = await store.open();
    expect(opened).toMatchObject({ value: { workspace: { name: 'Shop' }, settings: { person: 'Deniz' } } });
    expect(await store.undo('u', noon, 'Ada')).toMatchObject({ ok: true, value: { changes: [{}] } });
    const listed = await store.listWorkspaces();
    expect(listed).toMatchObject({
      value: [
        { name: 'Shop', isOpen: true },
        { name: 'Shop', id: 'first' },
      ],
    });
    await store.chooseWorkspace('first');
    await under.restart();
    expect(await under.store.verifyHistory()).toMatchObject({ value: { intact: true, entries: 5 } });
  });

  it('a passphrase opens it, another one does not, and without one nothing can be read (SAVE-2)', async () => {
    await fill(under.store);
    const before = await everything();
    const file = await pack('çok gizli ifade');
    expect(await file.text()).not.toMatch(/Shop|homeCity/u);
    expect(await unpack(file)).toMatchObject({ error: { code: 'workspace-locked' } });
    expect(await unpack(file, 'çok gizli')).toMatchObject({ error: { code: 'workspace-passphrase' } });
    // The same letters, composed another way.
    expect(await unpack(file, 'çok gizli ifade'.normalize('NFD'))).toMatchObject({ ok: true });
    await under.store.open();
    expect(await everything()).toEqual(before);
  });

  it('a file under a passphrase that was changed or cut off anywhere is refused (SAVE-3)', async () => {
    await fill(under.store);
    const bytes = new Uint8Array(await (await pack('passphrase')).arrayBuffer());
    const before = await everything();
    for (const at of [60, bytes.indexOf(10) + 1, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const refused = await unpack(new Blob([changed]), 'passphrase');
      expect(refused).toMatchObject({ ok: false, error: { code: 'workspace-broken' } });
    }
    const cut = await unpack(new Blob([bytes.slice(0, -20)]), 'passphrase');
    expect(cut).toMatchObject({ ok: false, error: { code: 'workspace-broken' } });
    expect(await everything()).toEqual(before);
  });

  /** What somebody makes of a saved file, part by part; the manifest follows where `isSigned`. */
  const forged = async (change: (parts: Unzipped) => void, isSigned = false) => {
    const parts = unzipSync(new Uint8Array(await (await pack()).arrayBuffer()));
    change(parts);
    if (isSigned) sign(parts);
    return new Blob([new Uint8Array(zipSync(parts))]);
  };
  const rewrite = (parts: Unzipped, name: string, from: string, to: string) => {
    const text = strFromU8(parts[name] ?? new Uint8Array());
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    parts[name] = strToU8(text.replace(from, to));
  };

  it.each([
    ['a part that was changed', false, (parts: Unzipped) => rewrite(parts, 'tables/attributes/0.ndjson', 'Yaş', 'Age')],
    [
      'a definition that its history does not know',
      true,
      (parts: Unzipped) => rewrite(parts, 'tables/attributes/0.ndjson', 'Yaş', 'Age'),
    ],
    [
      'an entry of the history that was changed',
      true,
      (parts: Unzipped) => rewrite(parts, 'tables/history/0.ndjson', '"by":"Ada"', '"by":"Eve"'),
    ],
    [
      'a row that is none',
      true,
      (parts: Unzipped) => rewrite(parts, 'tables/attributes/0.ndjson', '"label"', '"lable"'),
    ],
    [
      'a row with a member too many',
      true,
      (parts: Unzipped) => rewrite(parts, 'tables/profileFiles/0.ndjson', '"id"', '"__proto__":{"a":1},"id"'),
    ],
    [
      'a table that there is not',
      true,
      (parts: Unzipped) => void (parts['tables/secrets/0.ndjson'] = strToU8('{"id":1}\n')),
    ],
    [
      'settings, which are the machine’s',
      true,
      (parts: Unzipped) => void (parts['tables/settings/0.ndjson'] = strToU8('{"key":"settings","value":{}}\n')),
    ],
    [
      'a part that the manifest does not name',
      false,
      (parts: Unzipped) => void (parts['profiles/9.parquet'] = strToU8('x')),
    ],
    ['a part that leads out of the file', false, (parts: Unzipped) => void (parts['../../evil.sh'] = strToU8('x'))],
    [
      'a part that leads out of the file and is named',
      true,
      (parts: Unzipped) => void (parts['../../evil.sh'] = strToU8('x')),
    ],
    ['a missing part', false, (parts: Unzipped) => void delete parts['tables/history/0.ndjson']],
    ['a missing table', true, (parts: Unzipped) => void delete parts['tables/history/0.ndjson']],
    [
      'bytes that are not there',
      true,
      (parts: Unzipped) => rewrite(parts, 'tables/profileBlobs/0.ndjson', 'profiles/0', 'profiles/7'),
    ],
  ])('%s: it is refused, and nothing is changed (SAVE-3)', async (_, isSigned, change) => {
    await fill(under.store);
    const file = await forged(change, isSigned);
    const before = await everything();
    const listed = await under.store.listWorkspaces();
    expect(await unpack(file)).toMatchObject({ ok: false, error: { code: 'workspace-broken' } });
    expect(await everything()).toEqual(before);
    expect(await under.store.listWorkspaces()).toEqual(listed);
    expect(Reflect.get({}, 'a')).toBeUndefined();
  });

  it.each([
    ['version', { version: 2 }, { found: '2', limit: '1' }],
    ['store', { store: 99 }, { found: '99' }],
  ])('a file of a later %s says so (SAVE-3)', async (_, later, error) => {
    await fill(under.store);
    const file = await forged((parts) => {
      const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as object;
      parts['manifest.json'] = strToU8(JSON.stringify({ ...manifest, ...later, parts: 'in a way of its own' }));
    });
    expect(await unpack(file)).toMatchObject({ ok: false, error: { code: 'file-too-new', ...error } });
  });

  it.each([
    ['says how much it would unpack to', 8_000_000_000, 'workspace-bomb'],
    ['says that it is small', 100, 'workspace-bomb'],
  ])('a file that would fill the memory and %s is not unpacked (SAVE-3)', async (_, size, code) => {
    const packed = deflateSync(new Uint8Array(8_000_000));
    const entry = {
      name: 'manifest.json',
      method: zipMethods.deflated,
      crc: 0,
      packed: packed.length,
      size,
      offset: 0,
    };
    const header = localHeader(entry);
    const end = centralDirectory([entry], header.length + packed.length);
    const file = new Blob([header, new Uint8Array(packed), end]);
    expect(await unpack(file)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['a text', new Blob(['Code;Attribute\n'])],
    ['nothing', new Blob([])],
    ['another archive', new Blob([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))])],
    [
      'a manifest of something else',
      new Blob([new Uint8Array(zipSync({ 'manifest.json': strToU8('{"format":"x"}') }))]),
    ],
  ])('%s is no workspace file', async (_, file) => {
    expect(await unpack(file)).toMatchObject({ ok: false, error: { code: 'workspace-foreign' } });
  });

  it('stops where nobody wants it any more, and leaves nothing', async () => {
    await fill(under.store);
    const order = { app: '1', at: noon, passphrase: null };
    const stopped = { ok: false, error: { code: 'cancelled' } };
    expect(await under.store.packWorkspace(order, () => false)).toEqual(stopped);
    const file = await pack();
    expect(await under.store.unpackWorkspace(file, null, () => false)).toEqual(stopped);
    expect(await under.store.listWorkspaces()).toMatchObject({ value: [{ id: 'first' }] });
  });

  it('knows what the rows of every table are', async () => {
    const names = under.database.tables.map(({ name }) => name).filter((name) => name !== 'settings');
    expect(Object.keys(rowSchemas).sort()).toEqual(names.sort());
  });

  it('begins an empty workspace beside the others, and makes only one of them', async () => {
    const { store } = under;
    await fill(store);
    await store.beginWorkspace();
    expect(await store.open()).toMatchObject({ value: { workspace: null, settings: { person: 'Deniz' } } });
    expect(await store.listWorkspaces()).toMatchObject({ value: [{ name: 'Shop', isOpen: false }] });
    await store.chooseWorkspace('first');
    await store.open();
    await store.beginWorkspace();
    await store.open();
    await store.createWorkspace('Second', aSeed([age]));
    await under.restart();
    const names = async () => {
      const listed = await under.store.listWorkspaces();
      return listed.ok ? listed.value.map(({ name, isOpen }) => `${name}${isOpen ? ' (open)' : ''}`) : [];
    };
    expect(await names()).toEqual(['Second (open)', 'Shop']);
    await under.store.deleteWorkspace();
    expect(await names()).toEqual(['Shop']);
  });

  it('reads a colleague’s workspace with the state that both were in last, and keeps nothing of it (MERGE-4)', async () => {
    const { store } = under;
    await fill(store);
    const parted = await store.historyStates();
    await unpack(await pack());
    await store.open();
    await store.apply(anOrder([edit({ ...age, label: 'Yaş', revision: 2 }, { unit: 'y' })]));
    await store.apply(anOrder(noteReview('age', null, 'ask Grace'), { action: 'note' }));
    const letters = newPurpose('letters', 'Letters');
    const policy = { ...defaultPolicy, fourEyes: true };
    await store.apply(anOrder([additionOfPurpose(letters), ...changePolicy(null, policy)], { action: 'purpose' }));
    const theirs = await pack('passphrase');
    await store.chooseWorkspace('first');
    await store.open();
    await store.apply(anOrder([edit({ ...age, label: 'Yaş', revision: 2 }, { description: 'In years' })]));
    const before = [await everything(), await store.listWorkspaces()];

    expect(await store.openTheirs(theirs, null, go)).toMatchObject({ error: { code: 'workspace-locked' } });
    const states = await store.openTheirs(theirs, 'passphrase', go);
    const found = await store.findState(states.ok ? states.value : []);
    const [last] = parted.ok ? parted.value : [];
    expect(found).toMatchObject({ ok: true, value: last ?? {} });
    const definitions = await store.theirDefinitions(0, 10);
    expect(definitions).toMatchObject({ value: [{ code: 'age', label: 'Yaş', unit: 'y', description: '' }, {}] });
    expect(await store.theirReviews(0, 10)).toMatchObject({ value: [{ code: 'age', note: 'ask Grace' }] });
    expect(await store.theirRegister()).toEqual({ ok: true, value: { purposes: [letters], policy } });
    expect(await store.theirDefinitions(1, 1)).toMatchObject({ value: [{ code: 'homeCity' }] });
    expect([await everything(), await store.listWorkspaces()]).toEqual(before);
  });

  it('makes damaged tables again from the history (SAVE-4)', async () => {
    const { store, database } = under;
    await fill(store);
    const before = await everything();
    await database.attributes.delete('age');
    await database.attributes.put({ code: 'homeCity', label: 1 } as never);
    await database.reviews.put({ code: 'nobody' } as never);
    expect(await store.readDefinitions(0, 10)).toMatchObject({ error: { code: 'store-damaged' } });
    expect(await store.rebuild()).toEqual({ ok: true, value: null });
    expect(await everything()).toEqual(before);
  });

  it('makes nothing from a history that is damaged itself', async () => {
    const { store, database } = under;
    await fill(store);
    const entry = (await database.history.get(2)) as object;
    await database.history.put({ ...entry, by: 'Eve' } as never);
    const before = await everything();
    expect(await store.rebuild()).toMatchObject({ error: { code: 'store-damaged', found: 'history/2' } });
    expect(await everything()).toEqual(before);
  });
}

/** A row with its bytes as text. */
async function inWords(row: object): Promise<unknown> {
  const members = await Promise.all(
    Object.entries(row).map(async ([key, value]: [string, unknown]) => [
      key,
      value instanceof Blob ? [...new Uint8Array(await value.arrayBuffer())].join() : value,
    ]),
  );
  return Object.fromEntries(members);
}

async function settingsOf(store: StoreService) {
  const opened = await store.open();
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.settings;
}

/** Makes the manifest say of each part what it is now. */
function sign(parts: Unzipped): void {
  const manifest = WorkspaceManifest.parse(JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())));
  const names = Object.keys(parts).filter((name) => name !== 'manifest.json');
  const facts = names.map((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    return { name, size: bytes.length, sha256: bytesToHex(sha256(bytes)) };
  });
  parts['manifest.json'] = strToU8(JSON.stringify({ ...manifest, parts: facts }));
}

import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { appendFile, chmod, mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '#shared/base/fault';
import type { Rhythm } from '#shared/refresh/rhythm';
import type { PlaceKind, Stamp } from '#shared/refresh/sighting';
import type { WatchedSource, WatchState } from '#shared/refresh/watched';
import { openPlaces, type Places } from './places';
import { openWatches, type Watches } from './watches';

/** Fast, but slow enough that a busy machine sees a file written in two goes as one that is still written. */
const pace = { poll: 60, quiet: 150, nap: 40, swarm: 10 };
const minute = 60_000;

let root: string;
let folder: string;
let places: Places;
let watches: Watches;
let clock: number;
let found: string[];
let stamps: Stamp[];
let failed: string[];
let states: WatchState[];
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'curator-refresh-'));
  folder = path.join(root, 'exports');
  await mkdir(folder);
  [found, stamps, failed, states] = [[], [], [], []];
  clock = new Date('2026-11-26T10:00').getTime();
  places = openPlaces(path.join(root, 'data', 'places.json'));
  watches = open();
});
afterEach(() => {
  watches.end();
  rmSync(root, { recursive: true });
});

function open(): Watches {
  return openWatches(
    places,
    {
      onState: (_, state) => void states.push(state),
      async onFound(_, place, stamp, cause) {
        found.push(`${stamp.name} ${cause}`);
        stamps.push(stamp);
        expect(place.path.startsWith(root)).toBe(true);
      },
      onFailed: (_, { code }: Fault) => void failed.push(code),
      onBug(error) {
        throw error;
      },
    },
    () => clock,
    pace,
  );
}
const inFolder = (name: string) => path.join(folder, name);
const write = (name: string, text = 'id\n1\n') => writeFile(inFolder(name), text);
async function watch(
  rhythm: Rhythm = { kind: 'newer' },
  given: Partial<WatchedSource> & { readonly kind?: PlaceKind; readonly at?: string } = {},
): Promise<WatchedSource> {
  const { kind = 'folder', at = folder, ...rest } = given;
  const place = rest.place ?? (await places.grant(kind, at)).id;
  const source = { id: 's', pattern: '*.csv', rhythm, seen: null, ...rest, place };
  await watches.watch([source]);
  return source;
}
/** Until so many looks more could have been made. */
const looks = async (count: number) => {
  const until = performance.now() + count * pace.poll;
  await expect.poll(() => performance.now() > until, { interval: 10 }).toBe(true);
};
const state = () => states.at(-1);

describe('a watched folder', () => {
  it('tells of a newer file once, with what it was, and of none that it was told before (REF-1)', async () => {
    await write('a.csv');
    await watch();
    await expect.poll(() => found).toEqual(['a.csv newer']);
    expect(stamps[0]).toMatchObject({ name: 'a.csv', size: 5 });
    await write('b.csv', 'id\n2\n');
    await expect.poll(() => found).toEqual(['a.csv newer', 'b.csv newer']);
    await looks(8);
    expect(found).toHaveLength(2);
    expect(state()).toEqual({ kind: 'watching' });
  });

  it('does not tell of what was taken before the app was closed, also where it was only touched or copied anew', async () => {
    await write('a.csv');
    const source = await watch();
    await expect.poll(() => found).toHaveLength(1);
    watches.end();
    watches = open();
    await watches.watch([{ ...source, seen: stamps[0]! }]);
    await looks(6);
    utimesSync(inFolder('a.csv'), new Date(), new Date(Date.now() + 5000));
    await looks(8);
    expect(found).toHaveLength(1);
    await write('a.csv', 'id\n2\n');
    utimesSync(inFolder('a.csv'), new Date(), new Date(Date.now() + 9000));
    await expect.poll(() => found).toHaveLength(2);
  });

  it('waits until a file is written to its end, and leaves temporary names alone until they are given up', async () => {
    await watch();
    await write('big.csv.part', 'id\n');
    await write('slow.csv', 'id\n');
    for (let line = 0; line < 6; line += 1) {
      await looks(1);
      await appendFile(inFolder('slow.csv'), `${line}\n`);
    }
    expect(found).toEqual([]);
    await expect.poll(() => states.some((each) => each.kind === 'settling' && each.name === 'slow.csv')).toBe(true);
    await expect.poll(() => found).toEqual(['slow.csv newer']);
    expect(stamps[0]?.size).toBe(15);
    await rename(inFolder('big.csv.part'), inFolder('big.csv'));
    utimesSync(inFolder('big.csv'), new Date(), new Date(Date.now() + 1000));
    await expect.poll(() => found).toEqual(['slow.csv newer', 'big.csv newer']);
  });

  it('takes no link, no folder, no empty file and no name that the pattern does not mean', async () => {
    await writeFile(path.join(root, 'elsewhere.csv'), 'id\n1\n');
    await symlink(path.join(root, 'elsewhere.csv'), inFolder('link.csv'));
    await mkdir(inFolder('folder.csv'));
    await write('empty.csv', '');
    await write('notes.txt');
    await watch();
    await looks(8);
    expect(found).toEqual([]);
    expect(state()).toEqual({ kind: 'watching' });
  });

  it('says once that it is missing, and goes on by itself when it is there again', async () => {
    await watch();
    await expect.poll(() => state()).toEqual({ kind: 'watching' });
    await rm(folder, { recursive: true });
    await expect.poll(() => failed).toEqual(['refresh-folder']);
    await looks(6);
    expect(failed).toHaveLength(1);
    expect(state()).toMatchObject({ kind: 'trouble', fault: { file: 'exports', reason: 'ENOENT' } });
    await mkdir(folder);
    await write('a.csv');
    await expect.poll(() => found).toEqual(['a.csv newer']);
    expect(state()).toEqual({ kind: 'watching' });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says that it may not be read', async () => {
    await chmod(folder, 0);
    await watch();
    await expect.poll(() => failed).toEqual(['refresh-folder']);
    await chmod(folder, 0o700);
  });

  it('tells of nothing any more once it is watched no longer, or the page is gone', async () => {
    await watch();
    await expect.poll(() => state()).toEqual({ kind: 'watching' });
    await watches.watch([]);
    await write('a.csv');
    await looks(8);
    expect(found).toEqual([]);
  });

  it('is looked into without an end of its watching where only what was seen is another', async () => {
    const source = await watch();
    await write('a.csv');
    await expect.poll(() => found).toHaveLength(1);
    await watches.watch([source]);
    await looks(8);
    expect(found).toHaveLength(1);
  });
});

describe('a watched file', () => {
  const file = () => path.join(root, 'customers.txt');

  it('is told of whenever it changes, also where an older one takes its place, and no blink of it is a failure', async () => {
    await writeFile(file(), 'id\n1\n');
    await watch(undefined, { kind: 'file', at: file() });
    await expect.poll(() => found).toHaveLength(1);
    await unlink(file());
    await writeFile(file(), 'id\n2\n');
    utimesSync(file(), new Date(0), new Date(0));
    await expect.poll(() => found).toHaveLength(2);
    expect(failed).toEqual([]);
    await unlink(file());
    await expect.poll(() => failed).toEqual(['file-missing']);
  });
});

describe('a schedule', () => {
  it('looks when it is due, and not before', async () => {
    await write('a.csv');
    await watch({ kind: 'daily', at: '10:30' });
    await looks(5);
    expect(found).toEqual([]);
    expect(state()).toEqual({ kind: 'waiting', until: new Date('2026-11-26T10:30').toISOString() });
    clock += 31 * minute;
    await expect.poll(() => found).toEqual(['a.csv schedule']);
    await expect.poll(() => state()).toEqual({ kind: 'waiting', until: new Date('2026-11-27T10:30').toISOString() });
  });

  it('makes up once for all that was missed while the app was closed', async () => {
    await write('a.csv');
    const source = await watch({ kind: 'every', minutes: 30 });
    await expect.poll(() => found).toHaveLength(1);
    await expect.poll(() => state()?.kind).toBe('waiting');
    watches.end();
    clock += 300 * minute;
    await write('b.csv', 'id\n2\n');
    watches = open();
    await watches.watch([{ ...source, seen: stamps[0]! }]);
    await expect.poll(() => found).toEqual(['a.csv schedule', 'b.csv schedule']);
    await expect.poll(() => state()).toEqual({ kind: 'waiting', until: new Date(clock + 30 * minute).toISOString() });
  });

  it('does not wait for a clock that was put back', async () => {
    await watch({ kind: 'every', minutes: 30 });
    await expect.poll(() => state()?.kind).toBe('waiting');
    clock -= 10_000 * minute;
    await expect.poll(() => state()).toEqual({ kind: 'waiting', until: new Date(clock + 30 * minute).toISOString() });
  });

  it('says each time that its folder is missing, and looks no sooner for that', async () => {
    await rm(folder, { recursive: true });
    await watch({ kind: 'every', minutes: 30 });
    await expect.poll(() => failed).toEqual(['refresh-folder']);
    await looks(5);
    expect(failed).toHaveLength(1);
    clock += 31 * minute;
    await expect.poll(() => failed).toEqual(['refresh-folder', 'refresh-folder']);
  });
});

describe('asked by a person', () => {
  it('answers the newest file that stands still, or that there is nothing newer', async () => {
    const place = (await places.grant('folder', folder)).id;
    expect(await watches.newest({ place, pattern: '*', seen: null })).toEqual({ ok: true, value: null });
    await write('a.csv');
    const first = await watches.newest({ place, pattern: '*', seen: null });
    expect(first).toMatchObject({ value: { stamp: { name: 'a.csv' } } });
    const seen = first.ok && first.value ? first.value.stamp : null;
    expect(await watches.newest({ place, pattern: '*', seen })).toEqual({ ok: true, value: null });
  });

  it('looks only where a person let it, on this machine', async () => {
    expect(await watches.newest({ place: 'made-up', pattern: '*', seen: null })).toMatchObject({
      error: { code: 'refresh-place' },
    });
    await watch(undefined, { place: 'of another machine' });
    await expect.poll(() => failed).toEqual(['refresh-place']);
  });
});

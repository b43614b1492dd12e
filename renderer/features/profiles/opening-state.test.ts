import { expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { findOutProfile } from '#shared/profile/profile-options';
import type { ProfileLook } from '#shared/profile/profile-look';
import { openingReducer, readingOf, type OpeningState } from './opening-state';

const file = { job: 'j', name: 'a.csv', size: 3 };
const place = { at: 1, of: 1 };
const look: ProfileLook = {
  source: 'delimited',
  dialect: null,
  columns: ['a'],
  rows: [['1']],
  doubts: [],
  rejects: [],
  sheets: [],
  estimate: { rows: 1, exact: true, bytes: 3, seconds: 0 },
};
const mapping = { targets: [{ kind: 'none' } as const], idColumn: null, looksPersonal: [] };
const looking = openingReducer(
  { step: 'closed' },
  { kind: 'looking', file, options: findOutProfile, place, over: null },
);
const ready = openingReducer(looking, { kind: 'looked', look, mapping });

it('leads from the file over its look to what is done', () => {
  const reading = openingReducer(ready, { kind: 'reading', reading: { share: null, perSecond: null } });
  const keeping = openingReducer(reading, { kind: 'keeping' });
  expect([looking, ready, reading, keeping].map(({ step }) => step)).toEqual([
    'looking',
    'ready',
    'reading',
    'keeping',
  ]);
});

it('keeps the last look in sight while the file is read another way', () => {
  const again = openingReducer(ready, {
    kind: 'looking',
    file,
    options: { ...findOutProfile, delimiter: ';' },
    place,
    over: null,
  });
  expect(again).toMatchObject({ step: 'looking', last: { look }, options: { delimiter: ';' } });
});

it('leaves the file and its options standing when reading fails, so that it can be tried again', () => {
  expect(openingReducer(ready, { kind: 'failed', fault: fault('file-empty') })).toMatchObject({
    step: 'failed',
    file,
    fault: { code: 'file-empty' },
  });
});

it('says that a file is empty instead of asking how to read it; not where a choice leaves nothing of it', () => {
  const empty = { ...look, columns: [], rows: [], doubts: [{ code: 'file-empty' as const, count: 1, lines: [] }] };
  const looked = { kind: 'looked' as const, look: empty, mapping: { ...mapping, targets: [] } };
  expect(openingReducer(looking, looked)).toMatchObject({
    step: 'failed',
    file,
    fault: { code: 'file-empty', file: 'a.csv' },
  });
  const options = { ...findOutProfile, skipRows: 50 };
  const again = openingReducer(ready, { kind: 'looking', file, options, place, over: null });
  expect(openingReducer(again, looked)).toMatchObject({ step: 'ready', look: empty });
});

it('takes no late answer once it is closed', () => {
  const closed: OpeningState = { step: 'closed' };
  expect(openingReducer(closed, { kind: 'looked', look, mapping })).toBe(closed);
  expect(openingReducer(closed, { kind: 'failed', fault: fault('unexpected') })).toBe(closed);
  expect(openingReducer(ready, { kind: 'keeping' })).toBe(ready);
});

it('tells rows a second from the share of the estimated rows', () => {
  expect(readingOf({ done: 50, total: 100 }, 1000, 2)).toEqual({ share: 0.5, perSecond: 250 });
  expect(readingOf({ done: 500, total: 0 }, 1000, 2)).toEqual({ share: 0.5, perSecond: 250 });
  expect(readingOf({ done: 5000, total: 0 }, 1000, 2).share).toBe(0.99);
  expect(readingOf({ done: 0, total: 0 }, 1000, 2)).toEqual({ share: null, perSecond: null });
  expect(readingOf({ done: 1, total: 100 }, 1000, 0.1).perSecond).toBeNull();
  expect(readingOf({ done: 50, total: 100 }, 1000, 2, 30)).toEqual({ share: 0.5, perSecond: 100 });
  expect(readingOf({ done: 30, total: 100 }, 1000, 2, 30).perSecond).toBeNull();
});

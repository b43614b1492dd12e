import { expect, it } from 'vitest';
import { type BulkOffer, openBulk } from './bulk';

const alive = () => new AbortController().signal;
const offer = (more: Partial<BulkOffer> = {}): BulkOffer => ({
  method: 'GET',
  signal: alive(),
  answer: async () => new Response('bytes'),
  ...more,
});
const ask = (path: string, init: RequestInit = {}) => new Request(`app://curator${path}`, init);

it('serves a path once', async () => {
  const bulk = openBulk(() => 0);
  const path = bulk.offer(offer());
  expect(await (await bulk.handle(ask(path))).text()).toBe('bytes');
  expect((await bulk.handle(ask(path))).status).toBe(404);
});

it('serves a path once even to two that ask at the same time', async () => {
  const bulk = openBulk(() => 0);
  const path = bulk.offer(offer());
  const answers = await Promise.all([bulk.handle(ask(path)), bulk.handle(ask(path))]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
});

it('knows no path that it did not offer', async () => {
  expect((await openBulk(() => 0).handle(ask('/bulk/guess'))).status).toBe(404);
});

it('does not spend a path on a request of another method', async () => {
  const bulk = openBulk(() => 0);
  const path = bulk.offer(offer());
  expect((await bulk.handle(ask(path, { method: 'POST', body: 'x' }))).status).toBe(404);
  expect((await bulk.handle(ask(path))).status).toBe(200);
});

it('forgets a path after ten minutes', async () => {
  let now = 0;
  const bulk = openBulk(() => now);
  const path = bulk.offer(offer());
  const second = bulk.offer(offer());
  now = 10 * 60_000;
  expect((await bulk.handle(ask(path))).status).toBe(200);
  now += 1;
  expect((await bulk.handle(ask(second))).status).toBe(404);
});

it('ends a path with its job', async () => {
  const bulk = openBulk(() => 0);
  const abort = new AbortController();
  const path = bulk.offer(offer({ signal: abort.signal }));
  abort.abort();
  expect((await bulk.handle(ask(path))).status).toBe(404);
});

it('offers nothing for a job that has ended already', async () => {
  const bulk = openBulk(() => 0);
  const path = bulk.offer(offer({ signal: AbortSignal.abort() }));
  expect((await bulk.handle(ask(path))).status).toBe(404);
});

it('makes paths that cannot be guessed from one another', () => {
  const bulk = openBulk(() => 0);
  const paths = Array.from({ length: 200 }, () => bulk.offer(offer()));
  expect(new Set(paths).size).toBe(200);
  for (const path of paths) expect(path).toMatch(/^\/bulk\/[\w-]{32}$/);
});

it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://example.org' }])(
  'refuses a request from %j and does not spend the path on it',
  async (headers) => {
    const bulk = openBulk(() => 0);
    const path = bulk.offer(offer());
    const foreign = { url: `app://curator${path}`, method: 'GET', headers: new Headers(headers) } as unknown as Request;
    expect((await bulk.handle(foreign)).status).toBe(403);
    expect((await bulk.handle(ask(path))).status).toBe(200);
  },
);

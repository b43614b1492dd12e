import { expect, it } from 'vitest';
import type { RawBridge } from '#shared/contract/names';
import { connectMainProcess, type FetchLike } from './connect';

const noFetch: FetchLike = () => Promise.reject(new Error('not asked for'));
const noCall = async () => undefined;

/** A raw bridge whose calls answer `answer`; `tell` sends an event. */
function answering(answer: unknown) {
  let listener: (payload: unknown) => void = () => undefined;
  const asked: unknown[] = [];
  const raw: RawBridge = {
    async call(name, input) {
      asked.push([name, input]);
      return answer;
    },
    on(_name, heard) {
      listener = heard;
      return () => void (listener = () => undefined);
    },
  };
  return { mainProcess: connectMainProcess(raw, noFetch), asked, tell: (payload: unknown) => listener(payload) };
}

const transferring = (answer: FetchLike) => connectMainProcess({ call: noCall, on: () => () => undefined }, answer);
const chosen = { job: 'j', name: 'a.csv', size: 3 };

it('hands the call on and answers what main answered, stripped to what the contract names', async () => {
  const { mainProcess, asked } = answering({ ok: true, value: { ...chosen, path: '/a.csv' } });
  expect(await mainProcess.call('file.choose', { kind: 'definitions' })).toEqual({ ok: true, value: chosen });
  expect(asked).toEqual([['file.choose', { kind: 'definitions' }]]);
});

it('answers main’s fault', async () => {
  const { mainProcess } = answering({ ok: false, error: { code: 'file-missing', file: 'a.csv' } });
  expect(await mainProcess.call('file.choose', { kind: 'definitions' })).toEqual({
    ok: false,
    error: { code: 'file-missing', file: 'a.csv' },
  });
});

it.each([
  undefined,
  'text',
  {},
  { ok: true },
  { ok: true, value: { job: 1 } },
  { ok: false, error: { code: 'unheard' } },
])('does not trust the answer %j', async (answer) => {
  const { mainProcess } = answering(answer);
  expect(await mainProcess.call('file.choose', { kind: 'definitions' })).toEqual({
    ok: false,
    error: { code: 'unexpected' },
  });
});

it('answers a main process that is gone as unexpected', async () => {
  const gone: RawBridge = { call: () => Promise.reject(new Error('gone')), on: () => () => undefined };
  expect(await connectMainProcess(gone, noFetch).call('app.settled', {})).toMatchObject({
    error: { code: 'unexpected' },
  });
});

it('tells events of the right shape, until the listener has enough', () => {
  const { mainProcess, tell } = answering(undefined);
  const heard: unknown[] = [];
  const end = mainProcess.on('file.arrived', (payload) => heard.push(payload));
  tell({ job: 1 });
  tell({ ...chosen, path: '/a.csv' });
  end();
  tell(chosen);
  expect(heard).toEqual([chosen]);
});

it('downloads a bulk path as text', async () => {
  const asked: unknown[] = [];
  const mainProcess = transferring(async (path, init) => {
    asked.push([path, init.method]);
    return new Response('[1]');
  });
  expect(await mainProcess.download('/bulk/t')).toEqual({ ok: true, value: '[1]' });
  expect(asked).toEqual([['/bulk/t', 'GET']]);
});

it('downloads a bulk path as bytes', async () => {
  const mainProcess = transferring(async () => new Response('PAR1'));
  const answer = await mainProcess.downloadBytes('/bulk/t');
  expect(answer.ok && (await answer.value.text())).toBe('PAR1');
});

it('posts a body to a bulk path', async () => {
  const mainProcess = transferring(
    async (path, init) => new Response(`${path} ${init.method} ${JSON.stringify(init.body)}`),
  );
  expect(await mainProcess.upload('/bulk/t', 'body')).toEqual({ ok: true, value: '/bulk/t POST "body"' });
});

it.each([
  [404, '', 'refused'],
  [403, '', 'refused'],
  [422, '{"code":"file-too-large","limit":"64 MB"}', 'file-too-large'],
  [422, 'no fault', 'unexpected'],
  [500, '', 'unexpected'],
])('answers the status %i with "%s" as %s', async (status, text, code) => {
  const mainProcess = transferring(async () => new Response(text, { status }));
  expect(await mainProcess.upload('/bulk/t', 'body')).toMatchObject({ ok: false, error: { code } });
});

it('tells a cancelled transfer from one that broke', async () => {
  const mainProcess = transferring(() => Promise.reject(new Error('no connection')));
  const cancelled = await mainProcess.download('/bulk/t', AbortSignal.abort());
  expect(cancelled).toMatchObject({ error: { code: 'cancelled' } });
  expect(await mainProcess.download('/bulk/t')).toMatchObject({ error: { code: 'unexpected' } });
});

import { expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { findOutProfile } from '#shared/profile/profile-options';
import { aProfileFile } from '../../test/contracts/store-profiles';
import type { MainProcess } from '../bridge/main-process';
import { importProfileFile, type ImportStage } from './import-profiles';

const file = aProfileFile('f');

/** A main process that answers `profiles.import` as given, and remembers what else it was asked. */
function machine(answer: () => Promise<unknown>) {
  const asked: unknown[] = [];
  let tell: (payload: { job: string; done: number; total: number }) => void = () => undefined;
  const mainProcess = {
    call: (name: string, input: unknown) => {
      asked.push([name, input]);
      return name === 'profiles.import' ? answer() : Promise.resolve(ok({}));
    },
    on: (_: string, listener: typeof tell) => {
      tell = listener;
      return () => void (tell = () => undefined);
    },
  } as unknown as Pick<MainProcess, 'call' | 'on'>;
  return { mainProcess, asked, tell: (job: string) => tell({ job, done: 1, total: 2 }) };
}

const released = ['file.release', { job: 'j' }];
const read = ok({ parquet: '/bulk/t', report: file.report });
const order = { job: 'j', options: findOutProfile, describe: () => file };

it('has main read the file, tells how far it is, hands the store the path, and releases the job', async () => {
  const stages: ImportStage[] = [];
  const kept: unknown[] = [];
  const main = machine(async () => {
    main.tell('other');
    main.tell('j');
    return read;
  });
  const addProfileFile = async (...given: unknown[]) => ok((kept.push(given), null));
  const surroundings = { mainProcess: main.mainProcess, workspace: { addProfileFile } };
  const answer = await importProfileFile(surroundings, order, new AbortController().signal, (at) => stages.push(at));
  expect(answer).toEqual(ok(file));
  expect(kept).toEqual([[file, '/bulk/t']]);
  expect(stages).toEqual([{ stage: 'reading', done: 1, total: 2 }, { stage: 'keeping' }]);
  expect(main.asked.at(-1)).toEqual(released);
});

it('keeps nothing where the file cannot be read', async () => {
  const main = machine(async () => fail(fault('file-binary')));
  const workspace = { addProfileFile: () => Promise.reject(new Error('not asked for')) };
  const signal = new AbortController().signal;
  const answer = await importProfileFile({ mainProcess: main.mainProcess, workspace }, order, signal, () => undefined);
  expect(answer).toEqual(fail(fault('file-binary')));
  expect(main.asked.at(-1)).toEqual(released);
});

it.each(['reading', 'keeping'] as const)('releases the job at once when it is aborted while %s', async (when) => {
  const abort = new AbortController();
  const main = machine(async () => {
    if (when === 'reading') abort.abort();
    return when === 'reading' ? fail(fault('engine-ended')) : read;
  });
  const addProfileFile = async () => {
    abort.abort();
    expect(main.asked.at(-1)).toEqual(released);
    return fail(fault('unexpected', { reason: 'transfer' }));
  };
  const surroundings = { mainProcess: main.mainProcess, workspace: { addProfileFile } };
  const answer = await importProfileFile(surroundings, order, abort.signal, () => undefined);
  expect(answer).toEqual(fail(fault('cancelled')));
});

it('asks nothing of main when it is aborted beforehand', async () => {
  const main = machine(async () => read);
  const surroundings = { mainProcess: main.mainProcess, workspace: { addProfileFile: async () => ok(null) } };
  expect(await importProfileFile(surroundings, order, AbortSignal.abort(), () => undefined)).toEqual(
    fail(fault('cancelled')),
  );
  expect(main.asked).toEqual([released]);
});

import { tmpdir } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { keptRejects } from '#shared/profile/profile-file';
import { ProfileOptions } from '#shared/profile/profile-options';
import type { ConvertReport } from '#shared/profile/convert-report';
import type { EngineOrderOf } from '../engine-protocol';
import type { ConvertOrder } from '../profiles/convert-order';
import { importProfile } from './import-profile';

const before = { ...process.env };
afterEach(() => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

const order: EngineOrderOf<'importProfile'> = {
  kind: 'importProfile',
  path: '/private/upload.csv',
  fileName: 'a.csv',
  options: ProfileOptions.parse({ header: false, delimiter: ';' }),
  target: '/private/out.parquet',
  folder: '/private',
};
const report: ConvertReport = {
  input: '/private/upload.csv',
  output: '/private/out.parquet',
  source: 'delimited',
  format: 'parquet',
  rows: 2,
  columns: ['a'],
  bytes: 10,
  dialect: null,
  doubts: [],
  rejects: Array.from({ length: 1500 }, (_, row) => ({ line: row + 1, column: 1, reason: 'footer', text: 'x' })),
  rejected: 1500,
};
const quiet = () => undefined;

it('hands the converter the options, and a folder of the order’s own for what it needs', async () => {
  const asked: unknown[] = [];
  await importProfile(order, quiet, async ({ onRows, onShare, ...given }: ConvertOrder) => {
    onShare?.(0.5);
    onRows?.(1);
    asked.push(given, tmpdir());
    return ok(report);
  });
  const forced = {
    delimiter: ';',
    quote: null,
    escape: null,
    encoding: null,
    skipRows: null,
    sheet: null,
    decimal: null,
  };
  expect(asked).toEqual([
    {
      input: '/private/upload.csv',
      output: '/private/out.parquet',
      looked: null,
      format: 'parquet',
      forced: { ...forced, headerLines: 0 },
    },
    '/private',
  ]);
});

it('answers a report without the machine’s paths, with the first rejects and the count of all', async () => {
  const answer = await importProfile(order, quiet, async () => ok(report));
  expect(JSON.stringify(answer)).not.toContain('/private');
  expect(answer).toMatchObject({ ok: true, value: { rows: 2, rejected: 1500 } });
  expect(answer.ok && answer.value.rejects).toHaveLength(keptRejects);
});

it('keeps as many rejects as are read at a glance, however long they are', async () => {
  const long = report.rejects.map((reject) => ({ ...reject, text: 'x'.repeat(2000) }));
  const answer = await importProfile(order, quiet, async () => ok({ ...report, rejects: long }));
  expect(answer.ok && answer.value.rejects).toHaveLength(250);
});

it('names the file as people know it in a fault', async () => {
  const answer = await importProfile(order, quiet, async () =>
    fail(fault('file-binary', { file: '/private/upload.csv' })),
  );
  expect(answer).toEqual(fail(fault('file-binary', { file: 'a.csv' })));
});

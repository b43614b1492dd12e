import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { CallOutput } from '#shared/contract/calls';
import { editCell } from '#shared/profile/cell-edit';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RefreshPush } from '#shared/refresh/refresh-run';
import { additionOfSource, type RefreshSource } from '#shared/refresh/refresh-source';
import { aRefreshSource } from '../../../test/contracts/store-refresh.contract';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { stage, type Stage } from '../../../test/support/fake-session';
import { scriptedMain } from '../../../test/support/scripted-main';
import { openQueryWorker } from '../../query/query-client';
import { RefreshHost } from './refresh-context';
import { RefreshTab } from './refresh-tab';

const at = '2026-01-01T00:00:00.000Z';
const definitions = [
  newAttribute({ code: 'extId', label: 'External ID', isPersonalInfo: 'no', category: 'standard' }, at, 'Ada'),
  newAttribute({ code: 'city', label: 'City', isPersonalInfo: 'no' }, at, 'Ada'),
  newAttribute({ code: 'email', label: 'Email', isPersonalInfo: 'yes' }, at, 'Ada'),
];
type Columns = Readonly<Record<string, readonly string[]>>;
const older: Columns = {
  extId: ['a', 'b', 'c'],
  city: ['Rize', 'Bursa', 'Van'],
  email: ['a@x.io', 'b@x.io', 'c@x.io'],
};
const newer: Columns = {
  city: ['Muş', 'Bursa', 'Rize'],
  email: ['d@x.io', 'b@x.io', 'a@x.io'],
  extId: ['d', 'b', 'a'],
};
const parquetOf = (columns: Columns) =>
  new Blob([
    parquetWriteBuffer({
      columnData: Object.entries(columns).map(([name, data]) => ({ name, data: [...data], type: 'STRING' as const })),
    }),
  ]);
const reportOf = (columns: Columns, bytes: number) => ({
  source: 'delimited' as const,
  rows: Object.values(columns)[0]?.length ?? 0,
  columns: Object.keys(columns),
  bytes,
  dialect: null,
  doubts: [],
  rejects: [],
  rejected: 0,
});
const fileOf = (id: string, bytes: number): ProfileFile => ({
  id,
  name: 'customers.csv',
  origin: { name: 'customers.csv', size: 100 },
  rows: 3,
  columns: Object.keys(older).map((name, place) => ({ id: `c${place}`, name, attribute: name })),
  idColumn: 'c0',
  report: reportOf(older, bytes),
  importedAt: at,
  importedBy: 'Ada',
  bytes,
});
const stampOf = (name: string) => ({ name, size: 90, modified: 5, digest: name.length.toString(16).padStart(64, '0') });
const foundFile = (name = 'february.csv') => ({ job: 'j', name, size: 90, stamp: stampOf(name) });

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

/** A workspace with one file, of which these rows were edited, its sources, and a main process that holds a newer file. */
async function standing(
  given: {
    readonly sources?: readonly Partial<RefreshSource>[];
    readonly edited?: readonly number[];
    readonly newest?: () => Result<CallOutput<'refresh.newest'>, Fault>;
    readonly columns?: Columns;
    readonly confirm?: () => Result<CallOutput<'refresh.confirm'>, Fault>;
    /** Reading never ends by itself. */
    readonly isEndless?: boolean;
    readonly push?: RefreshPush;
    readonly mode?: 'light' | 'dark';
  } = {},
) {
  await page.viewport(1280, 800);
  const columns = given.columns ?? newer;
  const bytes = parquetOf(columns);
  const { promise: released, resolve: release } = Promise.withResolvers<Result<never, Fault>>();
  const scripted = scriptedMain({
    answers: {
      'push.connections': () => ok([]),
      'refresh.choosePlace': ({ kind }) => ok({ id: 'p', kind, name: 'exports' }),
      'refresh.newest': given.newest ?? (() => ok(foundFile())),
      'refresh.confirm': given.confirm ?? (() => ok({})),
      'file.release': () => {
        release(fail(fault('cancelled')));
        return ok({});
      },
      'profiles.look': () =>
        ok({
          source: 'delimited',
          dialect: null,
          columns: Object.keys(columns),
          rows: [0, 1, 2].map((row) => Object.values(columns).map((column) => column[row] ?? null)),
          doubts: [],
          rejects: [],
          sheets: [],
          estimate: { rows: 3, exact: true, bytes: 90, seconds: 0.1 },
        }),
      'profiles.import': () =>
        given.isEndless ? released : ok({ parquet: URL.createObjectURL(bytes), report: reportOf(columns, bytes.size) }),
    },
  });
  const stood = await stage(
    definitions,
    <RefreshHost openQuery={openQueryWorker} send={async () => given.push ?? null}>
      <RefreshTab />
    </RefreshHost>,
    {
      mode: given.mode ?? 'light',
      mainProcess: scripted.main,
      async before(workspace) {
        const parquet = parquetOf(older);
        await workspace.addProfileFile(fileOf('f', parquet.size), parquet);
        const edits = (given.edited ?? []).flatMap((row) =>
          editCell({ file: 'f', row, column: 'c1' }, undefined, `edited ${row}`),
        );
        if (edits.length > 0) await workspace.apply('edit', 'customers.csv', edits);
        for (const source of given.sources ?? [{}]) {
          await workspace.apply('refresh-source', '', [additionOfSource(aRefreshSource(source))]);
        }
      },
    },
  );
  stages.push(stood);
  const files = async () => {
    const list = await stood.session().store.listProfileFiles();
    return list.ok ? list.value : [];
  };
  const runNow = (name = 'Nightly') => page.getByRole('button', { name: `Run now: ${name}` }).click();
  const log = page.getByRole('region', { name: 'Log' });
  const askedFor = (name: string) => scripted.asked.filter((each) => each.name === name).map(({ input }) => input);
  return { ...stood, ...scripted, files, runNow, log, askedFor };
}

describe('a run', () => {
  it('puts the newer file in the place of the older one with its edits, checks it, and says what it came to (REF-2)', async () => {
    const { files, runNow, log, session } = await standing({ edited: [0] });
    await runNow();
    await expect.element(log.getByText(/^3 rows · 1 added · 1 removed · 1 edit carried over · check: /u)).toBeVisible();
    const [file, ...others] = await files();
    expect([file?.name, others]).toEqual(['february.csv', []]);
    const cells = await session().store.cellEdits(file?.id ?? '');
    expect(cells).toMatchObject({ value: [{ row: 2, column: 'c0', text: 'edited 0' }] });
    const checks = await session().store.profileChecks();
    expect(checks).toMatchObject({ value: [{ file: file?.id }] });
    await expect.element(page.getByText('Nightly: refreshed, 3 rows.')).toBeVisible();
  });

  it('keeps the older file beside the newer where an edit fits nowhere, so that nothing is lost', async () => {
    const { files, runNow, log } = await standing({ edited: [0, 2] });
    await runNow();
    await expect.element(log.getByText(/1 edit fits nowhere: the older version stays beside it/u)).toBeVisible();
    expect((await files()).map(({ name }) => name).toSorted()).toEqual(['customers.csv', 'february.csv']);
  });

  it('masks what the source does not let in before anything is kept', async () => {
    const { files, runNow, log, session } = await standing({ sources: [{ personal: 'mask' }] });
    await runNow();
    await expect.element(log.getByText(/3 personal values masked/u)).toBeVisible();
    const [file] = await files();
    const blob = await session().store.readProfileBlob(file?.id ?? '');
    expect(blob.ok && (await blob.value.text())).not.toContain('d@x.io');
  });

  it('leaves everything as it was where the file lacks what is expected, and tells so wherever somebody looks (REF-3)', async () => {
    const { files, runNow, log, askedFor } = await standing({ columns: { html: ['<p>', '</p>'] }, edited: [0] });
    await runNow();
    await expect
      .element(log.getByText(/february\.csv lacks columns that are expected \(extId, city, email\)/u))
      .toBeVisible();
    expect((await files()).map(({ id }) => id)).toEqual(['f']);
    expect(askedFor('refresh.notifyFailure')).toHaveLength(1);
    expect(askedFor('file.release')).toContainEqual({ job: 'j' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
  });

  it('keeps nothing of a file that changed while it was read, and takes it again as soon as it stands still', async () => {
    let isChanging = true;
    const { files, runNow, log, send } = await standing({
      sources: [{ isEnabled: true }],
      confirm: () => (isChanging ? fail(fault('refresh-changing', { file: 'february.csv' })) : ok({})),
    });
    await runNow();
    await expect.element(log.getByText(/changed or went while it was read/u)).toBeVisible();
    expect((await files()).map(({ id }) => id)).toEqual(['f']);
    isChanging = false;
    send('refresh.found', { source: 's', cause: 'newer', file: foundFile() });
    await expect.element(log.getByText(/^3 rows/u)).toBeVisible();
    // The same once more is not news.
    send('refresh.found', { source: 's', cause: 'newer', file: foundFile() });
    await expect.poll(() => page.getByRole('button', { name: 'Run now: Nightly' }).query()).not.toBeNull();
    await expect.poll(() => log.getByRole('row').elements().length).toBe(3);
  });

  it('can be cancelled while it reads, and leaves everything as it was', async () => {
    const { files, runNow, log } = await standing({ isEndless: true });
    await runNow();
    await expect.element(page.getByText('Reading the newer file')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel: Nightly' }).click();
    await expect.element(log.getByText('Cancelled', { exact: true })).toBeVisible();
    expect((await files()).map(({ id }) => id)).toEqual(['f']);
  });

  it('is refused where two sources refresh the same file, or the file is gone', async () => {
    const { runNow, log, workspace } = await standing({ sources: [{}, { id: 't', name: 'Weekly' }] });
    await runNow();
    await expect.element(log.getByText(/The source “Weekly” refreshes the same profile file/u)).toBeVisible();
    await workspace.deleteProfileFile('f');
    await expect.element(page.getByText(/its profile file is gone: choose another/u).first()).toBeVisible();
  });

  it('says that a plan waits where something of it needs a person, and leads there', async () => {
    const { runNow, log, session } = await standing({
      sources: [{ push: 'c' }],
      push: { kind: 'waits', reason: 'deletions' },
    });
    await runNow();
    await expect.element(log.getByText(/a plan waits for you: values would be deleted there/u)).toBeVisible();
    await page.getByRole('button', { name: 'Show plan' }).click();
    await expect.poll(() => [session().screen, session().focus]).toEqual(['sync', 'send']);
  });

  it('says that there is nothing newer, and does not offer what came in again', async () => {
    const { runNow, log, askedFor } = await standing();
    await runNow();
    await expect.element(log.getByText(/^3 rows/u)).toBeVisible();
    await runNow();
    await expect.poll(() => askedFor('refresh.newest')).toHaveLength(2);
    expect(askedFor('refresh.newest')[1]).toMatchObject({ seen: { name: 'february.csv' } });
  });
});

describe('the log', () => {
  it('is narrowed by outcome, and cleared on record', async () => {
    const { runNow, log, session } = await standing({
      newest: () => fail(fault('refresh-folder', { file: 'exports' })),
    });
    await runNow();
    await expect.element(log.getByText(/The folder exports cannot be read/u)).toBeVisible();
    await log.getByRole('combobox', { name: 'Outcome' }).click();
    await page.getByRole('option', { name: 'Refreshed' }).click();
    await expect.element(log.getByText('No run matches.')).toBeVisible();
    await log.getByRole('button', { name: 'Clear log' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clear log' }).click();
    await expect.element(page.getByText('The log is cleared.')).toBeVisible();
    const runs = await session().store.refreshRuns({ source: null, outcome: null, limit: 9 });
    expect(runs).toEqual({ ok: true, value: [] });
  });
});

describe('a source', () => {
  it('is watched only while it is switched on', async () => {
    const { askedFor } = await standing({ sources: [{ isEnabled: false }] });
    await expect.element(page.getByText('Off', { exact: true })).toBeVisible();
    expect(askedFor('refresh.watch').at(-1)).toEqual({ sources: [] });
    await page.getByRole('switch', { name: 'Refresh Nightly by itself' }).click();
    await expect.poll(() => askedFor('refresh.watch').at(-1)).toMatchObject({ sources: [{ id: 's', place: 'p' }] });
  });

  it('is set up over a new file: its columns are mapped by what the newest file looks like, and the first run makes it', async () => {
    const { files, runNow, log } = await standing({ sources: [] });
    await page.getByRole('button', { name: 'Add a source' }).click();
    const dialog = page.getByRole('dialog', { name: 'New source' });
    await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
    await dialog.getByRole('combobox', { name: 'Refreshes' }).click();
    await page.getByRole('option', { name: 'A new profile file, made by the first run' }).click();
    await expect.element(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Look at the newest file' }).click();
    await expect.element(dialog.getByRole('combobox', { name: 'city' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await runNow('exports');
    await expect.element(log.getByText(/^3 rows · 3 added/u)).toBeVisible();
    const made = (await files()).find(({ id }) => id !== 'f');
    expect(made?.columns.map(({ attribute }) => attribute)).toEqual(['city', 'email', 'extId']);
    expect(made?.idColumn).toBe('c2');
    await expect.element(page.getByText(/into february\.csv/u)).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('keeps the rules of accessibility in the %s theme', async (mode) => {
    const { runNow, log } = await standing({ mode, edited: [0] });
    await runNow();
    await expect.element(log.getByText(/^3 rows/u)).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await page.getByRole('button', { name: 'Edit: Nightly' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Source' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

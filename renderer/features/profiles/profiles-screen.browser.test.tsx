import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { ImportReport } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { watchFocus } from '../../../test/support/focus-watch';
import { stage, type Stage } from '../../../test/support/fake-session';
import { scriptedMain } from '../../../test/support/scripted-main';
import { openQueryWorker } from '../../query/query-client';
import { createComparisonKeeper } from '../profile-compare/comparison-keeper';
import { ProfilesScreen } from './profiles-screen';

const at = '2026-01-01T00:00:00.000Z';
const attribute = (given: Parameters<typeof newAttribute>[0]) => newAttribute(given, at, 'Ada');
const held = [
  attribute({ code: 'extId', label: 'Customer id', isPersonalInfo: 'no' }),
  attribute({ code: 'email', label: 'E-mail', isPersonalInfo: 'yes' }),
  attribute({ code: 'city', label: 'City', isPersonalInfo: 'no', category: 'standard' }),
  attribute({ code: 'spent', label: 'Total spent', dataType: 'DOUBLE', unit: 'TRY', isPersonalInfo: 'no' }),
];
const names = ['extId', 'email', 'city', 'spent', 'channel'];
const cities = ['Ankara', 'Berlin', 'Çanakkale', ''];
const count = 400;
const cell = (row: number, name: string): string => {
  const texts: Readonly<Record<string, string>> = {
    extId: `id-${row}`,
    email: `person${row}@example.com`,
    city: cities[row % 4] ?? '',
    spent: row === 3 ? 'much' : String(row * 10),
    channel: row % 2 === 0 ? 'called' : 'wrote',
  };
  return texts[name] ?? '';
};
const columnData = names.map((name) => ({
  name,
  data: Array.from({ length: count }, (_, row) => cell(row, name) || null),
  type: 'STRING' as const,
}));
const parquet = new Blob([parquetWriteBuffer({ columnData })]);
const dialect: ProfileLook['dialect'] = {
  encoding: 'utf-8',
  byteOrderMark: false,
  delimiter: ';',
  quote: '"',
  skipRows: 0,
  escape: '"',
  lineEnd: 'lf',
  blanksAroundQuotes: false,
  decimal: '.',
  headerLines: 1,
  width: names.length,
};
const look: ProfileLook = {
  source: 'delimited',
  dialect,
  columns: names,
  rows: Array.from({ length: 50 }, (_, row) => names.map((name) => cell(row, name))),
  doubts: [{ code: 'blank-rows-skipped', count: 2, lines: [7, 9] }],
  rejects: [],
  sheets: [],
  estimate: { rows: count, exact: true, bytes: 9000, seconds: 0.2 },
};
const report: ImportReport = {
  source: 'delimited',
  rows: count,
  columns: names,
  bytes: parquet.size,
  dialect,
  doubts: [],
  rejects: [],
  rejected: 0,
};

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

/** The screen over a real store and a real query worker; the main process holds one file. */
async function standing(
  script: {
    readonly report?: Partial<ImportReport>;
    /** What the import fails with. */
    readonly rejectsImport?: Fault['code'];
    readonly freeRoom?: number;
    readonly others?: readonly string[];
    readonly parquet?: Blob;
    upload?(body: Blob | string): Promise<void>;
  } = {},
  settings: Parameters<typeof stage>[2] = {},
) {
  await page.viewport(1280, 800);
  const bytes = URL.createObjectURL(script.parquet ?? parquet);
  const scripted = scriptedMain({
    async upload(_, body) {
      await script.upload?.(body);
      return ok(JSON.stringify(ok({ fileName: 'saved.csv', bytes: 1 })));
    },
    answers: {
      'profiles.choose': () =>
        ok(['customers.csv', ...(script.others ?? [])].map((name, at) => ({ job: `j${at + 1}`, name, size: 9000 }))),
      'profiles.look': () => ok(look),
      'file.offer': ({ name }) => ok({ job: `dropped ${name}`, upload: '/bulk/d' }),
      'profiles.chooseTarget': () => ok({ job: 'x', name: 'out.csv' }),
      'profiles.export': () => ok({ upload: '/bulk/x' }),
      'report.choose': () => ok({ job: 'r', name: 'saved.csv' }),
      'report.save': () => ok({ upload: '/bulk/r' }),
      'app.freeRoom': () => ok({ bytes: script.freeRoom ?? 2e9 }),
      'profiles.importTogether': ({ jobs }) => {
        const part = { size: 9000, rows: 200, rejected: 0, missing: [] };
        return ok({ parquet: bytes, report, parts: jobs.map((name) => ({ ...part, name })) });
      },
      'profiles.import': () =>
        script.rejectsImport
          ? fail(fault(script.rejectsImport))
          : ok({ parquet: bytes, report: { ...report, ...script.report } }),
    },
  });
  const stood = await stage(
    held,
    <ProfilesScreen comparisons={createComparisonKeeper()} openQuery={openQueryWorker} />,
    {
      ...settings,
      mainProcess: scripted.main,
    },
  );
  stages.push(stood);
  return { ...stood, ...scripted };
}
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
async function looked(...given: Parameters<typeof standing>) {
  const stood = await standing(...given);
  await press('Open files…');
  await expect.element(page.getByRole('dialog', { name: 'Open profile file' })).toBeVisible();
  await expect.element(page.getByText('400 rows, 5 columns', { exact: false })).toBeVisible();
  return stood;
}
async function opened(...given: Parameters<typeof standing>) {
  const stood = await looked(...given);
  await page.getByRole('button', { name: 'Open this file' }).click();
  await expect.element(page.getByRole('grid', { name: 'Profiles' })).toBeVisible();
  await expect.poll(() => textAt(0, 'c0')).toBe('id-0');
  return stood;
}
const cellAt = (index: number, id: string) =>
  document.querySelector<HTMLElement>(`.ag-row[row-index="${index}"] .ag-cell[col-id="${id}"]`);
const textAt = (index: number, id: string) => cellAt(index, id)?.textContent;

describe('opening a profile file', () => {
  it('says what was found, keeps the file in one step and shows its rows', async () => {
    const stood = await looked();
    await expect.element(page.getByText('2 rows without any content left out.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('4 of 5 columns mapped', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.poll(() => textAt(1, 'c2')).toBe('Berlin');
    const files = await stood.session().store.listProfileFiles();
    expect(files.ok && files.value).toMatchObject([
      { name: 'customers.csv', rows: 400, idColumn: 'c0', importedBy: 'Ada Lovelace' },
    ]);
    expect(stood.asked).toContainEqual({ name: 'file.release', input: { job: 'j1' } });
  });

  it('shows the rows while the file is still being kept, masked as ever', async () => {
    const stood = await looked();
    const { promise: mayKeep, resolve: goOn } = Promise.withResolvers<void>();
    const add = stood.workspace.addProfileFile;
    vi.spyOn(stood.workspace, 'addProfileFile').mockImplementation(async (...asked) => {
      await mayKeep;
      return add(...asked);
    });
    await press('Open this file');
    await expect.poll(() => [textAt(0, 'c0'), textAt(0, 'c1')]).toEqual(['id-0', '••••••']);
    await expect.element(page.getByRole('dialog', { name: 'Open profile file' })).toBeVisible();
    expect(await stood.session().store.listProfileFiles()).toEqual(ok([]));
    goOn();
    await expect.element(page.getByRole('dialog', { name: 'Open profile file' })).not.toBeInTheDocument();
    expect(textAt(0, 'c0')).toBe('id-0');
    expect(await stood.session().store.listProfileFiles()).toMatchObject({ value: [{ name: 'customers.csv' }] });
  });

  it('leaves nothing of a file that cannot be kept', async () => {
    const stood = await looked();
    const { promise: mayFail, resolve: goOn } = Promise.withResolvers<void>();
    vi.spyOn(stood.workspace, 'addProfileFile').mockImplementation(async () => {
      await mayFail;
      return fail(fault('disk-full'));
    });
    await press('Open this file');
    await expect.poll(() => textAt(0, 'c0')).toBe('id-0');
    goOn();
    await expect.element(page.getByText('customers.csv could not be read', { exact: false })).toBeVisible();
    expect(cellAt(0, 'c0')).toBeNull();
    await press('Close');
    await expect.element(page.getByText('No profile files yet')).toBeVisible();
  });

  it('keeps the keyboard through every step (A11Y-4)', async () => {
    await looked({ report: { rejected: 1, rejects: [{ line: 12, column: 1, reason: 'total', text: 'Total;400' }] } });
    await expect.poll(() => document.activeElement?.closest('.MuiDialog-root')).not.toBeNull();
    const lost = watchFocus();
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Tab' }).click();
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.element(page.getByRole('button', { name: 'Show the profiles' })).toHaveFocus();
    expect(lost()).toEqual([]);
  });

  it('leaves the keyboard at the title of the screen that comes, since what was pressed went with its screen (A11Y-5)', async () => {
    await looked();
    await press('Open this file');
    await expect.element(page.getByRole('heading', { name: 'customers.csv', level: 1 })).toHaveFocus();
    await press('All files');
    await expect.element(page.getByRole('heading', { name: 'Profiles', level: 1 })).toHaveFocus();
    await page.getByRole('button', { name: /^customers\.csv/u }).click();
    await expect.element(page.getByRole('heading', { name: 'customers.csv', level: 1 })).toHaveFocus();
  });

  it('looks again when it is to be read another way', async () => {
    const { asked } = await looked();
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Tab' }).click();
    await expect
      .poll(() => asked.filter(({ name }) => name === 'profiles.look').map(({ input }) => input))
      .toMatchObject([{ options: { delimiter: null } }, { options: { delimiter: '\t' } }]);
  });

  it('makes draft attributes of what is not mapped, personal until somebody decides', async () => {
    const { workspace } = await looked();
    await press('Make 1 draft attribute for what is not mapped');
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.poll(() => workspace.definition('channel')?.label).toBe('channel');
    await expect.poll(() => textAt(0, 'c4')).toBe('••••••');
  });

  it('takes several files as one where they are parts of one (IMP-7)', async () => {
    const stood = await standing({ others: ['more.csv'] });
    await press('Open files…');
    await expect.element(page.getByRole('radio', { name: 'As one profile file' })).toBeChecked();
    expect(await accessibilityProblems()).toEqual([]);
    await press('Go on');
    await expect.element(page.getByText('800 rows, 6 columns', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: 'File', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.poll(() => textAt(0, 'c0')).toBe('id-0');
    expect(stood.asked).toContainEqual(
      expect.objectContaining({
        name: 'profiles.importTogether',
        input: expect.objectContaining({ jobs: ['j1', 'j2'] }),
      }),
    );
    await press('All files');
    await expect.element(page.getByText('From 2 files, 18 kB: j1, j2')).toBeVisible();
  });

  it('takes dropped files like chosen ones, and lets go of them where the person cancels (IMP-5)', async () => {
    const { asked } = await standing();
    await expect.element(page.getByText('No profile files yet')).toBeVisible();
    const files = new DataTransfer();
    for (const name of ['a.csv', 'b.csv']) files.items.add(new File(['key\n1'], name));
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: files, cancelable: true }));
    await expect.element(page.getByText('Drop to open profiles')).toBeVisible();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
    await expect.element(page.getByRole('radio', { name: 'As one profile file' })).toBeChecked();
    expect(asked).toContainEqual({ name: 'file.offer', input: { name: 'a.csv', size: 5, kind: 'profiles' } });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect
      .poll(() => asked.filter(({ name }) => name === 'file.release').map(({ input }) => input))
      .toEqual([{ job: 'dropped a.csv' }, { job: 'dropped b.csv' }]);
  });

  it('says what it needs and what is free, and does not begin where that is not enough', async () => {
    const stood = await looked();
    await expect.element(page.getByText('needs about 1 MB, 2 GB free', { exact: false })).toBeVisible();
    await stood.end();
    const less = await standing({ freeRoom: 500_000 });
    stages = [less];
    await press('Open files…');
    await expect.element(page.getByText('only 500 kB are free', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Open this file' })).toBeDisabled();
  });

  it('leaves nothing behind where it fails', async () => {
    const stood = await looked({ rejectsImport: 'disk-full' });
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('customers.csv could not be read');
    const files = await stood.session().store.listProfileFiles();
    expect(files.ok && files.value).toEqual([]);
    expect(stood.workspace.undoState().undo).toBeNull();
  });

  it.each([
    { code: 'file-json-broken', choices: 0, what: 'no choices' },
    { code: 'file-line-too-long', choices: 1, what: 'another way' },
  ] as const)('offers $what where it fails with $code', async ({ code, choices }) => {
    await looked({ rejectsImport: code });
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('customers.csv could not be read');
    await expect.poll(() => page.getByRole('combobox', { name: 'Delimiter' }).elements().length).toBe(choices);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('lists every row that was left out, with its reason', async () => {
    await looked({
      report: { rejected: 1, rejects: [{ line: 12, column: 1, reason: 'total', text: 'Total;400' }] },
    });
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.element(page.getByText('1 row left out:')).toBeVisible();
    await expect.element(page.getByRole('cell', { name: 'Total;400' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await press('Show the profiles');
    await expect.poll(() => textAt(0, 'c0')).toBe('id-0');
  });

  it('still says later how the file was read, and saves what was left out as a table', async () => {
    const saved: string[] = [];
    await looked({
      report: { rejected: 2, rejects: [{ line: 12, column: 1, reason: 'total', text: '=Total;"400"' }] },
      upload: async (body) => void saved.push(await new Response(body).text()),
    });
    await page.getByRole('button', { name: 'Open this file' }).click();
    await press('Show the profiles');
    await press('All files');
    await press('2 rows left out');
    const dialog = page.getByRole('dialog', { name: 'About customers.csv' });
    await expect.element(dialog.getByText('Text in UTF-8', { exact: false })).toBeVisible();
    await expect.element(dialog.getByText('2 rows left out, the first 1 of them:')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save as CSV' }).click();
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]).toContain('12,1,');
    expect(saved[0]).toContain(`"'=Total;""400"""`);
  });
});

describe('the profiles of a file', () => {
  it('are shown by what the definitions say, personal values hidden', async () => {
    await opened();
    expect(textAt(2, 'c3')).toMatch(/20\.00/);
    expect(textAt(2, 'c1')).toBe('••••••');
    expect(document.body.innerHTML).not.toContain('@example.com');
    expect(cellAt(3, 'c3')?.querySelector('[data-invalid]')).not.toBeNull();
    await expect.element(page.getByText('1 do not fit')).toBeVisible();
    await expect.element(page.getByText('75% filled')).toBeVisible();
  });

  it('sort, narrow by search and by value, and come back', async () => {
    await opened();
    await userEvent.click(page.getByText('Total spent', { exact: true }));
    await userEvent.click(page.getByText('Total spent', { exact: true }));
    await expect.poll(() => textAt(1, 'c0')).toBe('id-399');
    await page.getByRole('textbox', { name: 'Search in the shown columns' }).fill('canak');
    await expect.element(page.getByText('100 of 400 profiles')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect.poll(() => textAt(1, 'c0')).toBe('id-399');
    await userEvent.click(cellAt(1, 'c4')!);
    await page.getByRole('button', { name: 'called 200' }).click();
    await expect.element(page.getByText('200 of 400 profiles')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Remove the filter channel: called' })).toBeVisible();
    await press('Clear all');
    await expect.element(page.getByText('400 profiles', { exact: true })).toBeVisible();
  });

  it('tell no value of a personal column in the facets, only how many there are', async () => {
    await opened();
    await userEvent.click(cellAt(0, 'c1')!);
    await expect.element(page.getByText('The values are personal information and stay hidden.')).toBeVisible();
    expect(document.body.innerHTML).not.toContain('@example.com');
  });

  it('show personal values only to whoever says why, and the history keeps it', async () => {
    const { session, workspace } = await opened();
    const before = workspace.undoState();
    await userEvent.click(cellAt(0, 'c1')!);
    await press('Reveal…');
    await expect.element(page.getByRole('button', { name: 'Reveal', exact: true })).toBeDisabled();
    await page.getByRole('textbox', { name: /Why do you need to see them/ }).fill('Complaint 4711');
    await page.getByRole('button', { name: 'Reveal', exact: true }).click();
    await expect.poll(() => textAt(0, 'c1')).toBe('person0@example.com');
    const history = await session().store.history({
      by: null,
      action: 'reveal',
      code: '',
      from: null,
      to: null,
      before: null,
      limit: 1,
    });
    expect(history.ok && history.value.entries).toMatchObject([
      { action: 'reveal', by: 'Ada Lovelace', subject: 'customers.csv, E-mail: Complaint 4711', changes: [] },
    ]);
    expect(workspace.undoState()).toEqual(before);
    await page.getByRole('button', { name: 'person7@example.com 1' }).click();
    await expect.element(page.getByText('1 of 400 profiles')).toBeVisible();
    await press('Hide again');
    await expect.element(page.getByText('400 profiles', { exact: true })).toBeVisible();
    await expect.poll(() => textAt(0, 'c1')).toBe('••••••');
  });

  it('are found by their id', async () => {
    await opened();
    await press('Go to id…');
    await page.getByRole('textbox', { name: /whose Customer id is/ }).fill('nobody');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await expect.element(page.getByText('No profile has the id nobody.')).toBeVisible();
    // Whoever gives it up goes on where it was asked for.
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Go to id…' })).toHaveFocus();
    await press('Go to id…');
    await page.getByRole('textbox', { name: /whose Customer id is/ }).fill('id-321');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await expect.poll(() => document.activeElement?.textContent).toBe('id-321');
  });

  it('that share an id, or have none, are said and one press away', async () => {
    const data = columnData.map((column) =>
      column.name === 'extId' ? { ...column, data: column.data.with(1, 'id-0').with(2, null) } : column,
    );
    const twice = new Blob([parquetWriteBuffer({ columnData: data })]);
    await opened({ parquet: twice, report: { bytes: twice.size } });
    await expect.element(page.getByText('2 rows share their Customer id with another row.')).toBeVisible();
    await press('Show them: 2 rows share their Customer id with another row.');
    await expect.element(page.getByText('2 of 400 profiles')).toBeVisible();
    await press('Show them: 1 row has no Customer id.');
    await expect.element(page.getByText('1 of 400 profiles')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('leave as they are selected, in their order', async () => {
    const sent: Blob[] = [];
    await opened({ upload: async (body) => void (body instanceof Blob && sent.push(body)) });
    await userEvent.click(page.getByText('Total spent', { exact: true }));
    await userEvent.click(page.getByText('Total spent', { exact: true }));
    await expect.poll(() => textAt(1, 'c0')).toBe('id-399');
    await userEvent.click(cellAt(1, 'c0')!);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await press('Export…');
    await page.getByRole('button', { name: 'Selected rows (3)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await expect.poll(() => sent.length).toBe(1);
    const positions = await sent[0]?.slice(-12).arrayBuffer();
    expect([...new Uint32Array(positions ?? new ArrayBuffer())]).toEqual([399, 398, 397]);
  });

  it('show only the chosen columns', async () => {
    await opened();
    await press('Columns');
    await page.getByRole('checkbox', { name: 'City' }).click();
    await expect.poll(() => cellAt(0, 'c2')).toBeNull();
    expect(textAt(0, 'c3')).toBeDefined();
  });
});

describe('the list of files', () => {
  it('renames, and deletes after asking, and keeps the keyboard (A11Y-5)', async () => {
    const stood = await opened();
    await press('All files');
    await press('More for customers.csv');
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Autumn');
    await press('Rename');
    await expect.element(page.getByRole('button', { name: /^Autumn/ })).toBeVisible();
    await stood.workspace.undo();
    await expect.element(page.getByRole('button', { name: /^customers\.csv/ })).toBeVisible();
    await press('More for customers.csv');
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await expect.element(page.getByRole('listitem').filter({ hasText: '400 profiles' })).toBeVisible();
    await press('Delete file');
    await expect.element(page.getByText('No profile files yet')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Profiles', level: 1 })).toHaveFocus();
  });

  it.for(['light', 'dark'] as const)('and everything else is readable and named for everyone, %s', async (mode) => {
    await looked({}, { mode });
    expect(await accessibilityProblems()).toEqual([]);
    await page.getByRole('button', { name: 'Open this file' }).click();
    await expect.poll(() => textAt(0, 'c0')).toBe('id-0');
    await userEvent.click(cellAt(0, 'c3')!);
    await expect.element(page.getByRole('group', { name: 'Distribution' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await press('Export…');
    await page.getByRole('checkbox', { name: 'Guard against formulas' }).click();
    await expect.element(page.getByText('1 column is personal information')).toBeVisible();
    await expect.element(page.getByText('Nothing else is lost', { exact: false })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await press('All files');
    await expect.element(page.getByRole('button', { name: /^customers\.csv/ })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

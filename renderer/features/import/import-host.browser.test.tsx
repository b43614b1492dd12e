import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import { removalOf } from '#shared/change/diff-definition';
import type { SourceTable } from '#shared/format/source-table';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { watchFocus } from '../../../test/support/focus-watch';
import { stage, type Stage } from '../../../test/support/fake-session';
import { scriptedMain } from '../../../test/support/scripted-main';
import { ImportHost } from './import-host';

const attribute = (code: string, label: string) =>
  newAttribute({ code, label, name: code, description: 'As the shop knows it' }, '2026-01-01T00:00:00.000Z', 'Ada');
const held = [attribute('team', 'Favourite team'), attribute('shoe', 'Shoe size'), attribute('old', 'Old one')];
const table: SourceTable = {
  fileName: 'attributes.csv',
  format: 'csv',
  native: false,
  columns: ['Code', 'Attribute', 'Description', 'Calculated', 'Owner team'],
  rows: [
    { line: 2, cells: ['team', 'Favourite football team', 'As the shop knows it', 'no', ''] },
    { line: 3, cells: ['shoe', 'Shoe size', 'As the shop knows it', '', ''] },
    { line: 4, cells: ['visits', 'Visits in 30 days', 'How often the customer came', 'yes', 'CRM'] },
    { line: 5, cells: ['broken', 'Broken', '', 'perhaps', ''] },
  ],
  defects: [fault('row-too-short', { line: 6, found: '2', limit: '5' })],
  dialect: { encoding: 'utf-8', byteOrderMark: false, delimiter: ';', quote: '"', skipRows: 0 },
  sheets: [],
  sheet: null,
};

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

/** The window with an opened workspace, and a main process that holds one file. */
async function standing(
  read: () => SourceTable | ReturnType<typeof fault> = () => table,
  look: Parameters<typeof stage>[2] = {},
) {
  await page.viewport(1280, 800);
  const downloads: Record<string, string> = {};
  const script = scriptedMain({
    answers: {
      'file.choose': () => ok({ job: 'j1', name: 'attributes.csv', size: 900 }),
      'file.offer': () => ok({ job: 'j2', upload: '/bulk/up' }),
      'file.read': () => {
        const answer = read();
        if ('code' in answer) return fail(answer);
        downloads['/bulk/t'] = JSON.stringify({ ok: true, value: answer });
        return ok({ table: '/bulk/t' });
      },
    },
    downloads,
  });
  const stood = await stage(held, <ImportHost />, { ...look, mainProcess: script.main });
  stages.push(stood);
  await expect.poll(() => stood.root.isConnected && hasCommand(stood)).toBe(true);
  return { ...stood, ...script };
}
const hasCommand = ({ session }: Stage) => {
  try {
    return session()
      .commands()
      .some(({ id }) => id === 'file.open');
  } catch {
    return false;
  }
};
const openFile = ({ session }: Pick<Stage, 'session'>) =>
  session()
    .commands()
    .find(({ id }) => id === 'file.open')
    ?.run();
const toPreview = async (stood: Pick<Stage, 'session'>) => {
  openFile(stood);
  await page.getByRole('button', { name: 'Continue to the preview' }).click();
  await expect.element(page.getByRole('list', { name: /compared with the workspace/ })).toBeVisible();
};
const focusedDialog = () =>
  document.activeElement?.closest('.MuiDialog-root')?.querySelector('[role="dialog"] h2')?.textContent;
const released = (asked: readonly { name: string; input: unknown }[]) =>
  asked.filter(({ name }) => name === 'file.release').map(({ input }) => input);

describe('opening definitions', () => {
  it('shows every row before anything changes, imports in one step and undoes it', async () => {
    const stood = await standing();
    const { workspace, asked } = stood;
    await toPreview(stood);
    await expect.element(page.getByText('perhaps', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Visits in 30 days')).toBeVisible();
    expect(workspace.definitions()).toHaveLength(3);
    await page.getByRole('button', { name: 'Import 2 attributes' }).click();
    await expect.element(page.getByText('2 attributes imported from attributes.csv.')).toBeVisible();
    expect(workspace.definition('team')?.label).toBe('Favourite football team');
    expect(workspace.definition('visits')).toMatchObject({ calculated: true, extra: { 'Owner team': 'CRM' } });
    expect(workspace.definition('old')).toBeDefined();
    expect(workspace.undoState().undo).toMatchObject({ action: 'import', subject: 'attributes.csv' });
    expect(released(asked)).toEqual([{ job: 'j1' }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => workspace.definitions().map(({ label }) => label)).toContain('Favourite team');
  });

  it('takes an import back from its notice only while nothing was done since', async () => {
    const stood = await standing();
    const { workspace } = stood;
    await toPreview(stood);
    await page.getByRole('button', { name: 'Import 2 attributes' }).click();
    await expect.element(page.getByText('2 attributes imported from attributes.csv.')).toBeVisible();
    await workspace.apply('delete', 'old', [removalOf(workspace.definition('old')!)]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText(/Something else has changed since/)).toBeVisible();
    expect(workspace.definition('old')).toBeUndefined();
    expect(workspace.definition('visits')).toBeDefined();
  });

  it('imports only what is accepted, and deletes what the file lacks only where it is ticked', async () => {
    const stood = await standing();
    const { workspace } = stood;
    await toPreview(stood);
    await page.getByRole('checkbox', { name: 'Accept visits' }).click();
    await page.getByRole('checkbox', { name: 'Delete old' }).click();
    await expect.element(page.getByText('1 changed · 1 deleted')).toBeVisible();
    await page.getByRole('button', { name: 'Import 2 attributes' }).click();
    await expect.poll(() => workspace.definitions().map(({ code }) => code)).toEqual(['shoe', 'team']);
  });

  it('never ticks a deletion along with the rest', async () => {
    const stood = await standing();
    await toPreview(stood);
    await page.getByRole('button', { name: 'Accept none shown' }).click();
    await expect.element(page.getByText('Nothing is accepted')).toBeVisible();
    await page.getByRole('button', { name: 'Accept all shown' }).click();
    await expect.element(page.getByText('1 new · 1 changed')).toBeVisible();
  });

  it('follows what the person makes of a column', async () => {
    const stood = await standing();
    openFile(stood);
    await page.getByRole('combobox', { name: 'Description' }).click();
    await page.getByRole('option', { name: 'Leave out' }).click();
    await page.getByRole('button', { name: 'Continue to the preview' }).click();
    await page.getByRole('button', { name: 'Import 2 attributes' }).click();
    await expect.poll(() => stood.workspace.definition('visits')?.description).toBe('');
  });

  it('reads the file again another way', async () => {
    const stood = await standing();
    openFile(stood);
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Comma' }).click();
    await expect.element(page.getByRole('button', { name: 'Continue to the preview' })).toBeVisible();
    await page.getByRole('combobox', { name: 'Quote' }).click();
    await page.getByRole('option', { name: 'None' }).click();
    await expect
      .poll(() => stood.asked.filter(({ name }) => name === 'file.read').map(({ input }) => input))
      .toMatchObject([
        { options: { delimiter: null, quote: null } },
        { options: { delimiter: ',', quote: null } },
        { options: { delimiter: ',', quote: '' } },
      ]);
  });

  it('keeps the keyboard through every step, so that Escape closes it at any moment (A11Y-4)', async () => {
    let isBroken = false;
    const stood = await standing(() => (isBroken ? fault('encoding-unknown', { file: 'attributes.csv' }) : table));
    openFile(stood);
    const next = page.getByRole('button', { name: 'Continue to the preview' });
    await expect.element(next).toBeVisible();
    await expect.poll(focusedDialog).toBe('Open definitions');
    const lost = watchFocus();
    await next.click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Comma' }).click();
    await expect.element(next).toBeEnabled();
    await expect.poll(() => document.activeElement?.textContent).toContain('Comma');
    isBroken = true;
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Tab' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(lost()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('says why a file cannot be read and reads it when it can', async () => {
    let isBroken = true;
    const stood = await standing(() => (isBroken ? fault('encoding-unknown', { file: 'attributes.csv' }) : table));
    openFile(stood);
    await expect.element(page.getByRole('alert')).toHaveTextContent('attributes.csv could not be read');
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('button', { name: 'Continue to the preview' })).toBeVisible();
  });

  it('takes a dropped file, and gives it back when the person closes', async () => {
    const { asked, workspace } = await standing();
    const files = new DataTransfer();
    files.items.add(new File(['Code\nx'], 'dropped.csv'));
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: files, cancelable: true }));
    await expect.element(page.getByText('Drop to open')).toBeVisible();
    const drop = new DragEvent('drop', { dataTransfer: files, cancelable: true });
    window.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Continue to the preview' })).toBeVisible();
    expect(asked).toContainEqual({ name: 'file.offer', input: { name: 'dropped.csv', size: 6 } });
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => released(asked)).toEqual([{ job: 'j2' }]);
    expect(workspace.undoState().undo).toBeNull();
  });

  it('opens a file that the system brings, and refuses a second one while the first is open', async () => {
    const { send, asked } = await standing();
    send('file.arrived', { job: 'a1', name: 'attributes.csv', size: 900 });
    await expect.element(page.getByRole('button', { name: 'Continue to the preview' })).toBeVisible();
    send('file.arrived', { job: 'a2', name: 'other.csv', size: 900 });
    await expect.poll(() => released(asked)).toEqual([{ job: 'a2' }]);
  });

  it('draws only what is in sight of ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      line: index + 2,
      cells: [`c${index}`, `Label ${index}`, 'Said', 'no', ''],
    }));
    const stood = await standing(() => ({ ...table, rows }));
    await toPreview(stood);
    const list = page.getByRole('list', { name: /compared with the workspace/ });
    await expect.element(page.getByText('Label 0', { exact: true })).toBeVisible();
    expect(page.getByRole('listitem').elements().length).toBeLessThan(60);
    list.element().scrollTo({ top: list.element().scrollHeight });
    await expect.element(page.getByText('Old one')).toBeVisible();
    await page.getByRole('button', { name: 'Import 10,000 attributes' }).click();
    await expect.poll(() => stood.workspace.definitions().length, { timeout: 20_000 }).toBe(10_003);
  });

  it.for(['light', 'dark'] as const)('is readable and named for everyone, %s', async (mode) => {
    const stood = await standing(() => table, { mode });
    openFile(stood);
    await expect.element(page.getByRole('button', { name: 'Continue to the preview' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await page.getByRole('button', { name: 'Continue to the preview' }).click();
    await expect.element(page.getByText('Visits in 30 days')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

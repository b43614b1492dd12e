import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { ExportOrder, type ExportReport } from '#shared/format/export-order';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { watchFocus } from '../../../test/support/focus-watch';
import { stage, type Stage } from '../../../test/support/fake-session';
import { scriptedMain } from '../../../test/support/scripted-main';
import { ExportHost } from './export-host';

const now = '2026-01-01T00:00:00.000Z';
const held = [
  newAttribute({ code: 'pa', label: 'Name', category: 'standard', locked: true }, now, 'Ada'),
  newAttribute({ code: 'team', label: 'Favourite team', purposes: ['Newsletter'], dataType: 'INT' }, now, 'Ada'),
  newAttribute({ code: 'visits', label: 'Visits', extra: { Owner: 'CRM' }, dataType: 'INT' }, now, 'Ada'),
];

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

/** The window with an opened workspace, and a main process that writes what it is sent as `written` says. */
async function standing(
  written: (report: ExportReport) => Result<ExportReport, Fault> = ok,
  look: Parameters<typeof stage>[2] = {},
) {
  await page.viewport(1280, 800);
  const orders: ExportOrder[] = [];
  const script = scriptedMain({
    answers: {
      'export.choose': ({ format }) => ok({ job: `w${orders.length}`, name: `Shop.${format}` }),
      'export.start': () => ok({ upload: '/bulk/up' }),
    },
    async upload(_, body) {
      const order = ExportOrder.parse(JSON.parse(typeof body === 'string' ? body : await body.text()));
      orders.push(order);
      const { format, definitions } = order;
      const report = { fileName: `Shop.${format}`, bytes: 2048, definitions: definitions.length, differences: [] };
      return ok(JSON.stringify(written(report)));
    },
  });
  const stood = await stage(held, <ExportHost />, { ...look, mainProcess: script.main });
  stages.push(stood);
  await expect.poll(() => commandIds(stood)).toContain('file.save');
  return { ...stood, ...script, orders };
}
const commandIds = ({ session }: Stage) => {
  try {
    return session()
      .commands()
      .map(({ id }) => id);
  } catch {
    return [];
  }
};
const run = ({ session }: Pick<Stage, 'session'>, id: string) =>
  session()
    .commands()
    .find((command) => command.id === id)
    ?.run();
const saveButton = () => page.getByRole('button', { name: 'Save…' });

describe('saving to a file', () => {
  it('writes everything as chosen and says that it reads back identical', async () => {
    const stood = await standing();
    run(stood, 'file.save');
    await expect.element(page.getByText('Nothing is lost', { exact: false })).toBeVisible();
    await saveButton().click();
    await expect.element(page.getByText('Identical to the workspace')).toBeVisible();
    expect(stood.orders).toMatchObject([{ format: 'csv', columns: 'full', byteOrderMark: true }]);
    expect(stood.orders[0]?.definitions).toEqual(stood.workspace.definitions());
  });

  it('says before saving what the dashboard’s columns cannot hold', async () => {
    const stood = await standing();
    run(stood, 'file.save');
    await page.getByRole('button', { name: 'The dashboard’s seven' }).click();
    await expect.element(page.getByText('Data Type: 2 attributes')).toBeVisible();
    await expect.element(page.getByText('Purposes: 1 attribute')).toBeVisible();
    await expect.element(page.getByText('Extra columns: 1 attribute')).toBeVisible();
    await page.getByRole('radio', { name: 'JSON' }).click();
    await expect.element(page.getByText('Nothing is lost', { exact: false })).toBeVisible();
  });

  it('asks nothing the second time, and asks again for another place', async () => {
    const stood = await standing();
    run(stood, 'file.save');
    await page.getByRole('button', { name: 'Custom only' }).click();
    await saveButton().click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    run(stood, 'file.save');
    await expect.element(page.getByText('2 attributes saved to Shop.csv, read back and identical.')).toBeVisible();
    expect(stood.orders).toHaveLength(2);
    expect(stood.asked.filter(({ name }) => name === 'export.choose')).toHaveLength(1);
    run(stood, 'file.saveAs');
    await expect.element(saveButton()).toBeVisible();
  });

  it('writes only what is selected when asked, and everything again the next time', async () => {
    const stood = await standing();
    run(stood, 'file.saveAs');
    await expect.element(page.getByRole('button', { name: 'All', exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Selected only' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();

    stood.session().reportSelection(['team']);
    run(stood, 'file.saveAs');
    await page.getByRole('button', { name: 'Selected only' }).click();
    await saveButton().click();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(stood.orders[0]?.definitions.map(({ code }) => code)).toEqual(['team']);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    run(stood, 'file.saveAs');
    await expect.element(page.getByRole('button', { name: 'All', exact: true, pressed: true })).toBeVisible();
  });

  it('remembers what was chosen', async () => {
    const stood = await standing();
    run(stood, 'file.save');
    await page.getByRole('radio', { name: 'Excel' }).click();
    await expect
      .poll(() => stood.session().store.readView('export'))
      .toMatchObject({ ok: true, value: { format: 'xlsx', scope: 'all' } });
  });

  it('keeps the keyboard through every step (A11Y-4)', async () => {
    const stood = await standing();
    run(stood, 'file.save');
    await expect.element(saveButton()).toBeVisible();
    await expect.poll(() => document.activeElement?.closest('.MuiDialog-root')).not.toBeNull();
    const lost = watchFocus();
    await saveButton().click();
    await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
    expect(lost()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('lists the cells that read back otherwise, and gives them along as a table', async () => {
    const difference = { code: 'team', field: 'label', meant: 'Favourite\nteam', read: 'Favourite' };
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    const stood = await standing((report) => ok({ ...report, differences: [difference] }));
    run(stood, 'file.save');
    await saveButton().click();
    await expect.element(page.getByText('1 difference')).toBeVisible();
    await expect.element(page.getByRole('cell', { name: 'Favourite', exact: true })).toBeVisible();
    const copy = page.getByRole('button', { name: 'Copy as a table' });
    await copy.click();
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const heads = 'Code\tField\tMeant\tRead back';
    expect(write).toHaveBeenCalledExactlyOnceWith(`${heads}\r\nteam\tAttribute\t"Favourite\nteam"\tFavourite`);
    write.mockRejectedValueOnce(new DOMException('No', 'NotAllowedError'));
    await page.getByRole('button', { name: 'Copied' }).click();
    await expect.element(page.getByText('The clipboard cannot be written.')).toBeVisible();
    write.mockRestore();
  });

  it('says in words why a file was not saved, and offers another place', async () => {
    let isFull = true;
    const stood = await standing((report) => (isFull ? fail(fault('disk-full', { file: 'Shop.csv' })) : ok(report)));
    run(stood, 'file.save');
    await saveButton().click();
    await expect.element(page.getByText('The file was not saved')).toBeVisible();
    isFull = false;
    await page.getByRole('button', { name: 'Save somewhere else…' }).click();
    await expect.element(page.getByText('Identical to the workspace')).toBeVisible();
    expect(stood.asked.filter(({ name }) => name === 'file.release')).toHaveLength(1);
  });

  it.for(['light', 'dark'] as const)('is readable and named for everyone, %s', async (mode) => {
    const stood = await standing(ok, { mode });
    run(stood, 'file.save');
    await page.getByRole('button', { name: 'The dashboard’s seven' }).click();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

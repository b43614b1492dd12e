import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { ok } from '#shared/base/result';
import { additionOf, changeOf } from '#shared/change/diff-definition';
import type { ChainEnd } from '#shared/change/history-chain';
import { readDefinitionsJson, writeDefinitionsJson } from '#shared/format/definitions-json';
import type { Workspace } from '../../store/workspace';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { stage, type Stage } from '../../../test/support/fake-session';
import { scriptedMain } from '../../../test/support/scripted-main';
import { MergeHost } from './merge-host';

const attribute = (code: string, given: Partial<AttributeDefinition> = {}) =>
  newAttribute(
    { code, name: code, label: `The ${code}`, description: 'As the shop knows it', isPersonalInfo: 'no', ...given },
    '2026-01-01T00:00:00.000Z',
    'Ada',
  );
const team = attribute('team');
const mail = attribute('mail', { isPersonalInfo: 'yes' });
const old = attribute('old', { label: 'Loyalty level' });
const held = [team, mail, attribute('shoe'), old];

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

const edit = async (workspace: Workspace, code: string, change: Partial<AttributeDefinition>) => {
  const before = workspace.definition(code);
  const step = before && changeOf(before, { ...before, ...change });
  if (step) await workspace.apply('edit', code, [step]);
};

/** A workspace that went on after it gave its definitions away, and a main process that holds what came back. */
async function standing(
  theirs: readonly AttributeDefinition[],
  change: {
    readonly ours?: (workspace: Workspace) => Promise<void>;
    /** Nothing in their file tells where it comes from. */
    readonly isStrange?: boolean;
    readonly mode?: 'light' | 'dark';
    readonly language?: 'en' | 'tr';
    readonly files?: readonly (readonly AttributeDefinition[])[];
  } = {},
) {
  await page.viewport(1280, 800);
  const downloads: Record<string, string> = {};
  let states: readonly ChainEnd[] = [];
  let chosen = 0;
  const files = () => [theirs, ...(change.files ?? [])];
  const script = scriptedMain({
    answers: {
      'file.choose': () => ok({ job: `j${(chosen += 1)}`, name: `theirs-${chosen}.json`, size: 900 }),
      'file.read': () => {
        const said = writeDefinitionsJson(files()[chosen - 1] ?? [], change.isStrange ? [] : states);
        downloads['/bulk/t'] = JSON.stringify(readDefinitionsJson(said, `theirs-${chosen}.json`));
        return ok({ table: '/bulk/t' });
      },
    },
    downloads,
  });
  const stood = await stage(held, <MergeHost />, { ...change, mainProcess: script.main });
  stages.push(stood);
  await expect.poll(() => commandOf(stood)).toBeDefined();
  const given = await stood.session().store.historyStates();
  if (given.ok) states = given.value;
  await change.ours?.(stood.workspace);
  return { ...stood, ...script };
}
const commandOf = ({ session }: Pick<Stage, 'session'>) => {
  try {
    return session()
      .commands()
      .find(({ id }) => id === 'file.merge');
  } catch {
    return undefined;
  }
};
const filter = (name: RegExp) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
const list = page.getByRole('listbox', { name: 'Differences' });
const options = () =>
  list
    .getByRole('option')
    .elements()
    .map((each) => each.textContent.replaceAll(/\s+/gu, ' '));
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('merging with a colleague', () => {
  const theirs = [
    { ...team, label: 'The club', description: 'Which club they like' },
    { ...mail, isPersonalInfo: 'no' as const },
    attribute('shoe'),
    { ...old, code: 'level' },
    attribute('visits'),
  ];
  const ours = async (workspace: Workspace) => {
    await edit(workspace, 'team', { label: 'The favourite club' });
    await edit(workspace, 'shoe', { unit: 'cm' });
  };

  it('asks by keyboard only about what both changed, takes the rest, and is one step (MERGE-1, MERGE-3)', async () => {
    const stood = await standing(theirs, { ours });
    commandOf(stood)?.run();
    await expect.element(page.getByText(/Compared with what both had on/u)).toBeVisible();
    await expect
      .poll(options)
      .toEqual([expect.stringMatching(/The mail.*Personal/u), expect.stringMatching(/favourite club/u)]);
    await expect.element(button('Merge')).toBeDisabled();
    await expect.element(list).toHaveFocus();

    await expect.element(page.getByText(/A merge never decides that by itself/u)).toBeVisible();
    await userEvent.keyboard('o');
    await expect.element(page.getByText('1 left to decide')).toBeVisible();
    await userEvent.keyboard('e');
    await userEvent.fill(page.getByRole('textbox', { name: 'Attribute' }), 'The club');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/3 from theirs, 2 decided/u)).toBeVisible();
    await filter(/From theirs/u).click();
    await expect.poll(options).toHaveLength(3);
    await button('Merge').click();

    await expect.element(page.getByText(/Merged with theirs-1.json/u)).toBeVisible();
    const { workspace } = stood;
    expect(workspace.definition('team')).toMatchObject({ label: 'The club', description: 'Which club they like' });
    expect(workspace.definition('mail')?.isPersonalInfo).toBe('yes');
    expect(workspace.definition('shoe')?.unit).toBe('cm');
    expect(workspace.definition('old')).toBeUndefined();
    expect(workspace.definition('level')?.label).toBe('Loyalty level');
    expect(workspace.definition('visits')).toBeDefined();
    expect(workspace.undoState().undo).toMatchObject({ action: 'merge', subject: 'theirs-1.json' });
    await button('Undo').click();
    await expect.poll(() => workspace.definition('old')?.label).toBe('Loyalty level');
    expect(workspace.definition('team')?.label).toBe('The favourite club');
    expect(workspace.definition('visits')).toBeUndefined();
  });

  it('lowers no flag among many that are decided at once', async () => {
    const stood = await standing(theirs, { ours });
    commandOf(stood)?.run();
    await button('Theirs for all shown').click();
    await expect.element(page.getByText('1 left to decide')).toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(page.getByText(/A merge never decides that by itself/u)).toBeVisible();
    await userEvent.click(button(/^Take theirs/u));
    await expect.element(button('Merge')).toBeEnabled();
    await userEvent.click(button(/^Decide again/u));
    await expect.element(button('Merge')).toBeDisabled();
  });

  it('asks what both started from where the file does not tell, and compares with another file', async () => {
    const stood = await standing(theirs, { ours, isStrange: true, files: [held] });
    commandOf(stood)?.run();
    await expect.element(page.getByText('What did both sides start from?')).toBeVisible();
    await button('Choose the file').click();
    await expect.element(page.getByText(/Compared with theirs-2.json/u)).toBeVisible();
    await expect.poll(options).toHaveLength(2);
    await button('Change').click();
    await page.getByRole('radio', { name: 'Nothing in common' }).click();
    await button('Compare').click();
    await expect.element(page.getByText('Compared without a common ancestor.')).toBeVisible();
    await expect.poll(() => options().length).toBeGreaterThan(2);
  });

  it('says that there is nothing to merge, and that a file with an unreadable row is not merged', async () => {
    const stood = await standing(held);
    commandOf(stood)?.run();
    await expect.element(page.getByText(/Both sides are the same/u)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('.MuiDialog-root')).toBeNull();
    await stood.end();
    stages = [];
    const broken = await standing([team, team]);
    commandOf(broken)?.run();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/theirs-1.json cannot be merged/u);
    expect(broken.workspace.undoState().undo?.action).not.toBe('merge');
  });

  it('merges a renamed code with the profile columns and formulas that follow it', async () => {
    const formula = attribute('sum', { calculated: true, dataType: 'DOUBLE', expression: 'double(old) + 1.0' });
    const stood = await standing([...theirs], {
      ours: async (workspace) => void (await workspace.apply('create', 'sum', [additionOf(formula)])),
    });
    commandOf(stood)?.run();
    await button('Ours for all shown').click();
    await button('Merge').click();
    await expect.poll(() => stood.workspace.definition('sum')?.expression).toBe('double(level) + 1.0');
  });

  it.for(['light', 'dark'] as const)('is readable and named for everyone, %s', async (mode) => {
    const stood = await standing(theirs, { ours, mode });
    commandOf(stood)?.run();
    await expect.poll(options).toHaveLength(2);
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard('e');
    expect(await accessibilityProblems()).toEqual([]);
  });
});

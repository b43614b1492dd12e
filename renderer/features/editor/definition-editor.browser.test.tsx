import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { changeOf } from '#shared/change/diff-definition';
import { stage, type Stage } from '../../../test/support/fake-session';
import type { EditorTarget } from './draft';
import { DefinitionEditor, type DefinitionEditorProps } from './definition-editor';

const now = '2026-11-20T09:30:00.000Z';
const own = newAttribute(
  {
    code: 'ba',
    name: 'basket',
    label: 'Basket',
    calculated: true,
    dataType: 'DOUBLE',
    options: [
      { value: '1', label: 'One' },
      { value: '2', label: 'Two' },
    ],
  },
  now,
  'Ada',
);
const standard = newAttribute(
  { code: 'pa', name: 'name', label: 'Name', category: 'standard', locked: true },
  now,
  'Ada',
);

let shown: Stage | null = null;
let heard: string[] = [];
afterEach(async () => {
  await shown?.end();
  shown = null;
  heard = [];
});
async function edit(target: EditorTarget, entry: DefinitionEditorProps['entry'] = null): Promise<Stage> {
  await page.viewport(480, 760);
  shown = await stage(
    [own, standard],
    <DefinitionEditor
      target={target}
      entry={entry}
      onEntered={() => heard.push('entered')}
      findings={[]}
      place={null}
      actions={[]}
      onFix={() => undefined}
      onStep={() => undefined}
      onRename={(code) => heard.push(`rename ${code}`)}
      onCreated={(code) => heard.push(`created ${code}`)}
      onDirtyChange={(isDirty) => heard.push(isDirty ? 'dirty' : 'clean')}
      onClose={() => heard.push('closed')}
    />,
  );
  return shown;
}
const existing = (code: string): EditorTarget => ({ kind: 'existing', code });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const definition = (on: Stage, code: string): AttributeDefinition => {
  const found = on.workspace.definition(code);
  if (!found) throw new Error(code);
  return found;
};

describe('editing an attribute', () => {
  it('saves with Ctrl+S what was changed and nothing else', async () => {
    const screen = await edit(existing('ba'));
    await field('Attribute').fill('Average basket');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => definition(screen, 'ba').revision).toBe(1);
    expect(definition(screen, 'ba')).toMatchObject({
      ...own,
      label: 'Average basket',
      revision: 1,
      ...updated(screen),
    });
    await expect.element(button('Save')).toBeDisabled();
  });
  it('says what is wrong as it is typed, and does not save it', async () => {
    const screen = await edit(existing('ba'));
    await field('Name').fill('name');
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'true');
    await button('Save').click();
    expect(definition(screen, 'ba').name).toBe('basket');
  });
  it('asks before unsaved changes are left, and goes when they are discarded', async () => {
    const screen = await edit(existing('ba'));
    await field('Attribute').fill('Other');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(heard).not.toContain('closed');
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => heard).toContain('closed');
    expect(definition(screen, 'ba').label).toBe('Basket');
  });
  it('takes the keyboard at the field that is asked for, or where editing begins', async () => {
    await edit(existing('ba'), { field: 'description' });
    await expect.element(field('Description')).toHaveFocus();
    expect(heard).toContain('entered');
    await shown?.end();
    // Only calculated attributes have a formula.
    await edit(existing('pa'), { field: 'expression' });
    await expect.element(field('Attribute')).toHaveFocus();
  });
  it('follows what happens elsewhere while it is clean, and keeps its own changes while it is not', async () => {
    const screen = await edit(existing('ba'));
    const change = (before: AttributeDefinition, after: AttributeDefinition) => {
      const made = changeOf(before, after);
      return screen.workspace.apply('edit', 'ba', made ? [made] : []);
    };
    await change(definition(screen, 'ba'), { ...definition(screen, 'ba'), label: 'From the grid' });
    await expect.element(field('Attribute')).toHaveValue('From the grid');
    await field('Description').fill('Mine');
    await change(definition(screen, 'ba'), { ...definition(screen, 'ba'), label: 'Again' });
    await button('Save').click();
    await expect.poll(() => definition(screen, 'ba')).toMatchObject({ label: 'Again', description: 'Mine' });
  });
});

describe('what the platform fixes', () => {
  it('is shown with the reason and cannot be changed', async () => {
    await edit(existing('pa'));
    await expect.element(field('Name')).toHaveAttribute('readonly');
    await expect.element(page.getByRole('img', { name: 'Fixed by the platform' }).first()).toBeVisible();
    await expect.element(field('Attribute')).toBeEnabled();
    await expect.element(button('Rename')).not.toBeInTheDocument();
  });
});

describe('a new attribute', () => {
  it('complains of nothing before it was tried, then goes to the field', async () => {
    await edit({ kind: 'new', draft: newAttribute({ code: '' }, now, 'Ada'), copyOf: null });
    await expect.element(field('Code')).toHaveAttribute('aria-invalid', 'false');
    await field('Name').click();
    await button('Create').click();
    await expect.element(field('Code')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('Code')).toHaveFocus();
  });
  it('is created as one step', async () => {
    const screen = await edit({ kind: 'new', draft: newAttribute({ code: '' }, now, 'Ada'), copyOf: null });
    await field('Code').fill('xa');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => heard).toContain('created xa');
    expect(screen.workspace.undoState().undo).toMatchObject({ action: 'create', subject: 'xa', count: 1 });
  });
});

describe('fields of their own kind', () => {
  it('move options with Alt and the arrows and add one with Enter', async () => {
    const screen = await edit(existing('ba'));
    await page.getByRole('textbox', { name: 'Value of option 2' }).click();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.element(page.getByRole('textbox', { name: 'Value of option 1' })).toHaveFocus();
    await userEvent.keyboard('{Enter}3');
    await button('Save').click();
    await expect.poll(() => definition(screen, 'ba').options.map((option) => option.value)).toEqual(['2', '3', '1']);
  });
  it('check the formula and list what it uses', async () => {
    await edit(existing('ba'));
    await field('Expression').fill('pa + ');
    await expect.element(field('Expression')).toHaveAttribute('aria-invalid', 'true');
    await field('Expression').fill('double(pa)');
    await expect.element(page.getByTitle('Name')).toHaveTextContent('pa');
    await expect.element(field('Expression')).toHaveAttribute('aria-invalid', 'false');
  });
  it('store a unit by its code, however it is written', async () => {
    const screen = await edit(existing('ba'));
    await page.getByRole('combobox', { name: 'Unit' }).fill('₺');
    await field('Attribute').click();
    await button('Save').click();
    await expect.poll(() => definition(screen, 'ba').unit).toBe('TRY');
  });
});

function updated(screen: Stage) {
  const { updatedAt, updatedBy } = definition(screen, 'ba');
  return { updatedAt, updatedBy };
}

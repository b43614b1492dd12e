import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { stage, type Stage } from '../../../test/support/fake-session';
import { PurposesTab } from './purposes-tab';

let opened: Stage | null = null;
afterEach(async () => {
  await opened?.end();
  opened = null;
});

describe('the register of purposes', () => {
  it('keeps each field as it is left, and the history names the purpose by what it is called by then', async () => {
    await page.viewport(1280, 800);
    opened = await stage([newAttribute({ code: 'city', label: 'City' }, '', 'Ada')], <PurposesTab />);
    await page.getByRole('button', { name: 'New purpose' }).click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await expect.element(name).toHaveValue('New purpose');
    // One field after the other, faster than the register is read anew.
    await name.fill('Newsletter');
    await page.getByRole('textbox', { name: 'Description' }).fill('Letters to those who asked for them');
    await page.getByRole('textbox', { name: 'Retention' }).fill('2 years');
    await userEvent.keyboard('{Tab}');
    const { store } = opened.session();
    const kept = async () => {
      const purposes = await store.listPurposes();
      return purposes.ok
        ? purposes.value.map(({ name: own, description, retention }) => [own, description, retention])
        : [];
    };
    await expect.poll(kept).toEqual([['Newsletter', 'Letters to those who asked for them', '2 years']]);
    const history = await store.history({
      by: null,
      action: 'purpose',
      code: '',
      from: null,
      to: null,
      before: null,
      limit: 10,
    });
    const subjects = history.ok ? history.value.entries : [];
    expect(subjects.map(({ subject }) => subject)).toEqual(['Newsletter', 'Newsletter', 'Newsletter', 'New purpose']);
  });
});

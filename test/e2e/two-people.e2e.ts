import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';
import { seriousInBoth } from './serious-findings';

const definitions = ['Code;Attribute', 'mail2;Second e-mail address', 'orders;Number of orders'].join('\n');

describe('deciding by two people', () => {
  test('lets nobody approve their own request, and keeps both names on record (REV-4)', async ({ start }) => {
    const first = await start();
    const { page, review } = first;
    const option = (at: typeof first) => at.review.list.getByRole('option', { name: /Second e-mail address/u });
    const approve = (at: typeof first) => at.page.getByRole('button', { name: /^Approve/u });
    await first.welcome.begin('empty', 'Deniz Işık');
    await first.importing.drop('attributes.csv', definitions);
    await first.importing.toPreview();
    await first.importing.acceptAll.click();
    await page.getByRole('button', { name: /^Import \d+ attributes?$/u }).click();
    await first.importing.dialog.waitFor({ state: 'hidden' });
    await first.shell.go('Review');
    await review.tab('Consent').click();
    const twoPeople = page.getByRole('checkbox', { name: /^Two people decide/u });
    await twoPeople.click();
    await expect.poll(() => twoPeople.isChecked()).toBe(true);
    await review.tab('Queue').click();

    await option(first).click();
    await page.keyboard.press('y');
    await shownText(review.said).toMatch(/Second e-mail address: asked for approval of/u);
    await option(first).click();
    await page.getByText('You asked for this, so somebody else has to approve it.').first().waitFor();
    expect(await approve(first).isDisabled()).toBe(true);
    await page.keyboard.press('y');
    await shownText(review.said).toMatch(/somebody else has to approve it/u);
    await shownText(option(first)).toMatch(/Waits for approval/u);

    // The same person under the same name in other letters is no second one.
    await first.shell.go('Settings');
    await first.settings.person.fill('DENİZ ISIK');
    await first.settings.person.press('Enter');
    await first.shell.go('Review');
    await option(first).click();
    await page.getByText('You asked for this, so somebody else has to approve it.').first().waitFor();
    expect(await approve(first).isDisabled()).toBe(true);
    expect(await seriousInBoth(page, 'two-people')).toEqual([]);
    await first.close();

    const second = await start();
    await second.shell.go('Settings');
    await second.settings.person.fill('Nil Su');
    await second.settings.person.press('Enter');
    await second.shell.go('Review');
    await option(second).click();
    await shownText(second.review.evidence).toMatch(/Deniz Işık asked on .* to decide/u);
    await approve(second).click();
    await shownText(second.review.said).toMatch(/Second e-mail address: approved\./u);
    await countOf(option(second)).toBe(0);

    await second.page.getByRole('combobox', { name: 'Show' }).click();
    await second.page.getByRole('option', { name: 'Decided', exact: true }).click();
    await option(second).click();
    await shownText(second.review.evidence).toMatch(/Deniz Işık · [\s\S]*approved by Nil Su on/u);
    await second.shell.go('History');
    await shownText(second.history.entry(/Asked for approval of/u)).toMatch(/Deniz Işık/u);
    await shownText(second.history.entry(/Approved/u)).toMatch(/Nil Su/u);
    await second.history.verify.click();
    await shownText(second.history.verdict).toMatch(/intact/u);
  });
});

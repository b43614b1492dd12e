import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute } from '#shared/attribute/attribute';
import { newPurpose } from '#shared/purpose/purpose';
import { additionOfPurpose } from '#shared/purpose/change-purpose';
import { stage, type Stage } from '../../../test/support/fake-session';
import { openQueryWorker } from '../../query/query-client';
import { openProposalWorker } from './proposal-client';
import { ReviewDesk } from './review-desk';
import { ReviewScreen } from './review-screen';

const at = '2026-01-01T00:00:00.000Z';
const held = [
  newAttribute({ code: 'city', label: 'City' }, at, 'Ada'),
  newAttribute({ code: 'mailOk', label: 'E-mail opt-in' }, at, 'Ada'),
];

let opened: Stage | null = null;
afterEach(async () => {
  await opened?.end();
  opened = null;
});

async function openConsent(): Promise<Stage> {
  await page.viewport(1280, 800);
  const desk = (
    <ReviewDesk openProposals={openProposalWorker}>
      <ReviewScreen openQuery={openQueryWorker} />
    </ReviewDesk>
  );
  opened = await stage(held, desk, { views: { shell: { screen: 'review' } } });
  await opened.workspace.apply('purpose', '', [additionOfPurpose(newPurpose('1', 'Newsletter'))]);
  await page.getByRole('tab', { name: 'Consent' }).click();
  return opened;
}

describe('the consent of a workspace', () => {
  it('stands where somebody says, likely places first, for purposes and in words of its own', async () => {
    const { workspace, session } = await openConsent();
    const policy = async () => {
      const answer = await session().store.readPolicy();
      return answer.ok ? answer.value : null;
    };
    const place = page.getByRole('combobox', { name: /holds consent/u });
    await place.click();
    await expect.element(page.getByRole('option').first()).toHaveTextContent('E-mail opt-in (mailOk)');
    await page.getByRole('option').first().click();
    const group = page.getByRole('group', { name: 'E-mail opt-in' });
    await group.getByRole('combobox', { name: 'For the purposes' }).click();
    await page.getByRole('option', { name: 'Newsletter' }).click();
    await group.getByRole('combobox', { name: 'Words that mean yes' }).click();
    await userEvent.keyboard('opted in{Enter}');
    await expect
      .poll(async () => (await policy())?.consent)
      .toEqual([{ by: 'attribute', name: 'mailOk', purposes: ['Newsletter'], yes: ['opted in'] }]);
    await workspace.undo();
    await expect.poll(async () => (await policy())?.consent[0]?.yes).toEqual([]);
  });

  it('comes with maskings that show what they do, and with how decisions count', async () => {
    const { session } = await openConsent();
    await expect.element(page.getByText('ada@example.com becomes @example.com')).toBeVisible();
    await page.getByRole('combobox', { name: 'E-mail addresses' }).click();
    await page.getByRole('option', { name: 'Redacted' }).click();
    await expect.element(page.getByText('ada@example.com becomes ***')).toBeVisible();
    await page.getByRole('checkbox', { name: /^Two people decide/u }).click();
    const months = page.getByRole('textbox', { name: /^Look at a decision again/u });
    await months.fill('500');
    await expect.element(page.getByText('A whole number from 1 to 120, or nothing.')).toBeVisible();
    await months.fill('18');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => session().store.readPolicy())
      .toMatchObject({ value: { fourEyes: true, reviewMonths: 18, masking: { email: 'redact', date: 'year' } } });
  });
});

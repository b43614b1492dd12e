import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { changePolicy } from '#shared/policy/change-policy';
import { defaultPolicy } from '#shared/policy/policy';
import { accessibilityProblems } from '../../../test/support/accessibility';
import { stage, type Stage } from '../../../test/support/fake-session';
import { openQueryWorker } from '../../query/query-client';
import { openProposalWorker } from './proposal-client';
import { ReviewDesk } from './review-desk';
import { ReviewScreen } from './review-screen';

const at = '2026-01-01T00:00:00.000Z';
const attribute = (code: string, label: string, given: Partial<AttributeDefinition> = {}) =>
  newAttribute({ code, label, ...given }, at, 'Ada');
const held = [
  attribute('birth', 'Date of birth', { dataType: 'DATE' }),
  attribute('email', 'E-mail address'),
  attribute('mail2', 'Second e-mail address'),
  attribute('notes', 'Parcel remarks'),
  attribute('orders', 'Number of orders', { dataType: 'INT' }),
];

let stages: Stage[] = [];
afterEach(async () => {
  await Promise.all(stages.map((each) => each.end()));
  stages = [];
});

async function open(definitions = held, look: Parameters<typeof stage>[2] = {}): Promise<Stage> {
  await page.viewport(1280, 800);
  const desk = (
    <ReviewDesk openProposals={openProposalWorker}>
      <ReviewScreen openQuery={openQueryWorker} />
    </ReviewDesk>
  );
  const opened = await stage(definitions, desk, { ...look, views: { shell: { screen: 'review' } } });
  stages.push(opened);
  return opened;
}

const options = () =>
  page
    .getByRole('option')
    .elements()
    .map((element) => element.textContent);
const focusedLabel = () => page.getByRole('option', { selected: true });
const said = () => page.getByRole('status');
const flagOf = (opened: Stage, code: string) => opened.workspace.definition(code)?.isPersonalInfo;

/** Keeps a profile file with these values in the column of `code`. */
async function keepFile(opened: Stage, code: string, values: readonly string[]): Promise<void> {
  const bytes = new Blob([parquetWriteBuffer({ columnData: [{ name: 'Column', data: [...values], type: 'STRING' }] })]);
  const file = {
    id: 'f',
    name: 'customers.csv',
    origin: { name: 'customers.csv', size: 1 },
    rows: values.length,
    columns: [{ id: 'c0', name: 'Column', attribute: code }],
    idColumn: null,
    report: {
      source: 'delimited' as const,
      rows: values.length,
      columns: ['Column'],
      bytes: bytes.size,
      dialect: null,
      doubts: [],
      rejects: [],
      rejected: 0,
    },
    importedAt: at,
    importedBy: 'Ada',
    bytes: bytes.size,
  };
  expect(await opened.workspace.addProfileFile(file, bytes)).toMatchObject({ ok: true });
}

describe('the review queue', () => {
  it('puts what waits for one reason together, and shows why it is proposed', async () => {
    await open();
    await expect.element(page.getByText('0 of 5 decided')).toBeVisible();
    const order = ['Date of birth', 'E-mail address', 'Second e-mail address', 'Parcel remarks', 'Number of orders'];
    for (const [place, label] of order.entries()) expect(options()[place]).toContain(label);
    const evidence = page.getByRole('region', { name: 'Evidence about Date of birth' });
    await expect.element(evidence).toHaveTextContent(/“date of birth” names a date of birth/u);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('is decided by keys alone, one attribute after the other, and says what is left', async () => {
    const opened = await open();
    await expect.element(focusedLabel()).toHaveTextContent(/Date of birth/u);
    await userEvent.keyboard('q');
    await expect.element(said()).toHaveTextContent('Date of birth: Quasi-identifier. 4 are left.');
    await expect.element(focusedLabel()).toHaveTextContent(/^E-mail address/u);
    await userEvent.keyboard('jk');
    await userEvent.keyboard('y');
    await expect.element(focusedLabel()).toHaveTextContent(/Second e-mail/u);
    await expect.element(page.getByText('2 of 5 decided')).toBeVisible();
    expect([flagOf(opened, 'birth'), flagOf(opened, 'email'), flagOf(opened, 'mail2')]).toEqual([
      'yes',
      'yes',
      'undecided',
    ]);
    expect(opened.workspace.definition('email')?.dataCategories).toEqual(['user.contact.email']);
  });

  it('asks why before it takes a no against the grounds, and needs no mouse for it', async () => {
    const opened = await open();
    await expect.element(focusedLabel()).toHaveTextContent(/Date of birth/u);
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('dialog', { name: 'Not personal: Date of birth' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByText('1 of 5 decided')).toBeVisible();
    const reviews = await opened.session().store.listReviews(0, 10);
    expect(reviews).toMatchObject({
      value: [{ decision: { answer: 'not-personal', reason: 'It counts or dates an event' } }],
    });
  });

  it('decides about a whole group in one step, which undo takes back', async () => {
    const opened = await open();
    await expect.element(focusedLabel()).toHaveTextContent(/Date of birth/u);
    await userEvent.keyboard('ja');
    const dialog = page.getByRole('dialog', { name: 'Decide about 2 attributes' });
    await expect.element(dialog).toHaveTextContent(/email.*mail2/su);
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 of 5 decided')).toBeVisible();
    expect([flagOf(opened, 'email'), flagOf(opened, 'mail2')]).toEqual(['yes', 'yes']);
    await opened.workspace.undo();
    await expect.element(page.getByText('0 of 5 decided')).toBeVisible();
    expect([flagOf(opened, 'email'), flagOf(opened, 'mail2')]).toEqual(['undecided', 'undecided']);
  });

  it('lets an attribute wait, be noted on, and get another category first', async () => {
    const opened = await open();
    await expect.element(focusedLabel()).toHaveTextContent(/Date of birth/u);
    await userEvent.keyboard('s');
    await expect.element(focusedLabel()).toHaveTextContent(/^E-mail address/u);
    expect(options().at(-1)).toContain('Date of birth');
    await userEvent.keyboard('m');
    await expect.element(page.getByRole('dialog', { name: 'Note on E-mail address' })).toBeVisible();
    await userEvent.keyboard('ask Grace');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect
      .element(page.getByRole('region', { name: 'Evidence about E-mail address' }))
      .toHaveTextContent(/ask Grace/u);
    await expect.poll(() => page.getByRole('dialog').elements().length).toBe(0);
    await userEvent.keyboard('c');
    await page.getByRole('combobox', { name: 'Data category' }).fill('user.account.settings');
    await userEvent.keyboard('{Enter}{Enter}');
    await expect.poll(() => page.getByRole('dialog').elements().length).toBe(0);
    await userEvent.keyboard('y');
    await expect.element(page.getByText('1 of 5 decided')).toBeVisible();
    expect(opened.workspace.definition('email')?.dataCategories).toEqual(['user.account.settings']);
  });

  it('reads all values of a file, and brings back what they speak against (REV-3)', async () => {
    const opened = await open();
    await expect.element(focusedLabel()).toHaveTextContent(/Date of birth/u);
    await page.getByRole('textbox', { name: 'Find in the queue' }).fill('parcel');
    await expect.element(focusedLabel()).toHaveTextContent(/Parcel remarks/u);
    page.getByRole('listbox').element().focus();
    await userEvent.keyboard('n');
    await expect.element(page.getByText('1 of 5 decided')).toBeVisible();
    const iban = 'TR330006100519786457841326';
    await keepFile(
      opened,
      'notes',
      Array.from({ length: 100 }, (_, row) => (row < 4 ? `refund to ${iban}` : `late ${row}`)),
    );
    await page.getByRole('button', { name: 'Read all values' }).click();
    await expect.element(focusedLabel()).toHaveTextContent(/Needs another look/u);
    const evidence = page.getByRole('region', { name: 'Evidence about Parcel remarks' });
    await expect
      .element(evidence)
      .toHaveTextContent(/You said no on .*; now 4% of the values are IBANs that pass their check/u);
    expect(document.body.textContent).not.toContain(iban);
    await expect.element(page.getByText('0 of 5 decided')).toBeVisible();
    await expect.poll(() => page.getByRole('button', { name: 'Read all values' }).elements().length).toBe(0);
  });

  it('keeps a request for somebody else, and lets nobody approve their own (REV-4)', async () => {
    const opened = await open();
    await opened.workspace.apply('policy', '', changePolicy(null, { ...defaultPolicy, fourEyes: true }));
    await expect.element(focusedLabel()).toHaveTextContent(/Date of birth/u);
    await userEvent.keyboard('q');
    await expect.element(said()).toHaveTextContent(/asked for approval/u);
    await expect.element(page.getByRole('option', { name: /Date of birth/u })).toBeVisible();
    expect(flagOf(opened, 'birth')).toBe('undecided');
    await page.getByRole('option', { name: /Date of birth/u }).click();
    await expect.element(page.getByText('You asked for this, so somebody else has to approve it.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Approve/u })).toBeDisabled();
    await opened.session().saveSettings({ person: 'Grace Hopper' });
    await expect.element(page.getByRole('button', { name: /^Approve/u })).toBeEnabled();
    await userEvent.keyboard('y');
    await expect.poll(() => flagOf(opened, 'birth')).toBe('yes');
    const reviews = await opened.session().store.listReviews(0, 10);
    expect(reviews).toMatchObject({ value: [{ decision: { by: 'Ada Lovelace', approval: { by: 'Grace Hopper' } } }] });
  });

  it('says so when everything is decided, and when there is nothing to', async () => {
    await open([attribute('orders', 'Number of orders')], { mode: 'dark', language: 'tr' });
    await expect.element(focusedLabel()).toHaveTextContent(/Number of orders/u);
    await userEvent.keyboard('n');
    await expect.element(page.getByText('İncelenecek bir şey kalmadı')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

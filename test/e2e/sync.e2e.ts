import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { Receipt } from '#shared/push/receipt';
import { runCommandLine } from '../../electron/curate/command-line';
import { createPlatform, platformKey } from '../platform/platform';
import { servePlatform } from '../platform/serve-platform';
import { test, type Curator } from './curator';
import { countOf, shownText } from './eventually';
import { kill } from './kill';

const steward = 'Deniz Ak';

/** Opens a file of so many customers, all of the silver tier, and makes them gold. */
async function editCustomers({ shell, profiles }: Curator, source: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, row) => `c${row + 1},silver,${row + 1}`);
  writeFileSync(source, ['extId,tier,score', ...rows].join('\n'));
  await shell.go('Profiles');
  await profiles.open(source);
  await profiles.cell(0, 'c1').click();
  await profiles.bulk.open();
  await profiles.bulk.choose('What to do', 'Find and replace');
  await profiles.bulk.dialog.getByRole('textbox', { name: 'Find', exact: true }).fill('silver');
  await profiles.bulk.dialog.getByRole('textbox', { name: 'Replace with', exact: true }).fill('gold');
  await profiles.bulk.dialog.getByRole('button', { name: `Change ${count} values` }).click();
  await shownText(profiles.cell(0, 'c1')).toBe('gold');
}

/** What a saved receipt says of each parcel, after it was verified by the command line. */
async function verifiedReceipt(file: string): Promise<readonly number[]> {
  const output = { out: () => undefined, err: () => undefined };
  expect(await runCommandLine(['verify', file], output)).toBe(0);
  const { outcome, journal } = Receipt.parse(JSON.parse(readFileSync(file, 'utf8')));
  const times = Array.from({ length: outcome.parcels }, () => 0);
  for (const { event } of journal) {
    if (event.kind === 'acknowledged')
      for (let at = event.from; at < event.to; at += 1) times[at] = (times[at] ?? 0) + 1;
  }
  return times;
}

describe('sending', () => {
  test('goes on where it stood after the app was killed amid it: each value arrives, and is acknowledged once (PUSH-5, PUSH-6)', async ({
    start,
    folder,
  }) => {
    const customers = 12;
    const platform = createPlatform([{ name: 'tier', dataType: 'STRING' }]);
    const served = await servePlatform(platform);
    const first = await start();
    await first.welcome.begin('empty', steward);
    await first.importing.drop('a.csv', 'Code;Attribute;Is Personal Info;Data Type\ntier;Tier;No;STRING\n');
    await first.importing.toPreview();
    await first.importing.import();
    await editCustomers(first, path.join(folder, 'customers.csv'), customers);
    await shownText(first.shell.network).toBe('Offline');
    await first.shell.go('Sync');
    await first.sync.connect(served.url, platformKey);
    await first.sync.tab('Send').click();
    await first.sync.button('Approve everything but deletions').click();

    // The platform takes some; the answer to one that it took never ends, and amid that the power goes.
    served.faults.push('latency', 'latency', 'lost-after', 'latency', 'slow-body');
    await first.sync.button('Send…').click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await shownText(first.shell.network).toMatch(/^Sending to 127\.0\.0\.1/u);
    await served.arrived(5);
    await kill(first);

    const second = await start();
    // What the third came to may still have been on its way to the disk; then it is sent once more.
    await shownText(second.sync.offer).toMatch(/stopped at [23] of 12/u);
    await shownText(second.shell.network).toBe('Offline');
    await second.shell.go('Sync');
    await second.sync.tab('Runs').click();
    await shownText(second.sync.runs.getByRole('listitem')).toMatch(
      /Stands still[\s\S]*[23] of 12 arrived[\s\S]*The app ended amid it/u,
    );
    await second.sync.setKey(platformKey);
    await second.shell.go('Attributes');
    // The network is gone when it goes on, and comes back: nobody has to do anything about that.
    served.faults.push(...Array.from({ length: 3 }, () => 'lost-before' as const));
    await second.sync.offer.getByRole('button', { name: 'Resume' }).click();
    await shownText(second.shell.network).toMatch(/^(Sending to|Waiting for) 127\.0\.0\.1/u);
    await shownText(second.shell.notice).toMatch(/is done: 12 of 12 arrived/u);
    await shownText(second.shell.network).toBe('Offline');
    await second.shell.notice.getByRole('button', { name: 'Show runs' }).click();
    await shownText(second.sync.runs.getByRole('listitem')).toMatch(/Done[\s\S]*12 of 12 arrived/u);

    const receipt = path.join(folder, 'receipt.json');
    await second.sync.saveReceipt(receipt);
    expect(await verifiedReceipt(receipt)).toEqual(Array.from({ length: customers }, () => 1));
    const arrived = Array.from({ length: customers }, (_, row) => platform.profiles.get(`c${row + 1}`)?.get('tier'));
    expect(arrived).toEqual(Array.from({ length: customers }, () => '"gold"'));
    // What was acknowledged before the end was not sent again.
    expect(platform.writes.get('c1 tier')).toBe(1);
    // All that left is on record: to whom, how much and why.
    await second.shell.go('Settings');
    const left = second.page.getByRole('table', { name: 'Requests that left this machine' }).getByRole('row');
    await shownText(left.nth(1)).toMatch(/127\.0\.0\.1\S*\s+Push\s+[\d.,]+ (bytes?|B|kB|KB)/u);
    await second.close();
    await served.close();
    first.takeProblems();
  });

  test('brings what two people did apart from each other to the platform: merged, cut off, resumed and proven (MERGE-4, PUSH-5)', async ({
    start,
    folder,
  }) => {
    const platform = createPlatform([
      { name: 'tier', dataType: 'STRING' },
      { name: 'rank', dataType: 'INT' },
    ]);
    const served = await servePlatform(platform);
    const ours = await start();
    await ours.welcome.begin('empty', steward);
    const definitions = 'Code;Attribute;Is Personal Info;Data Type\ntier;Tier;No;STRING\nscore;Score;No;INT\n';
    await ours.importing.drop('a.csv', definitions);
    await ours.importing.toPreview();
    await ours.importing.import();
    const common = path.join(folder, 'common.curator');
    await ours.workspaces.save(common, null);
    const change = async (
      { page, attributes }: Curator,
      code: string,
      field: 'label' | 'name',
      text: string,
    ): Promise<void> => {
      await attributes.select(code, field);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await shownText(attributes.cell(code, field)).toBe(text);
    };
    await change(ours, 'tier', 'label', 'Our tier');

    // A colleague, on another machine, gives the score the name that the platform knows it by.
    const theirs = await start({ machine: 'other' });
    await theirs.machine.answerOpen(common);
    await theirs.workspaces.openAtStart.click();
    await theirs.shell.rail.waitFor();
    await theirs.shell.go('Attributes');
    await change(theirs, 'tier', 'label', 'Their tier');
    await change(theirs, 'score', 'name', 'rank');
    const merged = path.join(folder, 'theirs.curator');
    await theirs.workspaces.save(merged, null);
    await theirs.close();

    await editCustomers(ours, path.join(folder, 'customers.csv'), 3);
    await ours.profiles.cell(1, 'c2').click();
    await ours.page.keyboard.type('70');
    await ours.page.keyboard.press('Enter');
    await ours.shell.go('Sync');
    await ours.sync.connect(served.url, platformKey);
    await ours.sync.tab('Send').click();
    await countOf(ours.page.getByText('Our tier')).toBe(1);

    await ours.machine.answerOpen(merged);
    await ours.machine.chooseMenu('Merge with a colleague’s file…');
    await ours.merging.apply.waitFor();
    await ours.page.keyboard.press('t');
    await ours.merging.apply.click();
    await ours.merging.dialog.waitFor({ state: 'hidden' });
    await countOf(ours.page.getByText('Their tier')).toBe(1);
    await ours.sync.button('Approve everything but deletions').click();
    await shownText(ours.page.getByRole('main').getByRole('status')).toBe('4 values approved');

    served.faults.push('latency', 'lost-after', 'slow-body');
    await ours.sync.button('Send…').click();
    await ours.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await served.arrived(3);
    await ours.close();

    const again = await start();
    await again.shell.go('Sync');
    await again.sync.setKey(platformKey);
    await again.sync.tab('Runs').click();
    await again.sync.button('Resume').click();
    await shownText(again.sync.runs.getByRole('listitem')).toMatch(/Done[\s\S]*3 of 3 arrived/u);
    expect(Object.fromEntries(platform.profiles.get('c2') ?? [])).toEqual({ tier: '"gold"', rank: '70' });
    expect(Object.fromEntries(platform.profiles.get('c3') ?? [])).toEqual({ tier: '"gold"' });
    const receipt = path.join(folder, 'receipt.json');
    await again.sync.saveReceipt(receipt);
    expect(await verifiedReceipt(receipt)).toEqual([1, 1, 1]);
    await again.close();
    await served.close();
  });

  test('takes approved changes to the platform over a cut connection and a restart, and proves it (PUSH-5)', async ({
    start,
    folder,
  }) => {
    const platform = createPlatform([
      { name: 'tier', dataType: 'STRING' },
      { name: 'score', dataType: 'INT' },
    ]);
    const served = await servePlatform(platform);
    const source = path.join(folder, 'customers.csv');
    writeFileSync(source, ['extId,tier,score', ...[1, 2, 3].map((row) => `c${row},silver,${row}`)].join('\n'));

    const first = await start();
    const { page, sync } = first;
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.importing.drop(
      'a.csv',
      'Code;Attribute;Is Personal Info;Data Type\ntier;Tier;No;STRING\nscore;Score;No;INT\n',
    );
    await first.importing.toPreview();
    await first.importing.import();
    await first.shell.go('Profiles');
    await first.profiles.open(source);
    for (const [row, column, text] of [
      [0, 'c1', 'gold'],
      [1, 'c1', 'gold'],
      [0, 'c2', '70'],
    ] as const) {
      await first.profiles.cell(row, column).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await first.profiles.cell(2, 'c1').click();
    await page.keyboard.press('Delete');

    await first.shell.go('Sync');
    await sync.connect(served.url, platformKey);
    await sync.button('Test').click();
    await page.getByText('The key is taken. The platform knows 2 attributes.').waitFor();
    await sync.tab('Send').click();
    await page.getByRole('checkbox', { name: 'Approve: Delete Tier' }).click();
    await sync.button('Approve everything but deletions').click();
    await shownText(page.getByRole('main').getByRole('status')).toBe('4 values approved');
    await sync.button('Preview requests').click();
    await page.getByText('3 requests for 3 profiles. Nothing has been sent.').waitFor();
    await countOf(page.getByText('"profile":{"tier":"gold","score":70}')).toBe(1);
    await first.shell.closeDialog();
    expect(platform.writes.size).toBe(0);

    // The first is taken and answered; the second is taken, and the connection is cut; amid its second attempt the app ends.
    const before = platform.requests;
    served.faults.push('latency', 'lost-after', 'slow-body');
    await sync.button('Send…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await served.arrived(before + 3);
    await first.close();

    const second = await start();
    await second.shell.go('Sync');
    await second.sync.tab('Runs').click();
    await shownText(second.sync.runs.getByRole('listitem')).toMatch(
      /Stands still[\s\S]*1 of 3 arrived[\s\S]*2 not sent/u,
    );
    await second.sync.setKey(platformKey);
    await second.sync.tab('Runs').click();
    await second.sync.button('Resume').click();
    await shownText(second.sync.runs.getByRole('listitem')).toMatch(/Done[\s\S]*3 of 3 arrived/u);
    expect(platform.profiles.get('c1')).toEqual(
      new Map([
        ['tier', '"gold"'],
        ['score', '70'],
      ]),
    );
    expect(platform.profiles.get('c3')).toEqual(new Map());
    expect(platform.profiles.get('c2')).toEqual(new Map([['tier', '"gold"']]));

    const receipt = path.join(folder, 'receipt.json');
    await second.sync.saveReceipt(receipt);
    const said: string[] = [];
    const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    expect(await runCommandLine(['verify', receipt], output)).toBe(0);
    expect(said.join('\n')).toContain('3 of 3 parcels acknowledged');
    writeFileSync(receipt, readFileSync(receipt, 'utf8').replace('"status": 200', '"status": 201'));
    expect(await runCommandLine(['verify', receipt], output)).toBe(1);

    // What arrived is known: nothing is left to send.
    await second.sync.tab('Send').click();
    await second.page.getByRole('heading', { name: 'Nothing to send' }).waitFor();
    await second.close();
    await served.close();
    expect(filesUnder(path.join(folder, 'data')).filter((file) => readFileSync(file).includes(platformKey))).toEqual(
      [],
    );
  });

  test('sends a change over what the platform holds by a file only where somebody decided so (PUSH-7)', async ({
    start,
    folder,
  }) => {
    const platform = createPlatform([{ name: 'tier', dataType: 'STRING' }]);
    const served = await servePlatform(platform);
    const app = await start();
    const { page, sync, profiles } = app;
    await app.welcome.begin('empty', steward);
    await app.importing.drop('a.csv', 'Code;Attribute;Is Personal Info;Data Type\ntier;Tier;No;STRING\n');
    await app.importing.toPreview();
    await app.importing.import();
    // c1 is as it was, c2 is gold already, c3 and c5 became something else, c4 is not there.
    const exported = path.join(folder, 'platform.csv');
    writeFileSync(exported, 'extId,tier\nc5,platinum\nc3,bronze\nc2,gold\nc1,silver\n');
    await app.shell.go('Profiles');
    await profiles.open(exported);
    await editCustomers(app, path.join(folder, 'customers.csv'), 5);
    await app.shell.go('Sync');
    await sync.connect(served.url, platformKey);
    await sync.tab('Send').click();
    await sync.choose('Profile file', 'customers.csv');
    const status = page.getByRole('main').getByRole('status');
    await sync.button('Approve everything but deletions').click();
    await shownText(status).toBe('5 values approved');

    await sync.choose('What the platform holds now', 'platform.csv');
    await shownText(sync.snapshotNote).toMatch(/^Measured against platform\.csv, opened /u);
    await page.getByText('1 profile to be sent is not in it.').waitFor();
    await sync.button('Approve everything but deletions').click();
    await shownText(status).toBe('2 values approved · 2 conflicts to be decided');
    await shownText(page.getByRole('row', { name: /the platform holds it already/u })).toMatch(/1/u);
    await sync.conflicts.getByRole('button', { name: 'Keep ours in all but deletions' }).click();
    await shownText(status).toBe('4 values approved');
    await sync.conflicts.getByRole('button', { name: 'Leave theirs in all' }).click();
    await shownText(status).toBe('2 values approved');
    await sync.snapshotNote.getByRole('button', { name: 'Take away' }).click();
    await sync.conflicts.waitFor({ state: 'hidden' });
    await sync.choose('What the platform holds now', 'platform.csv');
    await sync.button('Approve everything but deletions').click();

    await page.getByRole('checkbox', { name: 'Conflicts only' }).click();
    await page.getByRole('heading', { name: 'Kept back' }).waitFor({ state: 'hidden' });
    await sync.conflicts.getByRole('button', { name: 'Look at each' }).click();
    const dialog = page.getByRole('dialog', { name: 'Conflicts: Set Tier' });
    await shownText(dialog.getByRole('row', { name: /bronze/u })).toMatch(/silver[\s\S]*bronze[\s\S]*gold/u);
    const decide = (theirs: string, side: string) =>
      dialog.getByRole('row', { name: theirs }).getByRole('button', { name: side }).click();
    await decide('bronze', 'Keep ours');
    await dialog.getByRole('checkbox', { name: 'To be decided only' }).click();
    await countOf(dialog.getByRole('row', { name: /bronze/u })).toBe(0);
    await decide('platinum', 'Leave theirs');
    await app.shell.closeDialog();
    await shownText(status).toBe('3 values approved');
    await sync.button('Send…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await shownText(sync.runs.getByRole('listitem')).toMatch(/Done[\s\S]*3 of 3 arrived/u);
    expect([...platform.writes.keys()].toSorted()).toEqual(['c1 tier', 'c3 tier', 'c4 tier']);
    const receipt = path.join(folder, 'receipt.json');
    await sync.saveReceipt(receipt);
    expect(await verifiedReceipt(receipt)).toEqual([1, 1, 1]);
    expect(Receipt.parse(JSON.parse(readFileSync(receipt, 'utf8'))).facts).toMatchObject({
      approved: [{ code: 'tier', operation: 'set', values: 3 }],
      withheld: [
        { code: 'tier', reason: 'already-so', values: 1 },
        { code: 'tier', reason: 'left-theirs', values: 1 },
      ],
    });
    await app.close();
    await served.close();
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

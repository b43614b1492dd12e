import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { runCommandLine } from '../../electron/curate/command-line';
import { createPlatform, platformKey } from '../platform/platform';
import { servePlatform } from '../platform/serve-platform';
import { test } from './curator';
import { countOf, shownText } from './eventually';

describe('sending', () => {
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
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

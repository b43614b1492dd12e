import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { createPlatform, platformKey } from '../platform/platform';
import { servePlatform } from '../platform/serve-platform';
import { test, type Curator } from './curator';
import { countOf, shownText } from './eventually';

const definitions = 'Code;Attribute;Is Personal Info;Data Type\ntier;Tier;No;STRING\nscore;Score;No;INT\n';
const january = ['extId,tier,score', 'c1,silver,1', 'c2,silver,2', 'c3,silver,3'].join('\n');
/** One profile is new, one says something else, one is gone, and the columns stand in another order. */
const february = ['score,extId,tier', '4,c4,bronze', '30,c3,silver', '1,c1,silver'].join('\n');

/** A workspace with one profile file, one of whose cells was edited, and the screen of sources. */
async function begin(curator: Curator, file: string): Promise<void> {
  await curator.welcome.begin('empty', 'Deniz Ak');
  await curator.importing.drop('a.csv', definitions);
  await curator.importing.toPreview();
  await curator.importing.import();
  await curator.shell.go('Profiles');
  await curator.profiles.open(file);
  await curator.profiles.cell(0, 'c1').click();
  await curator.page.keyboard.type('gold');
  await curator.page.keyboard.press('Enter');
  await shownText(curator.profiles.cell(0, 'c1')).toBe('gold');
  await curator.shell.go('Sync');
  await curator.refresh.tab.click();
}

describe('refreshing by itself', () => {
  test('is off until it is switched on, then takes a newer file with the edits kept, and leaves the version before where one is broken (REF-3)', async ({
    start,
    folder,
  }) => {
    const exports = path.join(folder, 'exports');
    mkdirSync(exports);
    const file = path.join(folder, 'customers.csv');
    writeFileSync(file, january);
    const curator = await start();
    const { page, refresh } = curator;
    await begin(curator, file);
    await page.getByRole('heading', { name: 'Nothing is refreshed by itself' }).waitFor();
    await refresh.add(exports, 'Nightly');
    await shownText(refresh.source('Nightly')).toMatch(/Off[\s\S]*The newest \* in exports[\s\S]*into customers\.csv/u);

    // Off: a newer file that lies there is nobody's business.
    writeFileSync(path.join(exports, 'february.csv.part'), february);
    renameSync(path.join(exports, 'february.csv.part'), path.join(exports, 'february.csv'));
    await shownText(refresh.log).toMatch(/No run yet/u);
    await refresh.switch('Nightly').click();
    await shownText(refresh.runs.first()).toMatch(
      /newer file[\s\S]*Nightly[\s\S]*february\.csv[\s\S]*Refreshed[\s\S]*3 rows · 1 added · 1 changed · 1 removed · 1 edit carried over · check:/u,
    );
    await shownText(refresh.source('Nightly')).toMatch(/Watching[\s\S]*into february\.csv/u);
    await curator.shell.go('Profiles');
    await countOf(page.getByRole('button', { name: /^customers\.csv/u })).toBe(0);
    await page.getByRole('button', { name: /^february\.csv/u }).click();
    await shownText(curator.profiles.cell(2, 'c2')).toBe('gold');
    await shownText(curator.profiles.cell(0, 'c2')).toBe('bronze');

    // A page of a web server that somebody saved under the name of an export.
    writeFileSync(path.join(exports, 'march.csv'), '<html><body>Sign in, Ada</body></html>\n');
    await page.getByText(/^Nightly was not refreshed\. march\.csv lacks columns that are expected/u).waitFor();
    await shownText(curator.profiles.cell(2, 'c2')).toBe('gold');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await shownText(refresh.runs.first()).toMatch(/march\.csv[\s\S]*Failed[\s\S]*\(extId, score, tier\)/u);
    await countOf(refresh.runs).toBe(2);
    await shownText(refresh.source('Nightly')).toMatch(/Watching[\s\S]*into february\.csv/u);

    // It is tried again when somebody says so, and says the same.
    await refresh.button('Run now', 'Nightly').click();
    await countOf(refresh.runs).toBe(3);
    await shownText(refresh.runs.first()).toMatch(/Run now[\s\S]*march\.csv[\s\S]*Failed/u);
    expect(await page.content()).not.toContain('Sign in, Ada');
  });

  test('waits while somebody types in a cell of the file, and carries what was typed (REF-2)', async ({
    start,
    folder,
  }) => {
    const exports = path.join(folder, 'exports');
    mkdirSync(exports);
    const file = path.join(folder, 'customers.csv');
    writeFileSync(file, january);
    const curator = await start();
    const { page, refresh } = curator;
    await begin(curator, file);
    await refresh.add(exports, 'Nightly');
    await refresh.switch('Nightly').click();
    await curator.shell.go('Profiles');
    await page.getByRole('button', { name: /^customers\.csv/u }).click();
    await curator.profiles.cell(2, 'c1').click();
    await page.keyboard.type('platinum');
    writeFileSync(path.join(exports, 'february.csv.part'), february);
    renameSync(path.join(exports, 'february.csv.part'), path.join(exports, 'february.csv'));
    // Long enough for the newer file to be found, read and checked, were it not held back.
    await page.waitForTimeout(4000);
    await page.keyboard.press('Enter');
    await page.getByText(/^Nightly: refreshed, 3 rows/u).waitFor();
    await page.getByRole('heading', { name: 'february.csv' }).waitFor();
    await shownText(curator.profiles.cell(1, 'c2')).toBe('platinum');
  });

  test('looks for what came while the app was closed, and takes nothing twice (REF-1)', async ({ start, folder }) => {
    const exports = path.join(folder, 'exports');
    mkdirSync(exports);
    const file = path.join(folder, 'customers.csv');
    writeFileSync(file, january);
    const first = await start();
    await begin(first, file);
    await first.refresh.add(exports, 'Nightly');
    await first.refresh.switch('Nightly').click();
    await shownText(first.refresh.source('Nightly')).toMatch(/Watching/u);
    await first.close();

    writeFileSync(path.join(exports, 'february.csv'), february);
    const second = await start();
    await second.page.getByText('Nightly: refreshed, 3 rows.').waitFor();
    await second.shell.go('Sync');
    await second.refresh.tab.click();
    await countOf(second.refresh.runs).toBe(1);
    await second.close();

    const third = await start();
    await third.shell.go('Sync');
    await third.refresh.tab.click();
    await shownText(third.refresh.source('Nightly')).toMatch(/Watching/u);
    await third.refresh.button('Run now', 'Nightly').click();
    await shownText(third.refresh.runs.first()).toMatch(/Run now[\s\S]*Nothing newer/u);
    await countOf(third.refresh.runs).toBe(2);
  });

  test('sends on what was corrected where a source lets it, and waits for a person where something would be deleted (REF-4)', async ({
    start,
    folder,
  }) => {
    const platform = createPlatform([
      { name: 'tier', dataType: 'STRING' },
      { name: 'score', dataType: 'INT' },
    ]);
    const served = await servePlatform(platform);
    const exports = path.join(folder, 'exports');
    mkdirSync(exports);
    const file = path.join(folder, 'customers.csv');
    writeFileSync(file, january);
    const curator = await start();
    const { page, refresh, sync, profiles, shell } = curator;
    await begin(curator, file);
    await sync.connect(served.url, platformKey);
    await refresh.tab.click();
    await refresh.add(exports, 'Nightly', 'Goes to Production by itself');
    await refresh.switch('Nightly').click();
    writeFileSync(path.join(exports, 'february.csv'), february);
    await shownText(refresh.runs.first()).toMatch(/Refreshed[\s\S]*1 value on the way to the platform/u);
    await expect.poll(() => platform.profiles.get('c1')).toEqual(new Map([['tier', '"gold"']]));
    expect([...platform.profiles.keys()]).toEqual(['c1']);

    await shell.go('Profiles');
    await page.getByRole('button', { name: /^february\.csv/u }).click();
    await profiles.cell(1, 'c2').click();
    await page.keyboard.press('Delete');
    await shell.go('Sync');
    await refresh.tab.click();
    writeFileSync(path.join(exports, 'march.csv'), february.replace('30,c3', '31,c3'));
    await shownText(refresh.runs.first()).toMatch(
      /march\.csv[\s\S]*Refreshed[\s\S]*a plan waits for you: values would be deleted there/u,
    );
    await page.getByRole('button', { name: 'Show plan' }).click();
    await page.getByRole('checkbox', { name: 'Approve: Delete Tier' }).waitFor();
    expect([...platform.profiles.keys()]).toEqual(['c1']);
    await curator.close();
    await served.close();
  });
});

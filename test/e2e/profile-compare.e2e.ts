import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';
import { seriousFindings } from './serious-findings';

const rows = Array.from({ length: 300 }, (_, row) => row);
const mail = (row: number) => `person${row}@example.com`;
const october = [
  'customerId,email,plan,visits,note',
  ...rows.map((row) => `C${row},${mail(row)},${row % 2 === 0 ? 'basic' : 'plus'},${row},x${row % 3}`),
].join('\n');
/** Two went and three came, a plan changed for each tenth, an address once, visits are called otherwise, notes are gone. */
const november = [
  'customerId,email,plan,visitCount,channel',
  ...rows.slice(2).map((row) => {
    const plan = row % 10 === 0 ? 'gold' : row % 2 === 0 ? 'basic' : 'plus';
    return `C${row},${row === 7 ? 'someone.else@example.com' : mail(row)},${plan},${row},${row % 3 === 0 ? 'web' : ''}`;
  }),
  ...rows.slice(0, 3).map((row) => `N${row},new${row}@example.com,plus,1,app`),
].join('\n');

describe('comparing two profile files', () => {
  test('tells rows, cells and columns apart, drafts what is new, opens rows and saves what it tells (COMP-1, COMP-4, COMP-5, COMP-6)', async ({
    start,
    folder,
  }) => {
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('october.csv'), october);
    writeFileSync(at('november.csv'), november);
    const { page, welcome, shell, profiles, compare, machine } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    await shell.go('Profiles');
    await profiles.open(at('october.csv'));
    await page.getByRole('button', { name: 'All files' }).click();
    await profiles.open(at('november.csv'));
    await compare.start();
    // The keyboard goes on from the heading: what had it is gone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Compare');
    await shownText(compare.figure('Changed')).toMatch(/^30\b/u);
    await shownText(compare.figure('Added')).toMatch(/^3\b/u);
    await shownText(compare.figure('Removed')).toMatch(/^2\b/u);
    await shownText(compare.missing).toContain('note');
    await shownText(compare.column('plan')).toMatch(/29[\s\S]*One value is new/u);

    const found = await seriousFindings(page, 'comparison, columns');
    await compare.press('Draft attribute for channel');
    await shownText(shell.notice).toMatch(/draft/iu);
    await compare.press('Compare as one column: visits and visitCount');
    await shownText(compare.column('visitCount')).toContain('visits → visitCount · compared by choice');
    await countOf(compare.newColumn('visitCount')).toBe(0);

    await compare.press('Show rows that changed in plan');
    await shownText(compare.rows.first()).toMatch(/Changed[\s\S]*plan\s*basic\s*→\s*gold/u);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([...found, ...(await seriousFindings(page, 'comparison, rows'))]).toEqual([]);
    await compare.press(/^Open in grid$/u);
    await shownText(profiles.shown).toBe('29 of 301 profiles');
    await profiles.cell(0, 'c2').click();
    await page.keyboard.type('basic');
    await page.keyboard.press('Enter');
    await shownText(profiles.cell(0, 'c2')).toBe('basic');
    await page.getByRole('button', { name: 'Back to the comparison' }).click();
    await shownText(page.locator('h1:focus')).toBe('Compare');
    await shownText(compare.stale).toMatch(/changed since/u);
    await compare.press('Compare again');
    await shownText(compare.figure('Changed')).toMatch(/^29\b/u);

    await shell.go('Attributes');
    await shell.go('Profiles');
    await shownText(compare.column('visitCount')).toContain('visits → visitCount · compared by choice');
    await countOf(compare.stale).toBe(0);

    await machine.answerSave(at('compared.csv'));
    await compare.saveReport('All changed cells as a table (CSV)');
    await shownText(shell.notice).toMatch(/compared\.csv is saved/u);
    const table = readFileSync(at('compared.csv'), 'utf8').split('\r\n');
    expect(table).toHaveLength(1 + 29 + 3 + 2 + 1);
    expect(table.filter((line) => line.includes(',plan,basic,gold'))).toHaveLength(28);
    await machine.answerSave(at('compared.html'));
    await compare.saveReport('As a document (HTML)');
    await shownText(shell.notice).toMatch(/compared\.html is saved/u);
    const report = readFileSync(at('compared.html'), 'utf8');
    expect(report).toContain('visitCount');
    expect(`${report}${table.join('')}${await page.content()}`).not.toContain('@example.com');
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { shownText } from './eventually';

const telco = path.resolve(import.meta.dirname, '../fixtures/profiles/telco-customer-churn.csv');

describe('checking a profile file', () => {
  test('names what is wrong in a real one, opens its rows, saves a report and is remembered (CHECK-1, CHECK-2, CHECK-4)', async ({
    start,
    folder,
  }) => {
    const first = await start();
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.shell.go('Profiles');
    await first.profiles.open(telco);
    const { check, shown, cell } = first.profiles;
    await check.toggle.click();
    await check.run.click();
    await check.finding(/^Gender Label instead of value 7,043/u).waitFor();
    await check.showRows('TotalCharges: Nothing but blanks').click();
    await shownText(shown).toBe('11 of 7,043 profiles');
    await shownText(cell(0, 'c1')).toBe('••••••');

    const report = path.join(folder, 'report.html');
    await first.machine.answerSave(report);
    await check.saveReport('As a document (HTML)');
    await shownText(first.shell.notice).toMatch(/report\.html is saved/u);
    const text = readFileSync(report, 'utf8');
    expect(text).toContain('The value is nothing but blanks.');
    expect(text).not.toContain('<script');
    await first.close();

    const second = await start();
    await second.profiles.listed('1 error, 1 warning').click();
    // The panel stands open, as it was left.
    await second.profiles.check.finding(/^TotalCharges Nothing but blanks 11/u).waitFor();
    await second.profiles.check.again.click();
    await second.profiles.check.finding(/^TotalCharges Nothing but blanks 11/u).waitFor();
  });
});

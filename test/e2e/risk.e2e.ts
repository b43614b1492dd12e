import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { shownText } from './eventually';
import { seriousInBoth } from './serious-findings';

const rows = Array.from({ length: 2000 }, (_, at) => {
  const note = at % 500 === 7 ? `please write to person${at}@example.com instead` : `parcel ${at} was late`;
  // One profile of each hundred is the only one of its year and city.
  const [year, city] = at % 100 === 3 ? [1900 + at / 100, 'Hakkari'] : [1980 + (at % 10), at % 2 ? 'Ankara' : 'Izmir'];
  return `K-${at},${note},${Math.floor(year)}-05-0${1 + (at % 2)},${city}`;
});

describe('the risk of a profile file', () => {
  test('is told: stray values with their rows a click away, and columns that single people out (RISK-1, RISK-2)', async ({
    start,
    folder,
  }) => {
    const { page, welcome, shell, profiles, review, importing } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    await importing.drop('attributes.csv', 'Code;Attribute\nnotes;notes\n');
    await importing.toPreview();
    await importing.import();
    const file = path.join(folder, 'customers.csv');
    writeFileSync(file, ['customer_no,notes,birth_date,city', ...rows].join('\n'));
    await shell.go('Profiles');
    await profiles.open(file);
    const { risk } = profiles;
    await risk.toggle.click();
    await risk.read.click();
    await shownText(risk.strays).toMatch(/notes\s*4 rows with e-mail addresses \(0\.2%\)\s*inside longer texts/u);
    await risk.showRows('notes: e-mail addresses').click();
    await shownText(profiles.shown).toMatch(/^4 of 2,000/u);

    await risk.assess.click();
    await shownText(risk.figures).toMatch(/Smallest group\s*1\s*Alone\s*20 rows, 1%/u);
    await page.getByRole('combobox', { name: 'Columns that others may know' }).waitFor();
    expect(await seriousInBoth(page, 'risk')).toEqual([]);
    // What was read here is known to the review as well, where the rows are a click away too.
    await shell.go('Review');
    await page.getByRole('tab', { name: 'Queue' }).waitFor();
    await page.getByRole('button', { name: 'Read all values' }).waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Find in the queue' }).fill('notes');
    await shownText(review.focused).toMatch(/notes/u);
    await risk.showRows('notes: e-mail addresses').click();
    await shownText(profiles.shown).toMatch(/^4 of 2,000/u);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { shownText } from './eventually';
import { seriousInBoth } from './serious-findings';

const consents = ['evet', 'hayır', ''];
const profiles = Array.from({ length: 300 }, (_, at) => ({
  id: `K-${at}`,
  email: `kisi${at}@example.com`,
  consent: consents[at % 3] ?? '',
  city: at % 2 === 0 ? 'Ankara' : 'İzmir',
}));
const source = [
  'musteri_no,email,kvkk_onay,sehir',
  ...profiles.map(({ id, email, consent, city }) => `${id},${email},${consent},${city}`),
].join('\n');

describe('consent', () => {
  test('decides what is stored of a file and what leaves, profile by profile, and is on record (IMP-9, FILE-6)', async ({
    start,
    folder,
  }) => {
    const { page, welcome, shell, review, profiles: files, history } = await start();
    await welcome.begin('empty', 'Deniz Ak');
    const file = path.join(folder, 'musteriler.csv');
    writeFileSync(file, source);
    await shell.go('Profiles');
    await files.open(file);
    await shell.go('Review');
    await review.tab('Consent').click();
    await review.addConsentPlace('kvkk_onay');

    expect(await seriousInBoth(page, 'consent')).toEqual([]);
    await shell.go('Profiles');
    await files.openWithholding(file, 'Not stored');
    const withheld = files.opening.getByRole('region', { name: /personal values? not stored$/u });
    await shownText(withheld).toMatch(/email: 100 left out, the person did not agree/u);
    await shownText(withheld).toMatch(/email: 100 left out, nothing says whether the person agreed/u);
    await files.opening.getByRole('button', { name: 'Show the profiles' }).click();

    await files.startExport();
    const target = path.join(folder, 'out.csv');
    await files.exportTo(target, 'CSV');
    await files.close();
    const written = readFileSync(target, 'utf8');
    const leaves = profiles.filter(({ consent }) => consent === 'evet');
    for (const { email } of leaves) expect(written).toContain(`${email},evet`);
    expect(written.match(/@/gu)).toHaveLength(leaves.length);

    await shell.go('History');
    await shownText(history.entry(/Changed the policy/u)).toMatch(/Consent/u);
    await page.keyboard.press('Control+z');
    await shell.go('Review');
    await review.tab('Consent').click();
    await page.getByText(/Nobody has said yet where consent stands/u).waitFor();
  });
});

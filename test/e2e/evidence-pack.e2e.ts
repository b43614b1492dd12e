import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { shownText } from './eventually';
import { seriousInBoth } from './serious-findings';

describe('an evidence pack', () => {
  test('is saved, proves itself in the app, names what was altered, and is on record (PACK-1, PACK-2)', async ({
    start,
    folder,
  }) => {
    const { page, machine, welcome, shell, review, history } = await start();
    await welcome.begin('sample', 'Deniz Ak');
    await shell.go('Review');
    await review.focused.waitFor();
    await page.keyboard.press('y');
    await shownText(review.progress).toMatch(/^1 of/u);
    await review.tab('Reports').click();
    const target = path.join(folder, 'pack.html');
    await machine.answerSave(target);
    await page.getByRole('button', { name: 'Save as a document (HTML)' }).click();
    await page.getByText('pack.html was saved.').waitFor();

    const choose = page.getByLabel('Evidence pack to verify');
    const verdict = page.getByRole('main').getByText(/Nothing was altered|Altered:/u);
    await choose.setInputFiles(target);
    await shownText(verdict).toMatch(/^Nothing was altered in the evidence pack of Sample shop/u);
    await page.getByText('It ends with a state that this workspace was in.').waitFor();

    expect(await seriousInBoth(page, 'reports')).toEqual([]);
    const document = readFileSync(target, 'utf8');
    expect(document).not.toMatch(/complian/iu);
    const altered = path.join(folder, 'altered.html');
    writeFileSync(altered, document.replace('"by":"Deniz Ak"', '"by":"Somebody"'));
    await choose.setInputFiles(altered);
    await shownText(verdict).toMatch(/^Altered: (the attribute|entry) /u);

    await shell.go('History');
    await shownText(history.entry(/pack\.html/u)).toMatch(/digest [0-9a-f]{16}/u);
  });
});

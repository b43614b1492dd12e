import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { badFiles, placeBadFile } from './bad-files';
import { test } from './curator';
import { shownText } from './eventually';
import { storedRows } from './stored';

const fixtures = path.join(import.meta.dirname, '../fixtures/definitions');

describe('a file that cannot be read', () => {
  test('is named with what is wrong, changes nothing, and the app goes on (SAFE-1, SAFE-2)', async ({
    start,
    folder,
  }) => {
    const { page, welcome, machine, importing, attributes } = await start();
    await welcome.begin('empty');
    const before = await storedRows(page, 'attributes');
    for (const bad of badFiles) {
      await machine.answerOpen(placeBadFile(folder, bad));
      await importing.open();
      await shownText(importing.alert).toMatch(bad.says);
      await shownText(importing.alert).toContain(bad.name);
      await importing.close();
    }
    expect(await storedRows(page, 'attributes')).toEqual(before);
    expect(await storedRows(page, 'history')).toHaveLength(1);

    await machine.answerOpen(path.join(fixtures, 'dashboard.csv'));
    await importing.open();
    await importing.toPreview();
    await importing.import();
    await shownText(attributes.shown).not.toMatch(/^19 of 19/u);
  });

  test('that is only read in the wrong encoding can be read in the right one (IMP-4)', async ({ start }) => {
    const { page, welcome, machine, importing } = await start();
    await welcome.begin('empty');
    await machine.answerOpen(path.join(fixtures, 'dashboard-windows-1254.csv'));
    await importing.open();
    await importing.continue.waitFor();
    await importing.readAs('Encoding', 'UTF-8');
    await shownText(importing.alert).toMatch(/no text in utf-8; choose the encoding it was saved in/iu);
    await importing.readAs('Encoding', 'Turkish (Windows-1254, ISO 8859-9)');
    await importing.toPreview();
    await importing.dialog.getByText('Müşterinin adı', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('cannot reach beyond its cells: formulas stay text, prototypes stay clean (SAFE-3)', async ({
    start,
    folder,
  }) => {
    const { page, app, welcome, machine, importing, attributes } = await start();
    await welcome.begin('empty');
    const formula = `=cmd|' /C calc'!A0`;
    const hostile = path.join(folder, 'hostile.json');
    writeFileSync(
      hostile,
      `{"definitions": [{"code": "evil", "label": ${JSON.stringify(formula)}, "__proto__": {"polluted": "yes"},
        "constructor": {"prototype": {"polluted": "yes"}}}]}`,
    );
    await machine.answerOpen(hostile);
    await importing.open();
    await importing.toPreview();
    await importing.import();
    await shownText(attributes.cell('evil', 'label')).toBe(formula);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
    expect(await app.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  });
});

describe('a dropped file', () => {
  test('is imported like a chosen one, good or bad (IMP-5)', async ({ start }) => {
    const { welcome, importing, attributes } = await start();
    await welcome.begin('empty');
    await importing.drop('empty.csv', '');
    await shownText(importing.alert).toMatch(/empty\.csv is empty/u);
    await importing.close();
    await importing.drop('dropped.csv', 'Code;Attribute\ndr;Dropped\n');
    await importing.toPreview();
    await importing.import();
    await shownText(attributes.cell('dr', 'label')).toBe('Dropped');
  });
});

describe('when the machine fails', () => {
  test('a crash of the engine is a message, and the next try works (SAFE-4)', async ({ start }) => {
    const { welcome, machine, importing, attributes } = await start();
    await welcome.begin('empty');
    await machine.answerOpen(path.join(fixtures, 'dashboard.csv'));
    await machine.crashNextEngine();
    await importing.open();
    await shownText(importing.alert).toMatch(/dashboard\.csv ended unexpectedly/u);
    await importing.dialog.getByRole('button', { name: 'Try again' }).click();
    await importing.toPreview();
    await importing.import();
    await shownText(attributes.shown).not.toMatch(/^19 of 19/u);
  });

  test('a place that cannot be written to leaves what was there (FILE-4)', async ({ start, folder }) => {
    const { welcome, machine, exporting } = await start();
    await welcome.begin('sample');
    const inTheWay = path.join(folder, 'a-file');
    writeFileSync(inTheWay, 'as it was');
    await machine.answerSave(path.join(inTheWay, 'definitions.json'));
    await exporting.open();
    await exporting.choose('JSON');
    await exporting.run();
    await shownText(exporting.failed).toMatch(/definitions\.json cannot be written/u);
    await exporting.close();
    expect(readFileSync(inTheWay, 'utf8')).toBe('as it was');
  });

  test('a full disk leaves the old file whole and nothing beside it (FILE-4)', async ({ start, folder, skip }) => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    if (!mountTinyDisk(disk)) skip('no disk can be mounted here');
    try {
      const { welcome, machine, exporting } = await start();
      await welcome.begin('sample');
      const file = path.join(disk, 'definitions.json');
      writeFileSync(file, 'as it was');
      await machine.answerSave(file);
      await exporting.open();
      await exporting.choose('JSON');
      await exporting.run();
      await shownText(exporting.failed).toMatch(/the disk is full/u);
      expect(readFileSync(file, 'utf8')).toBe('as it was');
      expect(readdirSync(disk)).toEqual(['definitions.json']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

/** A disk of 16 kB; false where none may be mounted. */
function mountTinyDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';
import { kill } from './kill';

/** A file that takes seconds to read, since each row has to be repaired, and so can be caught in the middle. */
function longFile(folder: string, rows: number): string {
  const file = path.join(folder, 'long.csv');
  const lines = Array.from({ length: rows }, (_, row) => `0${row};"Ö" ${row} said;Çorlu;${row % 7}`);
  writeFileSync(file, `key;said;town;kind\n${lines.join('\n')}\n`);
  return file;
}

const left = (folder: string, ...names: string[]): string[] => {
  const at = path.join(folder, ...names);
  return existsSync(at) ? readdirSync(at, { recursive: true }).map(String) : [];
};

describe('profile files', () => {
  test('that were cut off with the whole app leave nothing half, whatever was under way (SAFE-5)', async ({
    start,
    folder,
  }) => {
    const small = path.join(folder, 'small.csv');
    writeFileSync(small, 'key,town\n1,Ankara\n2,Bursa\n');
    const first = await start();
    await first.welcome.begin('empty', 'Deniz Ak');
    await first.shell.go('Profiles');
    await first.profiles.open(small);
    await first.page.getByRole('button', { name: 'All files' }).click();
    await first.machine.answerOpen(longFile(folder, 400_000));
    await first.page.keyboard.press('Control+Shift+O');
    await first.profiles.opening.getByRole('button', { name: 'Open this file' }).click();
    await first.page.getByText('Reading long.csv').waitFor();
    await expect.poll(() => left(folder, 'data', 'jobs').length).toBeGreaterThan(1);
    await kill(first);

    const second = await start();
    await second.page.getByRole('button', { name: /^small\.csv/u }).waitFor();
    await countOf(second.page.getByRole('button', { name: /^long\.csv/u })).toBe(0);
    expect(left(folder, 'data', 'jobs')).toEqual([]);
    await second.profiles.open(longFile(folder, 400_000));
    const target = path.join(folder, 'out.csv');
    writeFileSync(target, 'as it was');
    await second.machine.answerSave(target);
    await second.profiles.startExport();
    await second.profiles.exporting.getByRole('button', { name: 'Export…' }).click();
    await expect.poll(() => left(folder).some((name) => name.startsWith('.curator-'))).toBe(true);
    await kill(second);
    expect(readFileSync(target, 'utf8')).toBe('as it was');

    const third = await start();
    await third.page.getByRole('button', { name: /^long\.csv/u }).waitFor();
    expect(readFileSync(target, 'utf8')).toBe('as it was');
    expect(left(folder, 'data', 'jobs')).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.curator-'))).toEqual([]);
    await third.shell.go('History');
    await third.history.verify.click();
    await shownText(third.history.verdict).toMatch(/intact/iu);
    // A page whose app is gone may live long enough to say that its request broke off.
    for (const killed of [first, second]) killed.takeProblems();
  });

  test('keep all of an edit or nothing of it where the app is killed while it is made (SAFE-5)', async ({
    start,
    folder,
  }) => {
    const rows = 60_000;
    const file = path.join(folder, 'many.csv');
    writeFileSync(file, `key,kind\n${Array.from({ length: rows }, (_, row) => `0${row},k${row % 7}`).join('\n')}\n`);
    let app = await start();
    await app.welcome.begin('empty', 'Deniz Ak');
    await app.shell.go('Profiles');
    await app.profiles.open(file);
    const edits = () =>
      app.page
        .getByRole('row', { name: /many\.csv/u })
        .getByRole('cell')
        .nth(4);
    let isEdited = false;
    for (const delay of [10, 120]) {
      await app.profiles.cell(0, 'c1').click();
      await app.page.keyboard.press('Control+Space');
      await app.page.keyboard.press('Delete');
      // Nobody can tell when it is written, and it must not matter.
      await new Promise((resolve) => setTimeout(resolve, delay));
      await kill(app);
      app = await start();
      await expect.poll(() => edits().innerText()).toMatch(isEdited ? /^60,000$/u : /^(0|60,000)$/u);
      isEdited = (await edits().innerText()) !== '0';
      await app.shell.go('History');
      await app.history.verify.click();
      await shownText(app.history.verdict).toMatch(/intact/iu);
      await app.shell.go('Profiles');
      await app.page.getByRole('button', { name: /^many\.csv/u }).click();
      await app.profiles.grid.waitFor();
    }
  });
});

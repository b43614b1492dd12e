import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { test } from './curator';
import { countOf, shownText } from './eventually';

const Saved = z.looseObject({ definitions: z.array(z.looseObject({ code: z.string() })) });

describe('merging', () => {
  test('a colleague’s file finds the ancestor in the history, asks by keyboard, and is one step (MERGE-1, MERGE-3)', async ({
    start,
    folder,
  }) => {
    const { page, machine, welcome, attributes, exporting, merging, shell, history } = await start();
    const { keyboard } = page;
    const relabel = async (code: string, label: string) => {
      await attributes.select(code, 'label');
      await keyboard.type(label);
      await keyboard.press('Enter');
      await shownText(attributes.cell(code, 'label')).toBe(label);
    };
    await welcome.begin('empty', 'Deniz Ak');
    const file = path.join(folder, 'theirs.json');
    await machine.answerSave(file);
    await exporting.open();
    await exporting.choose('JSON');
    await exporting.run();
    await exporting.saved.waitFor();
    await exporting.close();
    await relabel('pb', 'Family name');
    await relabel('pj', 'Town');

    const saved = Saved.parse(JSON.parse(readFileSync(file, 'utf8')));
    const changes: Readonly<Record<string, object>> = {
      pb: { label: 'Last name' },
      pj: { description: 'Where they live' },
      pa: { isPersonalInfo: 'no' },
    };
    const definitions = saved.definitions.map((each) => ({ ...each, ...changes[each.code] }));
    const added = { code: 'club', name: 'club', label: 'Favourite club', dataType: 'STRING' };
    writeFileSync(file, JSON.stringify({ ...saved, definitions: [...definitions, added] }));
    await machine.answerOpen(file);
    await machine.chooseMenu('Merge with a colleague’s file…');
    await shownText(merging.compared).toMatch(/what both had on/u);
    await countOf(merging.lines).toBe(2);
    await shownText(merging.standing).toBe('2 left to decide');
    await keyboard.press('o');
    await shownText(merging.standing).toBe('1 left to decide');
    await keyboard.press('t');
    await shownText(merging.standing).toBe('2 from theirs, 2 decided');
    await merging.apply.click();
    await merging.dialog.waitFor({ state: 'hidden' });

    await shownText(attributes.cell('pb', 'label')).toBe('Last name');
    await shownText(attributes.cell('pj', 'label')).toBe('Town');
    await attributes.find('club');
    await shownText(attributes.cell('club', 'label')).toBe('Favourite club');
    await shell.go('History');
    await shownText(history.entry('Merged')).toMatch(/theirs\.json/u);
    await keyboard.press('Control+z');
    await shownText(shell.notice).toMatch(/Undone: Merge/u);

    await machine.chooseMenu('Merge with a colleague’s file…');
    await countOf(merging.lines).toBe(2);
    expect(await merging.lines.allTextContents()).toEqual([expect.stringMatching(/pa/u), expect.stringMatching(/pb/u)]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuTemplate } from './menu';
import { fileInArguments } from './opened-file';
import { screenshotOrder } from './screenshot';
import { shellWords } from './words';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-start-'));
  for (const name of ['a.csv', 'b.XLSX', 'c.exe', 'ş p.curator']) writeFileSync(path.join(folder, name), '');
  mkdirSync(path.join(folder, 'd.csv'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the file of a command line', () => {
  it.each([
    [['a.csv'], 'a.csv'],
    [['--flag', 'a.csv'], 'a.csv'],
    [['a.csv', 'b.XLSX'], 'b.XLSX'],
    [['ş p.curator'], 'ş p.curator'],
  ])('of %j is %s', (given, name) => {
    expect(fileInArguments(['electron', '.', ...given], folder)).toBe(path.join(folder, name));
  });

  it('is known by its address too, as desktops of Linux hand it over', () => {
    const file = path.join(folder, 'ş p.curator');
    expect(fileInArguments(['curator', pathToFileURL(file).href], folder)).toBe(file);
    expect(fileInArguments(['curator', 'file://elsewhere.example/a.csv'], folder)).toBeNull();
    expect(fileInArguments(['curator', 'file:///%00.csv'], folder)).toBeNull();
  });

  it.each([[[]], [['c.exe']], [['d.csv']], [['none.csv']], [['--a.csv']]])('of %j is none', (given) => {
    expect(fileInArguments(['electron', ...given], folder)).toBeNull();
  });
});

describe('a screenshot', () => {
  it('is taken only where it is asked for', () => {
    expect(screenshotOrder(['electron', '.'])).toBeNull();
    expect(screenshotOrder(['electron', '--screenshot='])).toBeNull();
    const file = path.resolve('a.png');
    expect(screenshotOrder(['electron', '--screenshot=a.png'])).toEqual({ file, quits: false });
    expect(screenshotOrder(['electron', '--screenshot=a.png', '--screenshot-and-quit'])).toEqual({ file, quits: true });
  });
});

describe('the menu', () => {
  const commands: string[] = [];
  const parts = { words: shellWords('en'), isPackaged: true, command: (id: string) => void commands.push(id) };
  const items = (platform: string) =>
    menuTemplate({ ...parts, platform }).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  it('names the page’s commands', () => {
    for (const { click } of items('linux')) (click as (() => void) | undefined)?.();
    expect(commands).toEqual([
      'file.open',
      'profiles.open',
      'file.save',
      'file.merge',
      'workspace.new',
      'workspace.open',
      'workspace.save',
      'edit.undo',
      'edit.redo',
      'view.palette',
      'help.shortcuts',
    ]);
  });

  it('takes no key of its own commands from the page', () => {
    const withKeys = items('linux').filter(({ accelerator }) => accelerator);
    expect(withKeys.length).toBeGreaterThan(0);
    expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it.each([
    ['linux', 'en'],
    ['darwin', 'en'],
    ['linux', 'tr'],
    ['darwin', 'tr'],
  ])('uses each letter key once in a menu on %s in %s', (platform, locale) => {
    for (const menu of menuTemplate({ ...parts, words: shellWords(locale), platform, isPackaged: false })) {
      const labels = Array.isArray(menu.submenu) ? menu.submenu.flatMap(({ label }) => label ?? []) : [];
      const letters = labels.flatMap((label) => /&(.)/.exec(label)?.[1]?.toLowerCase() ?? []);
      expect(new Set(letters).size, labels.join()).toBe(letters.length);
    }
  });

  it('shows developer tools only while the app is not packaged', () => {
    const roles = (isPackaged: boolean) => JSON.stringify(menuTemplate({ ...parts, platform: 'linux', isPackaged }));
    expect(roles(false)).toContain('toggleDevTools');
    expect(roles(true)).not.toContain('toggleDevTools');
  });
});

it('speaks the system’s language where it has it', () => {
  expect(shellWords('tr-TR').quit).toBe('&Çık');
  expect(shellWords('de-DE')).toBe(shellWords('en'));
});

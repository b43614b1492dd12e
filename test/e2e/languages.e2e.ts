import path from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './curator';
import { countOf, shownText } from './eventually';

const turkish = path.join(import.meta.dirname, '../fixtures/definitions/dashboard-windows-1254.csv');

describe('in Turkish', () => {
  test('screens, files and searching speak the language (LANG-1, LANG-2, LANG-3)', async ({ start }) => {
    const { app, page, welcome, shell, settings, attributes, machine } = await start();
    await welcome.begin('empty', 'Deniz');
    await shell.go('Settings');
    await settings.choose('Türkçe');
    const rail = page.getByRole('navigation', { name: 'Ekranlar' });
    await shownText(rail).toBe('Öznitelikler\nProfiller\nİnceleme\nEşitleme\nGeçmiş\nAyarlar');
    await page.getByRole('heading', { name: 'Ayarlar' }).waitFor();
    await rail.getByRole('button', { name: 'Geçmiş' }).click();
    await page.getByRole('heading', { name: 'Geçmiş', level: 1 }).waitFor();
    await rail.getByRole('button', { name: 'Öznitelikler' }).click();
    await page.getByRole('heading', { name: 'Öznitelikler', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('tr');

    await machine.answerOpen(turkish);
    await machine.chooseMenu('Tanımları aç…');
    const dialog = page.getByRole('dialog', { name: 'Tanımları aç' });
    const mapped = dialog.getByRole('combobox');
    await countOf(mapped.filter({ hasText: 'Kod' })).toBe(1);
    expect(await machine.askedToOpen()).toMatchObject({ title: 'Tanımları aç' });
    await countOf(dialog.getByText('kesin', { exact: true })).toBe(7);
    await dialog.getByRole('button', { name: 'Önizlemeye geç' }).click();
    await dialog.getByRole('button', { name: /içe aktar$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await shownText(attributes.cell('şh', 'label')).toBe('Şehir');

    await attributes.select('pb', 'label');
    await page.keyboard.press('F2');
    await attributes.editorOfCell.fill('İSİM');
    await page.keyboard.press('Enter');
    await shownText(attributes.cell('pb', 'label')).toBe('İSİM');
    await page.getByRole('main').getByRole('textbox').first().fill('isim');
    await shownText(attributes.cell('pb', 'label')).toBe('İSİM');
    await countOf(attributes.cell('pk', 'label')).toBe(0);

    await app.close();
    const again = await start();
    await again.machine.chooseMenu('Tanımları aç…');
  });
});

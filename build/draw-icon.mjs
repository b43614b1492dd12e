// node build/draw-icon.mjs: draws build/icons/icon.svg as icon.png, from which electron-builder derives every other size.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, ensureChromium } from './chromium.mjs';

const side = 1024;
const folder = path.join(import.meta.dirname, 'icons');
const executablePath = ensureChromium();
if (!executablePath) process.exit(1);

const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
const page = await browser.newPage({ viewport: { width: side, height: side } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(path.join(folder, 'icon.svg'), 'utf8')}`);
await page.screenshot({ path: path.join(folder, 'icon.png'), omitBackground: true });
await browser.close();

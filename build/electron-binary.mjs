import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureStandIn } from './standin.mjs';

const root = path.resolve(import.meta.dirname, '..');
const electronFolder = path.join(root, 'node_modules/electron');

/** An unreachable network must not keep anybody waiting. */
const downloadTimeout = 20_000;

/**
 * Electron's own executable where it has been downloaded, else null. It never downloads: `require('electron')` would.
 * @returns {string | null}
 */
export function findElectron() {
  const nameFile = path.join(electronFolder, 'path.txt');
  if (!existsSync(nameFile)) return null;
  const executable = path.join(electronFolder, 'dist', readFileSync(nameFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/**
 * Electron's own executable, downloaded once if it is missing and the network lets us; else null.
 * @returns {string | null}
 */
export function downloadElectron() {
  spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: downloadTimeout });
  return findElectron();
}

/**
 * What to run the app with: Electron's executable, or the stand-in's where that cannot be had; null where there is no
 * Chromium either (which has been said then).
 * @returns {Promise<{ readonly executable: string, readonly isReal: boolean } | null>}
 */
export async function ensureElectron() {
  const present = findElectron();
  if (present) return { executable: present, isReal: true };
  console.error("Electron's binary is missing; trying to download it …");
  const downloaded = downloadElectron();
  if (downloaded) return { executable: downloaded, isReal: true };
  if (!ensureChromium()) return null;
  console.error(
    "Electron's binary cannot be had here: running on the stand-in (test/standin) with this machine's Chromium.",
  );
  return { executable: path.join(await ensureStandIn(), 'electron'), isReal: false };
}

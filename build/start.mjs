// npm start [-- --screenshot FILE] [-- arguments of the app]: builds if need be, and runs the app.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureElectron } from './electron-binary.mjs';
import { ensureBuilt } from './fresh-build.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { screenshot, rest } = readArguments(process.argv.slice(2));
const electron = ensureBuilt('all') ? await ensureElectron() : null;
if (electron) start(electron);
else process.exitCode = 1;

/**
 * @param {string[]} words
 * @returns {{ screenshot: string | null, rest: string[] }}
 */
function readArguments(words) {
  const at = words.findIndex((word) => word === '--screenshot' || word.startsWith('--screenshot='));
  if (at < 0) return { screenshot: null, rest: words };
  const [, inWord] = (words[at] ?? '').split('=');
  const file = inWord ?? words[at + 1];
  if (!file) {
    console.error('--screenshot wants the name of a file');
    process.exit(1);
  }
  const rest = words.toSpliced(at, inWord === undefined ? 2 : 1);
  return { screenshot: path.resolve(process.env['INIT_CWD'] ?? '.', file), rest };
}

/** @param {{ executable: string, isReal: boolean }} electron */
function start({ executable, isReal }) {
  const isSeen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const picture =
    screenshot ?? (isSeen ? null : path.join(mkdtempSync(path.join(tmpdir(), 'attribute-curator-')), 'window.png'));
  if (screenshot) rmSync(screenshot, { force: true });
  const order = [
    // Chromium's sandbox refuses to run as root.
    ...(isReal && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // Real Electron needs a display; its headless switch is Chromium's.
    ...(isReal && !isSeen ? ['--ozone-platform=headless'] : []),
    root,
    ...(picture ? [`--screenshot=${picture}`] : []),
    ...(screenshot ? ['--screenshot-and-quit'] : []),
    ...rest,
  ];
  const child = spawn(executable, order, { stdio: 'inherit', cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (picture && !screenshot) announce(picture);
  child.once('exit', (code) => {
    const isPictureMissing = screenshot !== null && !existsSync(screenshot);
    if (isPictureMissing) console.error('The app ended before its window could be pictured.');
    process.exit(code || (isPictureMissing ? 1 : 0));
  });
}

/**
 * Says where the window can be looked at, once its picture is there.
 * @param {string} picture
 */
function announce(picture) {
  console.error('No display: the app runs headless. Ctrl+C ends it.');
  const timer = setInterval(() => {
    if (!existsSync(picture)) return;
    clearInterval(timer);
    console.error(`Its window: ${picture}`);
  }, 200);
}

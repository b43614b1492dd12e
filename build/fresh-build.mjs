import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { newestChange } from './newest-change.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** @param {string} place */
const inRoot = (place) => path.join(root, place);

const common = ['shared', 'package-lock.json', 'vite.config.ts'];
const builds = {
  main: { sources: ['electron', ...common], output: 'out/main/curate.cjs' },
  all: { sources: ['electron', 'renderer', ...common], output: 'out/preload/preload.cjs' },
};

/**
 * Builds when a source is newer than what was built of it; answers whether the build stands. Its output is shown only
 * when it fails, and always on stderr.
 * @param {'main' | 'all'} what main: only the processes of Node; all: the whole app
 * @returns {boolean}
 */
export function ensureBuilt(what) {
  const { sources, output } = builds[what];
  const built = inRoot(output);
  if (existsSync(built) && newestChange([built]) >= newestChange(sources.map(inRoot))) return true;
  const script = what === 'main' ? inRoot('build/build-main.mjs') : inRoot('node_modules/vite/bin/vite.js');
  const order = what === 'main' ? [script] : [script, 'build'];
  const { status, stdout, stderr } = spawnSync(process.execPath, order, { cwd: root, encoding: 'utf8' });
  if (status !== 0) process.stderr.write(`The build failed.\n${stdout}${stderr}`);
  return status === 0;
}

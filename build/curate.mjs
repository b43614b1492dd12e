// npm run curate -- <what> <command> …: the headless command line, from the built bundle.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './fresh-build.mjs';

const bundle = path.resolve(import.meta.dirname, '../out/main/curate.cjs');

if (ensureBuilt('main')) {
  // npm runs scripts in the project's folder; paths are meant from where the person stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit', cwd });
  process.exitCode = status ?? 2;
} else {
  process.exitCode = 2;
}

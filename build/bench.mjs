// npm run bench [-- arguments]: builds, then runs every test/bench/*.bench.ts in turn; each prints JSON lines.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from './fresh-build.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'test/bench');
const target = path.join(root, '.cache/bench');

const names = (existsSync(source) ? readdirSync(source, { recursive: true }) : [])
  .map(String)
  .filter((name) => name.endsWith('.bench.ts'));
if (names.length === 0) {
  console.error('There is no benchmark in test/bench.');
  process.exit(1);
}
if (!ensureBuilt('all')) process.exit(1);

await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: target,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: {
      input: names.map((name) => path.join(source, name)),
      // What stands in build/ knows the project by its own place, so it is used from there.
      external: [/^node:/, /^playwright/, /[/\\\\]build[/\\\\][^/\\\\]+\.mjs$/],
      output: { format: 'esm', entryFileNames: '[name].mjs' },
    },
  },
});
for (const name of names) {
  const file = path.join(target, path.basename(name).replace(/\.ts$/, '.mjs'));
  const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exitCode = 1;
}

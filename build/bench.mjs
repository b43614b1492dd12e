// npm run bench [-- [NAME] arguments]: builds, then runs test/bench/NAME.bench.ts (app), which prints JSON lines.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundleScripts, root } from './bundle-scripts.mjs';
import { ensureBuilt } from './fresh-build.mjs';

const source = path.join(root, 'test/bench');
const target = path.join(root, '.cache/bench');

const [first = '', ...others] = process.argv.slice(2);
const isNamed = first !== '' && !first.startsWith('-');
const name = isNamed ? first : 'app';
const files = readdirSync(source).filter((file) => /\.bench\.ts$|-process\.ts$/.test(file));
if (!files.includes(`${name}.bench.ts`)) {
  const known = files.filter((file) => file.endsWith('.bench.ts')).map((file) => file.replace('.bench.ts', ''));
  console.error(`There is no benchmark called ${name}, only ${known.join(' and ')}.`);
  process.exit(1);
}
if (!ensureBuilt('all')) process.exit(1);

await bundleScripts({
  input: files.map((file) => path.join(source, file)),
  outDir: target,
  // What stands in build/ knows the project by its own place, so it is used from there.
  external: [/^node:/, /^playwright/, /[/\\\\]build[/\\\\][^/\\\\]+\.mjs$/],
  // Where a file of the bench stands tells it where the project is, so nothing goes into folders.
  chunkFileNames: '[name].mjs',
});
const order = [path.join(target, `${name}.bench.mjs`), ...(isNamed ? others : process.argv.slice(2))];
process.exitCode = spawnSync(process.execPath, order, { stdio: 'inherit', cwd: root }).status ?? 1;

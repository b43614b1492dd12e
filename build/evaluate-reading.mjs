// npm run evaluate:reading [-- OPTIONS]: holds the reading of delimited files against tables polluted in every way.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleScripts, root } from './bundle-scripts.mjs';

const outDir = path.join(root, '.cache/reading');

await bundleScripts({ input: path.join(root, 'test/reading/evaluate-reading.ts'), outDir });
const { status } = spawnSync(process.execPath, [path.join(outDir, 'evaluate-reading.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
process.exitCode = status ?? 1;

// npm run evaluate:reading [-- OPTIONS]: holds the reading of delimited files against tables polluted in every way.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, '.cache/reading');

await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: {
      input: path.join(root, 'test/reading/evaluate-reading.ts'),
      output: { format: 'esm', entryFileNames: '[name].mjs' },
    },
  },
});
const { status } = spawnSync(process.execPath, [path.join(outDir, 'evaluate-reading.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
process.exitCode = status ?? 1;

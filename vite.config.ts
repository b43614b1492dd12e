import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
// DuckDB is native code: it is shipped as it is installed, and loaded only where a profile file is read.
const machine = ['electron', ...builtinModules, /^node:/, /^@duckdb\//];

/**
 * One build, three bundles: the renderer (Chromium), the machine's processes (Node) and the preload script (a sandboxed
 * renderer). Everything but the native DuckDB is bundled, so the package ships no other node_modules.
 */
export default defineConfig({
  root: path.join(here, 'renderer'),
  plugins: [react()],
  build: { outDir: path.join(here, 'out/renderer'), emptyOutDir: true, target: 'chrome148', sourcemap: true },
  worker: { format: 'es' },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: [], conditions: ['node'] },
      build: {
        outDir: path.join(here, 'out/main'),
        target: 'node20',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          platform: 'node',
          input: {
            main: path.join(here, 'electron/main.ts'),
            'engine-process': path.join(here, 'electron/engine/engine-process.ts'),
            curate: path.join(here, 'electron/curate.ts'),
          },
          external: machine,
          output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: [], conditions: ['browser', 'module', 'import'] },
      build: {
        outDir: path.join(here, 'out/preload'),
        target: 'chrome148',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          platform: 'browser',
          input: path.join(here, 'electron/preload.ts'),
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
  },
});

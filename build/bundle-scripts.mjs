// Bundles TypeScript that Node runs outside of the app: benchmarks and evaluations.
import path from 'node:path';
import { build } from 'vite';

export const root = path.resolve(import.meta.dirname, '..');

/** Bundles the inputs (paths, or paths by name) into ES modules of their names in the folder. */
export async function bundleScripts({ input, outDir, emptyOutDir = true, external, chunkFileNames }) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        input,
        ...(external && { external }),
        output: { format: 'esm', entryFileNames: '[name].mjs', ...(chunkFileNames && { chunkFileNames }) },
      },
    },
  });
}

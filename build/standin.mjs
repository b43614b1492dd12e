import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { newestChange } from './newest-change.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'test/standin');
const folder = path.join(root, '.cache/standin');
const launcher = path.join(folder, 'electron');

/**
 * The folder of the stand-in for Electron's binary (for ELECTRON_OVERRIDE_DIST_PATH), built when it is older than its
 * source.
 * @returns {Promise<string>}
 */
export async function ensureStandIn() {
  const isFresh = existsSync(launcher) && newestChange([launcher]) >= newestChange([source, import.meta.filename]);
  if (!isFresh) await buildStandIn();
  return folder;
}

async function buildStandIn() {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([
    bundle('main', 'main.ts', 'cjs'),
    bundle('utility-child', 'utility-child.ts', 'cjs'),
    bundle('main-world', 'page/main-world.ts', 'iife'),
    bundle('isolated-world', 'page/isolated-world.ts', 'iife'),
  ]);
  // Last, because its time says when the build was complete.
  copyFileSync(path.join(source, 'electron'), launcher);
  chmodSync(launcher, 0o755);
}

/**
 * @param {string} name
 * @param {string} entry
 * @param {'cjs' | 'iife'} format CommonJS for Node, a script that defines `standin` for a page
 */
async function bundle(name, entry, format) {
  const isForPage = format === 'iife';
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    define: { __ELECTRON_VERSION__: JSON.stringify(version) },
    ssr: { noExternal: true },
    build: {
      ssr: !isForPage,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      target: isForPage ? 'chrome120' : 'node20',
      rolldownOptions: {
        input: path.join(source, entry),
        preserveEntrySignatures: 'strict',
        platform: isForPage ? 'browser' : 'node',
        external: isForPage ? [] : [...builtinModules, /^node:/, 'bufferutil', 'original-fs', 'utf-8-validate'],
        output: {
          format,
          name: 'standin',
          entryFileNames: isForPage ? `${name}.js` : `${name}.cjs`,
          codeSplitting: false,
        },
      },
    },
  });
}

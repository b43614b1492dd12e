import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import type { EngineChild } from '../../electron/engine/engine-client';

/** The engine process, bundled as the app ships it, to be forked from a test. */
export interface EngineHost {
  fork(): EngineChild;
  /** The processes that were forked. */
  readonly children: readonly ChildProcess[];
  end(): void;
}

const root = path.resolve(import.meta.dirname, '../..');
/** What Electron gives a utility process and Node a forked one by another name. */
const asUtilityProcess = `
process.parentPort = {
  on: (name, listener) => process.on(name, (data) => listener({ data })),
  postMessage: (message) => process.send(message),
};
require('./engine-process.cjs');
`;

/** Bundles the engine process. Its folder lies in the project, where its native modules are found. */
export async function openEngineHost(): Promise<EngineHost> {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache/engine-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { 'engine-process': path.join(root, 'electron/engine/engine-process.ts') },
        external: [...builtinModules, /^node:/, /^@duckdb\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  const script = path.join(folder, 'start.cjs');
  writeFileSync(script, asUtilityProcess);
  const children: ChildProcess[] = [];
  return {
    children,
    fork() {
      const child = fork(script, { stdio: 'ignore' });
      children.push(child);
      return {
        postMessage: (message) => void child.send(message as object),
        on: (event: string, listener: (value: never) => void) =>
          child.on(event, (value: unknown) => listener(value as never)),
        kill: () => child.kill('SIGKILL'),
      };
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}

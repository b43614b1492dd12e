import { strict } from '../strict';
import { createContextBridge } from './context-bridge';
import { createIpcRenderer } from './ipc-renderer';
import { isAppPage, type PageConfig } from './page-config';

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: typeof globalThis,
) => void;

/** The isolated world of a page: what a sandboxed preload script may use, and the script itself. */
export function startIsolatedWorld(config: PageConfig, preload: Preload): void {
  if (!isAppPage()) return;
  const world = globalThis as unknown as Record<string, unknown>; // Chromium puts the binding there
  const binding = world[config.binding] as (text: string) => void;
  delete world[config.binding];

  const { ipcRenderer, take, greet } = createIpcRenderer(binding);
  Object.defineProperty(world, config.take, { value: take });
  const electron = strict('electron', {
    ipcRenderer,
    contextBridge: strict('contextBridge', createContextBridge(config.secret)),
    // A page's File has a path only where the system's dialog or a drag gave it one; Chromium does not tell.
    webUtils: strict('webUtils', { getPathForFile: () => '' }),
  });
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload script can require electron only)`);
  };
  const process = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: config.platform,
    arch: config.arch,
    versions: config.versions,
    argv: config.argv,
    env: {},
  };
  const module = { exports: {} };
  greet();
  preload(require, module, module.exports, process, globalThis);
}

import { EventEmitter } from 'node:events';
import { createAppPaths } from './app-paths';
import { preventable } from './preventable';
import { shutDown } from './shutdown';
import { takeInstanceLock } from './single-instance';
import { strict } from './strict';
import { electronVersion, launch } from './this-launch';
import { openWindows } from './window-list';

const switches = new Map(launch.commandLine.switches);
const name = launch.package.productName ?? launch.package.name ?? 'Electron';
const paths = createAppPaths(name, launch.commandLine.userDataDir);
let hasLock = false;
let isReady = false;
let isQuitting = false;
let resolveReady: () => void = () => undefined;
const ready = new Promise<void>((resolve) => {
  resolveReady = resolve;
});
const nothing = () => undefined;

/** Electron's `app`. Playwright replaces some of its methods, so it stays open to that. */
export const app = strict(
  'app',
  Object.assign(new EventEmitter(), {
    isPackaged: launch.isPackaged,
    name,
    commandLine: strict('app.commandLine', {
      appendSwitch: (key: string, value = '') => void switches.set(key, value),
      hasSwitch: (key: string) => switches.has(key),
      getSwitchValue: (key: string) => switches.get(key) ?? '',
      removeSwitch: (key: string) => void switches.delete(key),
    }),
    whenReady: () => ready,
    isReady: () => isReady,
    getPath: (key: string) => paths.get(key),
    setPath: (key: string, place: string) => paths.set(key, place),
    getAppPath: () => launch.appFolder,
    getName: (): string => app.name,
    setName: (value: string): void => {
      app.name = value;
    },
    getVersion: () => launch.package.version ?? electronVersion,
    getLocale: () => 'en-US',
    getSystemLocale: () => 'en-US',
    getPreferredSystemLanguages: () => ['en-US'],
    requestSingleInstanceLock(additionalData: unknown = {}): boolean {
      const call = { argv: [...process.argv], workingDirectory: process.cwd(), additionalData };
      hasLock ||= takeInstanceLock(paths.get('userData'), call, (second) => {
        app.emit('second-instance', preventable(), second.argv, second.workingDirectory, second.additionalData);
      });
      return hasLock;
    },
    hasSingleInstanceLock: () => hasLock,
    quit,
    exit: (code = 0) => void shutDown(code),
    // There is no taskbar, dock, sandbox or graphics card to tell.
    setAppUserModelId: nothing,
    setAboutPanelOptions: nothing,
    enableSandbox: nothing,
    disableHardwareAcceleration: nothing,
    addRecentDocument: nothing,
    clearRecentDocuments: nothing,
    focus: nothing,
  }),
);

/** The switches that Chromium is started with: the command line's and the app's. */
export const chromiumSwitches: ReadonlyMap<string, string> = switches;

/** Tells the app that it may open windows. Playwright holds the event back until it is attached. */
export function announceReady(): void {
  isReady = true;
  app.emit('ready', preventable(), {});
  resolveReady();
}

/** Resolves when windows can be made: Chromium is there. */
export const whenChromiumReady = ready;

/** Ends the app when its last window has closed, unless it listens to that itself. */
export function afterWindowClosed(): void {
  if (openWindows.size > 0 || isQuitting) return;
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else quit();
}

function quit(): void {
  if (isQuitting) return;
  isQuitting = true;
  const before = preventable();
  app.emit('before-quit', before);
  if (before.defaultPrevented) isQuitting = false;
  else void closeAll();
}

async function closeAll(): Promise<void> {
  for (const window of Array.from(openWindows.values())) {
    if (await window.requestClose()) continue;
    isQuitting = false;
    return;
  }
  const last = preventable();
  app.emit('will-quit', last);
  if (last.defaultPrevented) {
    isQuitting = false;
    return;
  }
  app.emit('quit', preventable(), 0);
  await shutDown(0);
}

import { EventEmitter } from 'node:events';
import Module from 'node:module';
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { clipboard } from './clipboard';
import { dialog } from './dialog';
import { ipcMain } from './ipc-main';
import { Menu, MenuItem } from './menu';
import { nativeTheme } from './native-theme';
import { net } from './net';
import { Notification } from './notification';
import { protocol } from './protocol';
import { safeStorage } from './safe-storage';
import { screen } from './screen';
import { session } from './session';
import { shell } from './shell';
import { strict } from './strict';
import { utilityProcess } from './utility-process';
import { webContents } from './web-contents';

const electron = strict('electron', {
  app,
  BrowserWindow,
  clipboard,
  crashReporter: strict('crashReporter', { start: () => undefined }),
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  Notification,
  // The machine neither sleeps nor locks as far as the app can tell.
  powerMonitor: strict('powerMonitor', new EventEmitter()),
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
});

/** Makes `require('electron')` answer the stand-in's modules, for the app and for Playwright's loader alike. */
export function offerElectronModule(): void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' || request === 'electron/main' ? electron : load.call(Module, request, ...rest);
}

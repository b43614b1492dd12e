import { EventEmitter } from 'node:events';
import { net } from './net';
import type { PermissionHandlers } from './permissions';
import { protocol } from './protocol';
import { strict } from './strict';

/** What the app said about permissions; `enforcePermissions` reads it. */
export const permissionHandlers: PermissionHandlers = { check: null, request: null };

const nothing = () => undefined;

const defaultSession = strict(
  'session.defaultSession',
  Object.assign(new EventEmitter(), {
    protocol,
    fetch: net.fetch,
    setPermissionCheckHandler: (handler: PermissionHandlers['check']) => {
      permissionHandlers.check = handler;
    },
    setPermissionRequestHandler: (handler: PermissionHandlers['request']) => {
      permissionHandlers.request = handler;
    },
    // Chromium is headless or shows its own choosers; it has no spell checker, and its switches turn the proxy off.
    setDevicePermissionHandler: nothing,
    setDisplayMediaRequestHandler: nothing,
    setSpellCheckerEnabled: nothing,
    setSpellCheckerLanguages: nothing,
    setSpellCheckerDictionaryDownloadURL: nothing,
    setProxy: () => Promise.resolve(),
    resolveProxy: () => Promise.resolve('DIRECT'),
    // Nothing leaves the machine (see resolverRules), so there is no request to look at.
    webRequest: strict('session.webRequest', {
      onBeforeRequest: nothing,
      onBeforeSendHeaders: nothing,
      onHeadersReceived: nothing,
    }),
  }),
);

/** Electron's `session`: the one that every window here has. */
export const session = strict('session', { defaultSession });

export type Session = typeof defaultSession;

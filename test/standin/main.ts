import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { announceReady, app, chromiumSwitches } from './app';
import { startChromium } from './chromium';
import { connectedTo } from './chromium-connection';
import { offerElectronModule } from './electron-module';
import { handlerOf, registeredSchemes } from './protocol';
import { cookieName, startProtocolServer } from './protocol-server';
import { beforeEnd, isShuttingDown, shutDown } from './shutdown';
import { electronVersion, launch } from './this-launch';

/** The stand-in's start, in Electron's order: the app's main file runs first, then Chromium comes up, then `ready`. */
function main(): void {
  becomeElectron();
  offerElectronModule();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void shutDown(0));
  process.on('uncaughtException', (error) => {
    process.stderr.write(`A JavaScript error occurred in the main process\n${error.stack ?? error.message}\n`);
    void shutDown(1);
  });
  if (launch.commandLine.inspectPort !== null) inspector.open(launch.commandLine.inspectPort, '127.0.0.1');
  const load = createRequire(launch.mainFile);
  for (const file of launch.commandLine.preloads) load(path.resolve(file));
  load(launch.mainFile);
  bringUpChromium().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    void shutDown(1);
  });
}

/** What an app may ask of `process` in Electron's main process. */
function becomeElectron(): void {
  process.argv.splice(0, 2, path.join(launch.distribution, 'electron'));
  Object.defineProperties(process, {
    type: { value: 'browser' },
    defaultApp: { value: launch.isPackaged ? undefined : true },
    resourcesPath: { value: path.join(launch.distribution, 'resources') },
  });
  setVersions({ electron: electronVersion, chrome: '0.0.0.0' });
}

function setVersions(more: Readonly<Record<string, string>>): void {
  const value = Object.freeze({ ...process.versions, ...more });
  Object.defineProperty(process, 'versions', { value, configurable: true });
}

async function bringUpChromium(): Promise<void> {
  // An app that quits at once, as a second instance does, never gets this far.
  await new Promise((resolve) => setImmediate(resolve));
  if (isShuttingDown()) return;
  const server = await startProtocolServer({ schemes: registeredSchemes, handlerOf });
  const chromium = await startChromium(
    {
      userData: app.getPath('sessionData'),
      schemes: registeredSchemes,
      port: server.port,
      debuggingPort: launch.commandLine.remoteDebuggingPort,
      switches: chromiumSwitches,
    },
    () => {
      process.stderr.write('electron stand-in: Chromium has ended\n');
      void shutDown(1);
    },
  );
  beforeEnd(() => chromium.end());
  await chromium.cdp.send('Storage.setCookies', {
    cookies: [...registeredSchemes].map((scheme) => ({
      name: cookieName,
      value: server.token,
      domain: `.${scheme}.localhost`,
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    })),
  });
  await chromium.cdp.send('Target.setDiscoverTargets', { discover: true });
  setVersions({ chrome: chromium.version });
  connectedTo(chromium);
  announceReady();
}

main();

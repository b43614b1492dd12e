import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromiumArguments, findChromium } from '../../build/chromium.mjs';
import { connectCdp, type CdpClient } from './cdp-client';
import { resolverRules } from './scheme-address';

/** What Chromium is started with. */
export interface ChromiumOrder {
  /** The folder under which its profile is kept. */
  readonly userData: string;
  /** Custom schemes and the loopback port that serves them. */
  readonly schemes: Iterable<string>;
  readonly port: number;
  /** Null where nobody but the stand-in drives Chromium. */
  readonly debuggingPort: number | null;
  readonly switches: ReadonlyMap<string, string>;
}

/** A running Chromium. */
export interface Chromium {
  readonly cdp: CdpClient;
  readonly version: string;
  /** Ends it, letting it write what it holds; answers when it has gone. */
  end(): Promise<void>;
}

/** Whether windows can be seen. Without a display Chromium runs headless. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Switches that are the stand-in's own business, or that would let windows share or leave this process. */
const refusedSwitches: ReadonlySet<string> = new Set([
  'no-sandbox',
  'headless',
  'host-resolver-rules',
  'user-data-dir',
]);

/** Starts Chromium; `onUnexpectedEnd` is called when it ends before it was told to. */
export async function startChromium(order: ChromiumOrder, onUnexpectedEnd: () => void): Promise<Chromium> {
  const executable = findChromium();
  if (!executable) throw new Error('electron stand-in: no Chromium found; set CHROMIUM_PATH to its executable');
  const child = spawn(executable, chromiumCommandLine(order), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that the guard below can end all of its processes at once.
    detached: process.platform !== 'win32',
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
  });
  const guard = guardAgainstOrphan(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let isEnding = false;
  child.once('exit', () => {
    if (!isEnding) onUnexpectedEnd();
  });
  process.once('exit', () => kill(child));

  const cdp = await connectCdp(await devToolsAddress(child, order.debuggingPort !== null));
  const { product } = await cdp.send('Browser.getVersion');
  return {
    cdp,
    version: product.split('/')[1] ?? '',
    async end() {
      isEnding = true;
      // An orderly end flushes IndexedDB.
      await Promise.race([cdp.send('Browser.close').catch(() => undefined), wait(2_000)]);
      await Promise.race([gone, wait(5_000)]);
      kill(child);
      guard?.kill('SIGKILL');
    },
  };
}

function chromiumCommandLine({ userData, schemes, port, debuggingPort, switches }: ChromiumOrder): string[] {
  const profile = path.join(userData, 'standin-chromium');
  mkdirSync(profile, { recursive: true });
  const asked = [...switches].filter(([name]) => !refusedSwitches.has(name));
  return [
    ...(hasDisplay ? [] : ['--headless=new', '--disable-gpu', '--hide-scrollbars']),
    '--no-startup-window',
    ...chromiumArguments(),
    '--disable-breakpad',
    '--disable-default-apps',
    '--disable-extensions',
    '--no-default-browser-check',
    '--no-proxy-server',
    '--password-store=basic',
    '--mute-audio',
    `--user-data-dir=${profile}`,
    `--remote-debugging-port=${debuggingPort ?? 0}`,
    `--host-resolver-rules=${resolverRules(schemes, port)}`,
    ...asked.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
  ];
}

/** Waits for the line that says where DevTools listens; a driver such as Playwright waits for it too. */
function devToolsAddress(child: ChildProcess, isPassedOn: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => fail('did not start within 30 s'), 30_000);
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(`electron stand-in: Chromium ${reason}\n${text}`));
    };
    child.once('error', (error) => fail(`cannot be run: ${error.message}`));
    child.once('exit', (code) => fail(`ended at once (${code})`));
    child.stderr?.on('data', (data: Buffer) => {
      if (process.env['STANDIN_DEBUG']) process.stderr.write(data);
      text = (text + data.toString('utf8')).slice(-16_384);
      const address = /^DevTools listening on (ws:\/\/\S+)$/m.exec(text)?.[1];
      if (!address) return;
      clearTimeout(timer);
      child.stderr?.removeAllListeners('data').resume();
      if (isPassedOn) process.stderr.write(`\nDevTools listening on ${address}\n`);
      resolve(address);
    });
  });
}

/**
 * A shell that waits for the end of a pipe only this process holds: it ends Chromium even where this process was killed
 * without a chance to do so.
 */
function guardAgainstOrphan(child: ChildProcess): ChildProcess | null {
  if (process.platform === 'win32' || !child.pid) return null;
  const guard = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -9 -${child.pid} 2>/dev/null`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

function kill(child: ChildProcess): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it went by itself between the question and the signal
  }
}

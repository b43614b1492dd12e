import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureStandIn } from '../../build/standin.mjs';
import { processesNaming } from './running-processes';

/** What the fixture's preload script exposes, and what its main process keeps for the tests. */
declare global {
  interface Window {
    fixture: {
      words: { greeting: string };
      call(channel: string, value?: unknown): Promise<unknown>;
      ping(value: unknown): void;
      onPong(listener: (value: unknown) => void): () => void;
      offers(name: string): string;
    };
    heard: unknown[];
  }
  var secondInstances: unknown[];
  var heard: unknown[];
  var child: { readonly pid?: number; postMessage(message: unknown): void; kill(): boolean };
}

const fixture = path.join(import.meta.dirname, 'fixture-app');
const patience = { timeout: 15_000 };
let userData: string;
let app: ElectronApplication;
let page: Page;

beforeEach(async () => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = await ensureStandIn();
  userData = mkdtempSync(path.join(tmpdir(), 'standin-test-'));
  app = await _electron.launch({ args: [fixture], env: fixtureEnv() });
  page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:');
  await page.waitForLoadState('load');
}, 60_000);

afterEach(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}, 60_000);

function fixtureEnv(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: userData, FIXTURE_USER_DATA: userData };
}

describe('between the page and the main process', () => {
  test('a call goes there and back with binary parts, maps and dates', async () => {
    const answer = await page.evaluate(async () => {
      const value = { bytes: new Uint8Array([1, 255]), map: new Map([['a', new Date(7)]]), none: undefined };
      const echoed = (await window.fixture.call('echo', value)) as typeof value;
      return [echoed.bytes instanceof Uint8Array, echoed.bytes[1], echoed.map.get('a')?.getTime(), Object.keys(echoed)];
    });
    expect(answer).toEqual([true, 255, 7, ['bytes', 'map', 'none']]);
  });

  test('an error of the handler arrives as Electron words it', async () => {
    const told = page.evaluate(() => window.fixture.call('fail'));
    await expect(told).rejects.toThrow("Error invoking remote method 'fail': TypeError: told to fail");
  });

  test('a call that nobody handles fails', async () => {
    await expect(page.evaluate(() => window.fixture.call('nobody'))).rejects.toThrow('No handler registered');
  });

  test("the handler sees the page's own URL and origin", async () => {
    expect(await page.evaluate(() => window.fixture.call('who'))).toEqual(['fixture://host/', 'fixture://host', null]);
  });

  test('an event reaches its listener until that unsubscribes', async () => {
    const heard = await page.evaluate(async () => {
      const values: unknown[] = [];
      const pong = () => new Promise((resolve) => window.fixture.onPong(resolve));
      const stop = window.fixture.onPong((value) => values.push(value));
      const first = pong();
      window.fixture.ping(1);
      await first;
      stop();
      const second = pong();
      window.fixture.ping(2);
      await second;
      return values;
    });
    expect(heard).toEqual([1]);
  });

  test('the page has the exposed object alone, and cannot change it', async () => {
    const seen = await page.evaluate(() => {
      const isReplaced = Reflect.set(window, 'fixture', null) || Reflect.set(window.fixture.words, 'greeting', 'bye');
      const names = Object.getOwnPropertyNames(window).filter((name) =>
        /standin|^(require|ipcRenderer|process|module)$/i.test(name),
      );
      return { isReplaced, names, greeting: window.fixture.words.greeting };
    });
    expect(seen).toEqual({ isReplaced: false, names: [], greeting: 'hello' });
  });
});

describe('what is not offered', () => {
  test('fails by name in the main process', async () => {
    const asked = app.evaluate((electron) => electron.app.dock);
    await expect(asked).rejects.toThrow('electron stand-in: app.dock is not offered');
  });

  test('fails by name in the preload script', async () => {
    const asked = await page.evaluate(() => window.fixture.offers('webFrame'));
    expect(asked).toBe('electron stand-in: electron.webFrame is not offered');
  });
});

describe('a custom scheme', () => {
  test('answers with a stream, in a secure context', async () => {
    const got = await page.evaluate(async () => [await (await fetch('/count')).text(), isSecureContext]);
    expect(got).toEqual(['0 1 2 ', true]);
  });

  test('takes the body of a request', async () => {
    const size = await page.evaluate(async () => {
      const answer = await fetch('/size', { method: 'POST', body: new Blob([new Uint8Array(3_000_000)]) });
      return answer.text();
    });
    expect(size).toBe('3000000');
  });

  test("hides the stand-in's cookie from the page and from the handler", async () => {
    const seen = await page.evaluate(async () => ({
      page: document.cookie,
      handler: ((await (await fetch('/seen')).json()) as { cookie?: string }).cookie,
    }));
    expect(seen).toEqual({ page: '', handler: undefined });
  });

  test('makes no noise in the console of a page that asks for nothing', async () => {
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    await page.reload();
    await page.evaluate(() => fetch('/count'));
    expect(errors).toEqual([]);
  });

  test('is not answered to anybody but its own Chromium', async () => {
    const { port, host } = await page.evaluate(() => ({ port: location.port, host: location.host }));
    expect(port).toBe('');
    const rules = await app.evaluate(async ({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      return contents?.executeJavaScript("fetch('/count', { credentials: 'omit' }).then(({ status }) => status)");
    });
    expect([host, rules]).toEqual(['host.fixture.localhost', 403]);
  });
});

describe('a utility process', () => {
  test('has the arguments and the heap it was forked with, and answers', async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process is no window
    await app.evaluate(() => child.postMessage({ bytes: new Uint8Array([5]) }));
    await expect.poll(() => app.evaluate(() => heard.length), patience).toBe(1);
    const answer = await app.evaluate(() => heard[0]);
    expect(answer).toMatchObject({ word: 'word', isHeapSmall: true, send: 'undefined' });
  });

  test('that is killed says that it has ended', async () => {
    await expect.poll(() => app.evaluate(() => typeof child.pid), patience).toBe('number');
    expect(await app.evaluate(() => child.kill())).toBe(true);
    await expect.poll(() => app.evaluate(() => heard), patience).toEqual([{ exit: 15 }]);
    expect(await app.evaluate(() => child.pid)).toBeUndefined();
  });
});

describe('permissions', () => {
  test("are what the app's handlers say", async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'];
    const states = await page.evaluate(async (asked) => {
      const found = asked.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(found)).map(({ state }) => state);
    }, names);
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'granted', 'granted']);
  });

  test('let the page use the clipboard where they are granted', async () => {
    const text = await page.evaluate(async () => {
      await navigator.clipboard.writeText('copied');
      return navigator.clipboard.readText();
    });
    expect(text).toBe('copied');
  });
});

describe('a window', () => {
  test('gives its page its own size, and tells when it changes', async () => {
    const size = () => page.evaluate(() => [innerWidth, innerHeight]);
    await expect.poll(size, patience).toEqual([900, 500]);
    const told = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      let resized = 0;
      window.on('resize', () => resized++);
      window.setBounds({ x: 5, y: 6, width: 700, height: 400 });
      return { resized, bounds: window.getBounds() };
    });
    expect(told).toEqual({ resized: 1, bounds: { x: 5, y: 6, width: 700, height: 400 } });
    await expect.poll(size, patience).toEqual([700, 400]);
  });

  test('fills the screen when maximised and keeps its normal bounds', async () => {
    const told = await app.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      const before = window.getBounds();
      window.maximize();
      const isFull = JSON.stringify(window.getBounds()) === JSON.stringify(screen.getPrimaryDisplay().workArea);
      const isKept = JSON.stringify(window.getNormalBounds()) === JSON.stringify(before);
      window.unmaximize();
      return { isFull, isKept, isBack: JSON.stringify(window.getBounds()) === JSON.stringify(before) };
    });
    expect(told).toEqual({ isFull: true, isKept: true, isBack: true });
  });

  test('can be pictured', async () => {
    const size = await app.evaluate(async ({ BrowserWindow }) => {
      const picture = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage();
      return { ...picture.getSize(), start: picture.toPNG().subarray(1, 4).toString() };
    });
    expect(size).toEqual({ width: 900, height: 500, start: 'PNG' });
  });

  test("follows the app's theme", async () => {
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark';
    });
    await expect.poll(isDark, patience).toBe(true);
  });

  test('says when its page has crashed', async () => {
    const reason = app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      return new Promise((resolve) =>
        contents.once('render-process-gone', (_event, details) => resolve(details.reason)),
      );
    });
    await page.goto('chrome://crash').catch(() => undefined); // the page that would answer is gone
    expect(await reason).toBe('crashed');
  });
});

describe('navigation', () => {
  test('that the app refuses leaves the page where it is', async () => {
    await page.evaluate(() => {
      location.href = 'http://localhost:1/elsewhere';
    });
    await page.evaluate(() => fetch('/count')); // the refused navigation has been decided by then
    expect(page.url()).toBe('http://host.fixture.localhost/');
  });

  test('a window that the app refuses does not stay', async () => {
    const opened = await page.evaluateHandle(() => window.open('http://localhost:1/'));
    await expect.poll(() => opened.evaluate((one) => one?.closed), patience).toBe(true);
  });

  test('no name but loopback resolves', async () => {
    const answer = page.evaluate(() => fetch('https://example.com/', { mode: 'no-cors' }));
    await expect(answer).rejects.toThrow('Failed to fetch');
  });
});

describe('the end', () => {
  test('comes with the last window', async () => {
    const ended = once(app.process(), 'exit');
    await page.close();
    expect((await ended)[0]).toBe(0);
  });

  test('comes at once for a second instance, which the first hears of', async () => {
    const standIn = path.join(await ensureStandIn(), 'electron');
    const second = spawn(standIn, [fixture], { env: fixtureEnv(), stdio: 'ignore' });
    expect((await once(second, 'exit'))[0]).toBe(0);
    await expect.poll(() => app.evaluate(() => secondInstances), patience).toEqual([{ from: 'second' }]);
  });

  test('takes Chromium along even where the app was killed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'standin-test-'));
    const standIn = path.join(await ensureStandIn(), 'electron');
    const env = { ...fixtureEnv(), FIXTURE_USER_DATA: folder };
    const killed = spawn(standIn, ['--remote-debugging-port=0', fixture], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    await once(killed.stderr, 'data'); // Chromium's DevTools address
    expect(processesNaming(folder).length).toBeGreaterThan(0);
    killed.kill('SIGKILL');
    await expect.poll(() => processesNaming(folder), patience).toEqual([]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findElectron } from '../../build/electron-binary.mjs';
import { ensureStandIn } from '../../build/standin.mjs';

/** How the app is to be started. */
export interface LaunchOptions {
  /** Kept by the caller; without it the app has a folder of its own that ends with it. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** The running app. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Whether this is Electron itself or the stand-in. */
  readonly isReal: boolean;
  /** Errors of the page's console and its scripts so far, and requests to any other host than the app's own. */
  problems(): readonly string[];
  /** Answers them and forgets them: for a test that provokes some. */
  takeProblems(): readonly string[];
  /** Quits as a person does, and so is held up by what is unsaved. */
  close(): Promise<void>;
  /** Ends it at once. */
  end(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Starts the built app (`npm run build`) in Electron where its binary is present, else in the stand-in. */
export async function launchApp({ userData, env = {}, args = [] }: LaunchOptions = {}): Promise<LaunchedApp> {
  const isReal = findElectron() !== null;
  // Playwright finds Electron's executable by this, and holds the app's `ready` back until it is attached.
  if (!isReal) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = await ensureStandIn();
  const folder = userData ?? mkdtempSync(path.join(tmpdir(), 'attribute-curator-e2e-'));
  const app = await _electron.launch({
    args: [...(isReal && process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args],
    env: { ...inheritedEnv(), CURATOR_USER_DATA: folder, ...env },
  });
  try {
    const problems: string[] = [];
    app.context().on('page', (opened) => watch(opened, problems));
    const page = await app.firstWindow();
    watch(page, problems);
    page.setDefaultTimeout(15_000);
    await page.waitForURL((url) => url.protocol !== 'about:'); // a fresh window has not navigated yet
    await page.waitForLoadState('load');
    const close = async () => {
      await app.close();
      if (!userData) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    const running = app.process();
    const gone = new Promise((resolve) => running.once('exit', resolve));
    const end = async () => {
      // It may have ended already.
      await app.evaluate(({ app: itself }) => itself.exit(0)).catch(() => undefined);
      await close();
      // What it leaves open would be in the way of who removes its folder.
      if (running.exitCode === null && running.signalCode === null) await gone;
    };
    return {
      app,
      page,
      userData: folder,
      isReal,
      problems: () => problems,
      takeProblems: () => problems.splice(0),
      close,
      end,
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

const watched = new WeakSet<Page>();

function watch(page: Page, problems: string[]): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!isOwn(request.url())) problems.push(`request: ${request.url()}`);
  });
}

/** The app's own scheme; in the stand-in a name under localhost, which never leaves the machine. */
function isOwn(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return ['app:', 'data:', 'blob:', 'about:'].includes(protocol) || hostname.endsWith('.app.localhost');
}

function inheritedEnv(): Record<string, string> {
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}

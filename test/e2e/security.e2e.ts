import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { contentPolicy } from '../../electron/shell/content-policy';
import { bridgeLaws } from '../contracts/bridge.contract';
import { test } from './curator';
import { shownText } from './eventually';
import { launchApp } from './launch-app';

const fixtures = path.join(import.meta.dirname, '../fixtures/definitions');

/** The object that the preload script puts into the page. */
interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
}

describe('the page', () => {
  test('reaches nothing of the machine but two functions, and no other origin (SEC-1, SEC-2, SEC-3)', async ({
    start,
  }) => {
    const { page, machine, takeProblems } = await start();
    const reach = await page.evaluate(() => ({
      curator: Object.keys(Reflect.get(window, 'curator') as object).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
      frozen: Reflect.set(window, 'curator', 1) ? 'replaced' : 'kept',
    }));
    expect(reach).toEqual({ curator: ['call', 'on'], node: [], frozen: 'kept' });

    const policy = await page.evaluate(
      async () => (await fetch(location.href)).headers.get('content-security-policy') ?? '',
    );
    expect(policy).toBe(contentPolicy(null));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u);
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/u);

    const links = await machine.watchLinks();
    const address = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.org/away';
    });
    await page.evaluate(() => {
      for (const address of ['https://example.org/new', 'file:///etc/passwd', 'http://example.org/plain']) {
        window.open(address);
      }
    });
    await expect.poll(links).toEqual(['https://example.org/new']);
    expect(page.url()).toBe(address);
    await expect.poll(() => page.context().pages()).toHaveLength(1);
    await page.getByLabel('Your name').waitFor(); // still the same page, still alive

    const refused = await page.evaluate(async () => {
      const failed = (attempt: () => unknown) => {
        try {
          return attempt() === undefined;
        } catch {
          return true;
        }
      };
      const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { src: '/index.html' }));
      const view = document.body.appendChild(document.createElement('webview'));
      const script = Object.assign(document.createElement('script'), { text: 'window.inlineRan = true' });
      document.body.append(script);
      return {
        // In a task of its own: what a debugger evaluates may evaluate too, whatever the policy says.
        evaluate: await new Promise((resolve) =>
          // oxlint-disable-next-line no-eval -- that it is refused is what is tried
          setTimeout(() => resolve(failed(() => (0, eval)('1')))),
        ),
        network: await fetch('https://example.org/').then(
          () => false,
          () => true,
        ),
        inline: !('inlineRan' in window),
        webview: !('getWebContentsId' in view),
        frame: await new Promise((resolve) =>
          frame.addEventListener('load', () => resolve(frame.contentDocument === null)),
        ),
      };
    });
    expect(refused).toEqual({ evaluate: true, network: true, inline: true, webview: true, frame: true });
    expect(takeProblems().some((problem) => problem.includes('Content Security Policy'))).toBe(true);
  });

  test('gets no permission but the clipboard and to keep what it stores (SEC-4)', async ({ start }) => {
    const { page } = await start();
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ];
      const asked = names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        return [name, status.state] as const;
      });
      return Object.fromEntries(await Promise.all(asked));
    });
    expect(states).toEqual({
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      midi: 'denied',
      'clipboard-read': 'granted',
      'persistent-storage': 'granted',
    });
  });

  test('can use a one-time path once (SEC-5)', async ({ start }) => {
    const { page, takeProblems } = await start();
    const statuses = await page.evaluate(async () => {
      const bridge = Reflect.get(window, 'curator') as Bridge;
      const answer = (await bridge.call('file.offer', { name: 'a.csv', size: 3 })) as { value: { upload: string } };
      const post = async () => (await fetch(answer.value.upload, { method: 'POST', body: 'a,b' })).status;
      const guessed = await fetch('/bulk/00000000-0000-0000-0000-000000000000');
      return { first: await post(), second: await post(), guessed: guessed.status };
    });
    expect(statuses.first).toBe(200);
    expect(statuses.second).toBe(404);
    expect(statuses.guessed).toBe(404);
    takeProblems(); // Chromium notes each 404 in the console
  });
});

describe('a whole session', () => {
  test('asks no host, breaks no policy, and leaves neither values in the log nor files behind (SEC-6, SEC-7, SEC-8)', async ({
    start,
    folder,
  }) => {
    const secret = 'Gizlideğer4711';
    const first = await start();
    const reached = await first.machine.watchConnections();
    await first.welcome.begin('empty', `Person${secret}`);
    await first.importing.drop(`${secret}.csv`, '');
    await first.importing.alert.waitFor();
    await first.importing.close();
    await first.importing.drop('good.csv', `Code;Attribute\nxq;${secret}\n`);
    await first.importing.toPreview();
    await first.importing.import();
    await first.attributes.bring('xq');
    await shownText(first.attributes.cell('xq', 'label')).toBe(secret);
    await first.machine.answerOpen(path.join(fixtures, 'dashboard.csv'));
    await first.importing.open();
    await first.importing.toPreview();
    await first.importing.import();
    await first.machine.answerSave(path.join(folder, `${secret}.json`));
    await first.exporting.open();
    await first.exporting.choose('JSON');
    await first.exporting.run();
    await first.exporting.saved.waitFor();
    await first.exporting.close();
    await first.shell.go('History');
    await first.shell.go('Settings');
    await first.page.getByText('No request has left this machine.').waitFor();
    const isOwn = (host: string) => ['127.0.0.1', '::1', 'localhost', 'this machine'].includes(host);
    expect((await reached()).filter((host) => !isOwn(host))).toEqual([]);
    expect(first.problems()).toEqual([]);
    await expect.poll(() => filesIn(path.join(first.userData, 'jobs'))).toEqual([]);
    expect(logOf(first.userData)).not.toContain(secret);

    // Ended in the middle of an upload, as by a power cut.
    await first.shell.go('Attributes');
    await first.importing.drop('left.csv', `Code;Attribute\nxr;${secret}\n`);
    await first.importing.continue.waitFor();
    expect(filesIn(path.join(first.userData, 'jobs'))).not.toEqual([]);
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;

    const second = await start();
    await second.attributes.bring('xq');
    await shownText(second.attributes.cell('xq', 'label')).toBe(secret);
    expect(filesIn(path.join(second.userData, 'jobs'))).toEqual([]);
    expect(logOf(second.userData)).not.toContain(secret);
  });
});

bridgeLaws('from the page of the running app', async () => {
  const { page, close } = await launchApp();
  return {
    call: (name, input) =>
      page.evaluate(([name, input]) => (Reflect.get(window, 'curator') as Bridge).call(name, input), [
        name,
        input,
      ] as const),
    close,
  };
});

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
}

function logOf(userData: string): string {
  const file = path.join(userData, 'log.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { devServerUrl, serveDevServer } from './dev-server';
import { outsideLink } from './links';
import { guardNavigation } from './navigation';
import { guardPermissions, isPermitted } from './permissions';
import { tidyBeforeQuit } from './quit';

describe('permissions', () => {
  it('are the clipboard’s and that of keeping, for the own page alone', () => {
    expect(isPermitted('clipboard-read', 'app://curator/')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'app://curator/')).toBe(true);
    expect(isPermitted('persistent-storage', 'app://curator/')).toBe(true);
    expect(isPermitted('persistent-storage', 'https://example.org/')).toBe(false);
    expect(isPermitted('clipboard-read', 'https://example.org/')).toBe(false);
    for (const other of ['media', 'geolocation', 'notifications', 'fileSystem', 'openExternal', 'unknown']) {
      expect(isPermitted(other, 'app://curator/')).toBe(false);
    }
  });

  it('are refused to questions, silent checks and devices alike', () => {
    const set: Record<string, (...all: unknown[]) => unknown> = {};
    guardPermissions({
      setPermissionRequestHandler: (handler: never) => void (set['request'] = handler),
      setPermissionCheckHandler: (handler: never) => void (set['check'] = handler),
      setDevicePermissionHandler: (handler: never) => void (set['device'] = handler),
    });
    const answer = vi.fn();
    set['request']?.(null, 'media', answer, { requestingUrl: 'app://curator/' });
    set['request']?.(null, 'clipboard-read', answer, { requestingUrl: 'app://curator/' });
    expect(answer.mock.calls).toEqual([[false], [true]]);
    expect(set['check']?.(null, 'clipboard-read', 'app://curator')).toBe(true);
    expect(set['check']?.(null, 'midi', 'app://curator')).toBe(false);
    expect(set['device']?.({ origin: 'app://curator' })).toBe(false);
  });
});

describe('links', () => {
  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:a@b',
    'https://a:b@c.d/',
    'x',
    '',
  ])('keeps "%s" inside', (url) => expect(outsideLink(url)).toBeNull());
  it('lets https out, as it was understood', () =>
    expect(outsideLink('https://Example.org')).toBe('https://example.org/'));
});

describe('navigation', () => {
  function page() {
    const events = new EventEmitter();
    const opened: string[] = [];
    let open: (details: { url: string }) => unknown = () => undefined;
    const contents = Object.assign(events, {
      setWindowOpenHandler: (handler: typeof open) => void (open = handler),
    });
    guardNavigation(contents as unknown as Parameters<typeof guardNavigation>[0], (url) => opened.push(url));
    const navigate = (event: string, url: string) => {
      const preventDefault = vi.fn();
      events.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length === 0;
    };
    return { navigate, open: (url: string) => open({ url }), opened };
  }

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s lets the page be reloaded only', (event) => {
    const { navigate } = page();
    expect(navigate(event, 'app://curator/')).toBe(true);
    for (const url of ['https://example.org/', 'app://curator/bulk/token', 'app://elsewhere/', 'file:///a.html']) {
      expect(navigate(event, url)).toBe(false);
    }
  });

  it('refuses every webview', () => {
    expect(page().navigate('will-attach-webview', 'app://curator/')).toBe(false);
  });

  it('opens no window, and https links outside', () => {
    const { open, opened } = page();
    for (const url of ['https://example.org/', 'http://example.org/', 'app://curator/']) {
      expect(open(url)).toEqual({ action: 'deny' });
    }
    expect(opened).toEqual(['https://example.org/']);
  });
});

describe('the development server', () => {
  it('is heard of only while the app is not packaged, and only on this machine', () => {
    const url = (isPackaged: boolean, VITE_DEV_SERVER_URL?: string) =>
      devServerUrl(isPackaged, { VITE_DEV_SERVER_URL })?.href ?? null;
    expect(url(false, 'http://localhost:5173')).toBe('http://localhost:5173/');
    expect(url(true, 'http://localhost:5173')).toBeNull();
    expect(url(false, 'http://example.org')).toBeNull();
    expect(url(false, 'file:///a')).toBeNull();
    expect(url(false)).toBeNull();
  });

  it('answers for the page’s path, without the headers of an encoding that is undone', async () => {
    const fetched: string[] = [];
    const serve = serveDevServer(new URL('http://localhost:5173/'), async (url) => {
      fetched.push(url);
      return new Response('script', { headers: { 'content-encoding': 'gzip', 'content-type': 'text/javascript' } });
    });
    const answer = await serve(new Request('app://curator/main.tsx?t=1'));
    expect(fetched).toEqual(['http://localhost:5173/main.tsx?t=1']);
    expect([...answer.headers]).toEqual([['content-type', 'text/javascript']]);
  });
});

it('holds the end back until it is tidy, once', async () => {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  const tidy = vi.fn(async () => undefined);
  tidyBeforeQuit(app as unknown as Parameters<typeof tidyBeforeQuit>[0], tidy);
  const first = { preventDefault: vi.fn() };
  app.emit('will-quit', first);
  expect(first.preventDefault).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  const second = { preventDefault: vi.fn() };
  app.emit('will-quit', second);
  expect(second.preventDefault).not.toHaveBeenCalled();
  expect(tidy).toHaveBeenCalledOnce();
});

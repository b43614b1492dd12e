import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHttp, originOf, resolverRules, toHttp } from './scheme-address';

const schemes = new Set(['app', 'my-app']);
const anyHost = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const anyPath = fc.webPath().map((path) => (path.startsWith('/') ? path : `/${path}`));

describe('the address of a custom scheme', () => {
  test('comes back unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemes), anyHost, anyPath, (scheme, host, path) => {
        const url = `${scheme}://${host}${path}?q=1#part`;
        expect(fromHttp(toHttp(url, schemes), schemes)).toBe(url);
      }),
    );
  });

  test('is a name under localhost, which Chromium takes for a secure context', () => {
    expect(toHttp('app://curator/a.js?b', schemes)).toBe('http://curator.app.localhost/a.js?b');
    expect(toHttp('app://curator', schemes)).toBe('http://curator.app.localhost/');
  });

  test.each(['https://example.invalid/a', 'http://localhost:5173/', 'other://host/', 'about:blank'])(
    'leaves %s alone',
    (url) => {
      expect(toHttp(url, schemes)).toBe(url);
      expect(fromHttp(url, schemes)).toBe(url);
    },
  );

  test('leaves a look-alike of an unknown scheme alone', () => {
    expect(fromHttp('http://curator.other.localhost/', schemes)).toBe('http://curator.other.localhost/');
    expect(fromHttp('http://curator.app.localhost.example.invalid/', schemes)).toContain('example.invalid');
  });

  test('has the origin that Electron names', () => {
    expect(originOf('app://curator/index.html?a', schemes)).toBe('app://curator');
    expect(originOf('https://example.invalid/a', schemes)).toBe('https://example.invalid');
    expect(originOf('about:blank', schemes)).toBe('null');
  });

  test('resolves to the server alone: any other name is not found', () => {
    expect(resolverRules(['app'], 4711)).toBe(
      'MAP *.app.localhost:80 127.0.0.1:4711, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isOwnRequest, isOwnUrl, isPageUrl, pageUrl } from './origin';

const foreign = [
  'https://curator/',
  'http://app/curator',
  'app://elsewhere/',
  'app://curator.example.org/',
  'app://person@curator/',
  'app://curator:80/',
  'apps://curator/',
  'file:///curator',
  'about:blank',
  'data:text/html,x',
  'javascript:alert(1)',
  'null/',
  '',
];

it.each(foreign)('takes "%s" for foreign', (url) => {
  expect([isOwnUrl(url), isPageUrl(url)]).toEqual([false, false]);
});

it.each([pageUrl, 'app://curator/?a=1#b', 'APP://CURATOR/'.toLowerCase()])('takes %s for the page', (url) => {
  expect([isOwnUrl(url), isPageUrl(url)]).toEqual([true, true]);
});

it('knows its own files from its page', () => {
  expect([isOwnUrl('app://curator/assets/a.js'), isPageUrl('app://curator/assets/a.js')]).toEqual([true, false]);
});

describe('a request', () => {
  it.each([
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'app://curator' }, false],
    [{ origin: 'app://curator' }, true],
    [{ origin: 'https://example.org' }, false],
    [{ origin: 'null' }, false],
  ])('with %j is the page’s own: %s', (headers, isOwn) => {
    const all = new Map(Object.entries(headers));
    expect(isOwnRequest({ get: (name) => all.get(name) ?? null })).toBe(isOwn);
  });
});

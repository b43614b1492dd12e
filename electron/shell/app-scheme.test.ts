import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAppScheme } from './app-scheme';
import { safeHeaders } from './content-policy';
import { rendererFile, serveFolder } from './renderer-files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-scheme-'));
  mkdirSync(path.join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'renderer/index.html'), '<p>page</p>');
  writeFileSync(path.join(folder, 'renderer/assets/a b.js'), 'script');
  writeFileSync(path.join(folder, 'renderer/assets/notes.exe'), 'program');
  writeFileSync(path.join(folder, 'secret.json'), 'secret');
  mkdirSync(path.join(folder, 'renderer-old'));
  writeFileSync(path.join(folder, 'renderer-old/secret.json'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(url: string, init: RequestInit = {}) {
  return answerAppScheme(new Request(url, init), {
    bulk: async () => new Response('bulk'),
    files: serveFolder(path.join(folder, 'renderer')),
    headers: safeHeaders(null),
  });
}

it.each([
  ['/', 'text/html; charset=utf-8', '<p>page</p>'],
  ['/index.html?a#b', 'text/html; charset=utf-8', '<p>page</p>'],
  ['/assets/a%20b.js', 'text/javascript; charset=utf-8', 'script'],
])('serves %s', async (at, type, text) => {
  const answer = await ask(`app://curator${at}`);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, type, text]);
});

it('hands bulk paths on', async () => {
  expect(await (await ask('app://curator/bulk/token')).text()).toBe('bulk');
});

it.each(['app://curator/', 'app://curator/none.js', 'app://curator/bulk/token', 'app://elsewhere/'])(
  'puts the safe headers onto every answer: %s',
  async (url) => {
    const answer = await ask(url);
    for (const [name, value] of Object.entries(safeHeaders(null))) expect(answer.headers.get(name)).toBe(value);
  },
);

it.each(['app://elsewhere/', 'app://elsewhere/bulk/token'])('knows no other host: %s', async (url) => {
  expect((await ask(url)).status).toBe(404);
});

it('answers no other method', async () => {
  expect((await ask('app://curator/', { method: 'POST', body: 'x' })).status).toBe(405);
});

it('answers HEAD without a body', async () => {
  const answer = await ask('app://curator/', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

describe('outside the built renderer', () => {
  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/..%2frenderer-old/secret.json',
    '/%2fetc/passwd',
    '/%00index.html',
    '/index.html%00.js',
    '/%zz.js',
    '/C:/secret.json',
    '/assets',
    '/assets/',
    '/assets/notes.exe',
  ])('nothing is found: %s', async (at) => {
    expect((await ask(`app://curator${at}`)).status).toBe(404);
  });

  // Law: whatever a URL spells, the file lies inside the folder.
  it('nothing is named by any spelling', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '/',
      '\\',
      '%5c',
      'a',
      '%00',
      '.json',
      'renderer-old',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asked = rendererFile('/app/renderer', `/${pieces.join('')}`);
        expect(asked === null || asked.file.startsWith('/app/renderer/')).toBe(true);
      }),
    );
  });
});

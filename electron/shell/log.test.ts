import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as told, openLog } from './log';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'log-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A personal value as it might stand in what went wrong: nothing of ours is written like it. */
const anyValue = fc
  .tuple(fc.constantFrom('ada@example.com', '10000000146', 'Ayşe Yılmaz', 'TR330006100519786457841326'), fc.nat())
  .map(([value, number]) => `${value}#${number}`);

/** A message that quotes the value, alone, in a path, or in lines that look like a stack. */
const anyMessage = anyValue.chain((value) =>
  fc
    .constantFrom(
      value,
      `Cannot read "${value}"`,
      `ENOENT: no such file or directory, open '/home/ada/${value}.csv'`,
      `first line\n    at ${value} (/home/ada/${value}:1:2)\nlast line`,
      `\n    at ${value}:3:4`,
    )
    .map((message) => ({ value, message })),
);

/** Errors as they come: of any sort, with a code or without, thrown because of another. */
const anyError = fc
  .record({
    said: anyMessage,
    Sort: fc.constantFrom(Error, TypeError, RangeError),
    code: fc.option(fc.constantFrom('ENOENT', 'EACCES', 'ERR_INVALID_ARG_TYPE'), { nil: undefined }),
    isNested: fc.boolean(),
    extras: fc.constantFrom('path', 'dest', 'input', 'issues'),
  })
  .map(({ said: { value, message }, Sort, code, isNested, extras }) => {
    const cause = isNested ? new Error(message) : undefined;
    const error = new Sort(message, { cause });
    return { value, error: Object.assign(error, { [extras]: value }, code === undefined ? {} : { code }) };
  });

describe('the log', () => {
  // Law: whatever went wrong, and whatever stood in it.
  it('never holds a value or a path that an error quotes', () => {
    fc.assert(
      fc.property(anyError, ({ value, error }) => {
        const line = told(error);
        expect(line).not.toContain(value);
        expect(line).not.toContain(value.split('#')[0]);
        expect(line).not.toContain('/home');
      }),
      { numRuns: 500 },
    );
  });

  it('never holds what is thrown that is no error, and no file of it is named after anything', async () => {
    const log = openLog(path.join(folder, 'logs/main.log'), () => new Date(0));
    await fc.assert(
      fc.asyncProperty(anyError, fc.constantFrom('text', 'object', 'error'), async ({ value, error }, thrown) => {
        log.write('unhandledRejection', { text: value, object: { email: value, list: [value] }, error }[thrown]);
        const files = await readdir(path.join(folder, 'logs'));
        expect(files.every((name) => ['main.log', 'main.log.old'].includes(name))).toBe(true);
        expect(await readFile(path.join(folder, 'logs/main.log'), 'utf8')).not.toContain(value);
      }),
      { numRuns: 100 },
    );
  });

  it('tells where it happened and of which sort it was', () => {
    const error = Object.assign(new TypeError('secret'), { code: 'EACCES' });
    expect(told(error)).toMatch(/^TypeError EACCES log\.test\.ts:\d+:\d+/u);
    expect(told(new Error(''))).toMatch(/^Error log\.test\.ts:\d+:\d+/u);
  });

  it('tells nothing of what is thrown and no error, for it may be anything', () => {
    expect([{ name: 'person' }, ['person'], 'person', 5, undefined].map(told)).toEqual(['', '', '', '', '']);
  });

  it('starts a new file when the old one is full', async () => {
    const file = path.join(folder, 'full.txt');
    await writeFile(file, 'x'.repeat(1024 * 1024 + 1));
    openLog(file, () => new Date(0)).write('again');
    expect(await readFile(file, 'utf8')).toBe('1970-01-01T00:00:00.000Z again\n');
  });

  it('fails in silence where it cannot be written', async () => {
    await writeFile(path.join(folder, 'a.csv'), '');
    expect(() => openLog(path.join(folder, 'a.csv', 'log.txt'), () => new Date(0)).write('x')).not.toThrow();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from './command';
import { commands, runCommandLine } from './command-line';

const fixtures = path.resolve(import.meta.dirname, '../../test/fixtures/definitions');
const real = path.join(fixtures, 'real-platforms.tsv');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function curate(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function file(name: string, text: string): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, text);
  return target;
}

describe('the command line', () => {
  it('names every command in its help', async () => {
    const { code, out } = await curate('--help');
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(wordsOf(command).join(' '));
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['definitions', 'polish']],
    ['too few files', ['definitions', 'diff', 'one.csv']],
    ['too many files', ['definitions', 'convert', 'a', 'b', 'c']],
    ['an unknown option', ['definitions', 'check', '--loud', 'a.csv']],
  ])('answers %s with 2 and a message', async (_what, args) => {
    const { code, err } = await curate(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each(commands.map((command) => [wordsOf(command).join(' '), command] as const))(
    '%s answers a file that is not there with 2 and its name',
    async (_name, command) => {
      const { least } = command;
      const files = Array.from({ length: Math.max(1, least) }, (_, index) => path.join(folder, `none${index}.csv`));
      const people = await curate(...wordsOf(command), ...files);
      expect(people).toMatchObject({ code: 2, out: '' });
      expect(people.err).toContain('none0.csv');
      const programs = await curate(...wordsOf(command), ...files, '--json');
      expect(programs).toMatchObject({ code: 2, err: '' });
      expect(JSON.parse(programs.out)).toMatchObject({ ok: false, error: { code: 'file-missing' } });
    },
  );
});

describe('definitions check', () => {
  it('names file, line, severity and rule', async () => {
    const list = await file('list.csv', 'Code,Attribute,Data Type\na,A,STRING\na,B,STRING\nb,C,COLOUR\nc,D,INT,5\n');
    const { code, out } = await curate('definitions', 'check', list);
    expect(code).toBe(1);
    expect(out).toContain(`${list}:3: error [row-repeated]`);
    expect(out).toContain(`${list}:4: error [cell-not-data-type]`);
    expect(out).toContain(`${list}:5: error [row-too-long]`);
    expect(out).toContain(`${list}:2: warning [description-missing]`);
  });

  it('answers 0 where nothing is doubtful', async () => {
    const list = await file('list.csv', 'Code,Name,Attribute,Description,Is Personal Info\na,city,City,Where,no\n');
    expect(await curate('definitions', 'check', list)).toEqual({
      code: 0,
      out: '1 definitions checked, 0 findings.',
      err: '',
    });
  });

  it('answers as JSON', async () => {
    const { out } = await curate('definitions', 'check', real, '--json');
    const answer = JSON.parse(out) as { findings: { file: string; line: number }[] };
    expect(answer.findings.length).toBeGreaterThan(0);
    expect(answer.findings[0]).toMatchObject({ file: real, line: expect.any(Number), rule: expect.any(String) });
  });
});

describe('definitions convert and diff', () => {
  it('carry real definitions through every format without a difference', async () => {
    const first = path.join(folder, 'first.json');
    // Types that the platform does not have are named, and left out only when that is asked for.
    expect(await curate('definitions', 'convert', real, first)).toMatchObject({ code: 2 });
    expect(await curate('definitions', 'convert', real, first, '--partial')).toMatchObject({ code: 1 });
    let from = first;
    for (const name of ['b.xlsx', 'c.csv', 'd.tsv', 'e.json']) {
      const to = path.join(folder, name);
      expect(await curate('definitions', 'convert', from, to)).toMatchObject({ code: 0, err: '' });
      from = to;
    }
    expect(await readFile(from, 'utf8')).toBe(await readFile(first, 'utf8'));
    expect(await curate('definitions', 'diff', first, from)).toMatchObject({
      code: 0,
      out: '0 added, 0 removed, 0 changed.',
    });
  });

  it('list what was added, removed and changed, cell by cell', async () => {
    const older = await file('old.csv', 'Code,Attribute,Owner\na,A,x\nb,B,y\n');
    const newer = await file('new.csv', 'Code,Attribute\nb,Bee\nc,C\n');
    const { code, out } = await curate('definitions', 'diff', older, newer);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'added c',
      'removed a',
      'changed b',
      '  label: "B" -> "Bee"',
      '  Owner: "y" -> ""',
      '1 added, 1 removed, 1 changed.',
    ]);
  });

  it('write nothing where a row cannot be read', async () => {
    const list = await file('list.csv', 'Code,Attribute\na,A\nb,B,too long\n');
    const { code, err } = await curate('definitions', 'convert', list, path.join(folder, 'out.json'));
    expect(code).toBe(2);
    expect(err).toContain(`${list}:3: error [row-too-long]`);
    expect(await readdir(folder)).toEqual(['list.csv']);
  });

  it('refuse a format and a delimiter that they do not know', async () => {
    expect((await curate('definitions', 'convert', real, path.join(folder, 'a.docx'))).code).toBe(2);
    expect((await curate('definitions', 'convert', real, path.join(folder, 'a.csv'), '--delimiter', '!')).code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});

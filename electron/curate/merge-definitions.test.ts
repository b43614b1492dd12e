import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-merge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function merge(files: Readonly<Record<'base' | 'ours' | 'theirs', string>>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const paths = ['base', 'ours', 'theirs'].map((name) => path.join(folder, name));
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommandLine(['definitions', 'merge', ...paths, ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const written = (name: string) => readFile(path.join(folder, name), 'utf8');

const base = 'Kod;Etiket;Kişisel Bilgi\naa;Average basket;evet\nbb;Visits;hayır\n';

describe('definitions merge', () => {
  it('writes over our file what either side changed, and leaves every other letter as it was', async () => {
    const ours = 'Kod;Etiket;Kişisel Bilgi\naa;Basket;evet\nbb;Visits;hayır\n';
    const theirs =
      'Kod;Etiket;Kişisel Bilgi;Sahip\naa;Average basket;evet;CRM\nnn;New;evet;\nbb;All visits;hayır;Web\n';
    const { code, out, err } = await merge({ base, ours, theirs }, '-o', path.join(folder, 'ours'));
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '3 definitions merged: 1 added, 2 changed, 0 removed, 0 to be decided.',
      err: '',
    });
    expect(await written('ours')).toBe(
      'Kod;Etiket;Kişisel Bilgi;Sahip\naa;Basket;evet;CRM\nnn;New;evet;\nbb;All visits;hayır;Web\n',
    );
  });

  it('answers 1 and names what has to be decided, and lowers no flag meanwhile', async () => {
    const ours = 'Kod;Etiket;Kişisel Bilgi\naa;Ours;evet\nbb;Visits;hayır\n';
    const theirs = 'Kod;Etiket;Kişisel Bilgi\naa;Theirs;hayır\nbb;Visits;hayır\n';
    const { code, err } = await merge({ base, ours, theirs }, '-o', path.join(folder, 'out.csv'));
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'conflict aa: label: both sides changed it',
      '  base   "Average basket"',
      '  ours   "Ours"',
      '  theirs "Theirs"',
      'conflict aa: isPersonalInfo: it would not be personal information any more',
      '  base   "yes"',
      '  ours   "yes"',
      '  theirs "no"',
    ]);
    expect(await written('out.csv')).toBe(ours);
  });

  it('answers as JSON, and writes nothing where no place is named', async () => {
    const theirs = 'Kod;Etiket;Kişisel Bilgi\nbb;Visits;hayır\n';
    const { code, out } = await merge({ base, ours: base.replace('Average', 'Mean'), theirs }, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      file: null,
      conflicts: [{ code: 'aa', field: null, reason: 'removed-changed' }],
    });
    expect((await readdir(folder)).sort()).toEqual(['base', 'ours', 'theirs']);
  });

  it('answers 2 where a row of any file cannot be read, and writes nothing', async () => {
    const { code, err } = await merge(
      { base, ours: base, theirs: `${base}cc;Too;long;row\n` },
      '-o',
      path.join(folder, 'out.csv'),
    );
    expect(code).toBe(2);
    expect(err).toContain('theirs:4: error [row-too-long]');
    expect((await readdir(folder)).sort()).toEqual(['base', 'ours', 'theirs']);
  });

  it('takes no part of a definition for removed that a file has no column for', async () => {
    const json = (given: object) =>
      JSON.stringify({
        format: 'attribute-curator/definitions',
        version: 1,
        definitions: [{ code: 'tp', name: 'purchases', label: 'Purchases', dataType: 'INT', ...given }],
      });
    const theirs = 'Code,Name,Attribute\norders,purchases,Purchases\n';
    const { code, err } = await merge(
      { base: json({}), ours: json({ unit: 'TRY' }), theirs },
      '-o',
      path.join(folder, 'out.json'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(await written('out.json'))).toMatchObject({
      definitions: [{ code: 'orders', dataType: 'INT', unit: 'TRY' }],
    });
  });

  it('keeps the platform’s own attributes the platform’s', async () => {
    const list = 'Code,Attribute\npa,Name\n';
    const { code } = await merge(
      { base: list, ours: list, theirs: 'Code,Attribute\nxx,Mine\n' },
      '-o',
      path.join(folder, 'out.json'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(await written('out.json'))).toMatchObject({
      definitions: [
        { code: 'xx', locked: false },
        { code: 'pa', locked: true, category: 'standard' },
      ],
    });
  });
});

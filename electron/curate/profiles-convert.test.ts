import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConvertReport } from '#shared/profile/convert-report';
import { runCommandLine } from './command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-profiles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function curate(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(['profiles', 'convert', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function file(name: string, text: string): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, text);
  return target;
}
const clean = 'id;name\n01;Ann\n02;Cem\n';

describe('profiles convert', () => {
  it('writes RFC 4180 and answers 0 where every line became a row', async () => {
    const input = await file('in.txt', clean);
    const output = path.join(folder, 'out.csv');
    expect(await curate(input, output)).toEqual({ code: 0, out: `${output}: 2 rows, 2 columns.`, err: '' });
    expect(await readFile(output, 'utf8')).toBe('id,name\r\n01,Ann\r\n02,Cem\r\n');
  });

  it('says what it set aside and what is doubtful, and answers 1', async () => {
    const input = await file('in.csv', 'Report\n\nid,name,city\n1,Ann,Rome\n2,Cem\n3,Dan,Cork\n4,Eve,Oslo\n');
    const { code, err } = await curate(input, path.join(folder, 'out.csv'));
    expect(code).toBe(1);
    expect(err).toContain(`${input}:1: left out [preamble]`);
    expect(err).toContain('"Report"');
    expect(err).toContain('doubt [row-short] One row shorter than the others: cells at the end are missing. Line 5.');
  });

  it('answers programs with a report', async () => {
    const input = await file('in.csv', clean);
    const output = path.join(folder, 'out.ndjson');
    const { out, err } = await curate(input, output, '--json');
    expect(err).toBe('');
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      ok: true,
      input,
      output,
      rows: 2,
      columns: ['id', 'name'],
      dialect: { delimiter: ';' },
    });
    expect(() => ConvertReport.parse(answer)).not.toThrow();
  });

  it('converts many files, goes on after one that cannot be read, and names each as its input', async () => {
    const outDir = path.join(folder, 'made', 'here');
    const inputs = [
      await file('a.csv', clean),
      path.join(folder, 'none.csv'),
      await file('b.tsv', 'x\ty\n1\t2\n3\t4\n'),
    ];
    const { code, err } = await curate('--to', 'parquet', '--out-dir', outDir, ...inputs);
    expect(code).toBe(1);
    expect(err).toContain('none.csv');
    expect((await readdir(outDir)).toSorted()).toEqual(['a.parquet', 'b.parquet']);
  });

  it('overwrites neither an input nor what it has just written', async () => {
    const inputs = [await file('a.csv', clean), await file('a.tsv', 'x\ty\n1\t2\n3\t4\n')];
    const { code, out } = await curate('--json', '--to', 'csv', '--out-dir', folder, ...inputs);
    expect(code).toBe(2);
    expect(await readFile(inputs[0]!, 'utf8')).toBe(clean);
    const refused = { ok: false, error: { code: 'file-unwritable' } };
    expect(JSON.parse(out)).toMatchObject({ ok: false, files: [refused, refused] });
    const again = await curate('--to', 'csv', '--out-dir', path.join(folder, 'out'), ...inputs);
    expect(again.code).toBe(1);
    expect(again.err).toContain('another input has this name');
  });

  it.each([
    ['an unknown format', ['a.csv', 'b.docx']],
    ['three names without a folder', ['a.csv', 'b.csv', 'c.csv']],
    ['a folder without a format', ['--out-dir', 'x', 'a.csv']],
  ])('answers %s with 2 and how it is used', async (_what, args) => {
    const { code, err } = await curate(...args);
    expect(code).toBe(2);
    expect(err).toContain('profiles convert');
  });
});

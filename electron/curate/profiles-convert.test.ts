import { mkdir, readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ConvertReport } from '#shared/profile/convert-report';
import { commandLineStage } from '../../test/support/command-line-stage';

const { at, file, run: curate } = commandLineStage('profiles', 'convert');
const clean = 'id;name\n01;Ann\n02;Cem\n';

describe('profiles convert', () => {
  it('writes RFC 4180 and answers 0 where every line became a row', async () => {
    const input = await file('in.txt', clean);
    const output = at('out.csv');
    expect(await curate(input, output)).toEqual({ code: 0, out: `${output}: 2 rows, 2 columns.`, err: '' });
    expect(await readFile(output, 'utf8')).toBe('id,name\r\n01,Ann\r\n02,Cem\r\n');
  });

  it('says what it set aside and what is doubtful, and answers 1', async () => {
    const input = await file('in.csv', 'Report\n\nid,name,city\n1,Ann,Rome\n2,Cem\n3,Dan,Cork\n4,Eve,Oslo\n');
    const { code, err } = await curate(input, at('out.csv'));
    expect(code).toBe(1);
    expect(err).toContain(`${input}:1: left out [preamble]`);
    expect(err).toContain('"Report"');
    expect(err).toContain('doubt [row-short] One row shorter than the others: cells at the end are missing. Line 5.');
  });

  it('answers programs with a report', async () => {
    const input = await file('in.csv', clean);
    const output = at('out.ndjson');
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

  it('converts many files, goes on after one that cannot be read, and names each as its input (READ-5)', async () => {
    const outDir = at('made', 'here');
    const inputs = [await file('a.csv', clean), at('none.csv'), await file('b.tsv', 'x\ty\n1\t2\n3\t4\n')];
    const { code, err } = await curate('--to', 'parquet', '--out-dir', outDir, ...inputs);
    expect(code).toBe(1);
    expect(err).toContain('none.csv');
    expect((await readdir(outDir)).toSorted()).toEqual(['a.parquet', 'b.parquet']);
  });

  it('sets apart files that would fill the memory, and goes on', async () => {
    const inputs = [
      await file('wide.csv', `${','.repeat(600_000)}\n1,2\n`),
      await file('long.csv', 'x'.repeat(5_000_000)),
      await file('a.csv', clean),
    ];
    const { code, out } = await curate('--json', '--to', 'csv', '--out-dir', at('out'), ...inputs);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      files: [
        { ok: false, error: { code: 'file-too-large', line: 1, reason: 'columns' } },
        { ok: false, error: { code: 'file-line-too-long', line: 1 } },
        { ok: true, rows: 2 },
      ],
    });
  });

  it('keeps the ending of an input where two would be written under one name', async () => {
    const inputs = await Promise.all(['a.csv', 'a.TSV', '.csv', 'b', 'c.CSV'].map((name) => file(name, clean)));
    expect(await curate('--to', 'csv', '--out-dir', at('out'), ...inputs)).toMatchObject({ code: 0 });
    expect((await readdir(at('out'))).toSorted()).toEqual(['.csv', 'a.TSV.csv', 'a.csv', 'b.csv', 'c.csv']);
  });

  it('overwrites neither an input nor what it has just written', async () => {
    const input = await file('a.csv', clean);
    const { code, out } = await curate('--json', '--to', 'csv', '--out-dir', at(), input);
    expect(code).toBe(2);
    expect(await readFile(input, 'utf8')).toBe(clean);
    expect(JSON.parse(out)).toMatchObject({ ok: false, files: [{ ok: false, error: { code: 'file-unwritable' } }] });
    await mkdir(at('other'));
    const same = await file('other/a.csv', 'x,y\n1,2\n3,4\n');
    const again = await curate('--to', 'csv', '--out-dir', at('out'), input, same);
    expect(again.code).toBe(1);
    expect(again.err).toContain('another input has this name');
    expect(await readFile(at('out', 'a.csv'), 'utf8')).toContain('Ann');
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

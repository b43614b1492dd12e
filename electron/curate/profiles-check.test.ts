import { mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandLineStage } from '../../test/support/command-line-stage';

const real = path.resolve(import.meta.dirname, '../../test/fixtures/profiles');

const { at, file, run: check } = commandLineStage('profiles', 'check');
afterEach(() => void vi.unstubAllEnvs());
const definitions = () =>
  file(
    'defs.csv',
    'Code,Attribute,Data Type,Personal Info\nid,Id,STRING,No\nspent,Spent,DOUBLE,No\nmail,Mail,STRING,Yes\n',
  );

describe('profiles check', () => {
  it('answers 0 where nothing but hints is found', async () => {
    const { code, out } = await check(
      await file('a.csv', 'id,spent,mail\n1,2,a@b.c\n2,3,d@e.f\n'),
      '--definitions',
      await definitions(),
    );
    expect({ code, out }).toEqual({ code: 0, out: 'a.csv: 2 rows, 3 columns checked: 0 errors, 0 warnings, 0 hints.' });
  });

  it('answers 1 with file, severity, rule, column, count and masked values', async () => {
    const profiles = await file('a.csv', 'id,spent,mail\n1,"2,5",ada@example.com \n1,3.5,bob@example.com\n');
    const { code, out } = await check(profiles, '--definitions', await definitions(), '--id', 'id');
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'a.csv: error [id-repeated] id: 2 (100%) The id is that of several profiles. One id is concerned. “1”',
      'a.csv: error [value-decimal-comma] spent: 1 (50%) The number has a decimal comma. “2,5”',
      expect.stringMatching(/^a\.csv: warning \[padded\] mail: 1 \(50%\) .* “ad•@•••••••\.••• ” → /u),
    ]);
    expect(out).not.toContain('ada@');
    expect((await check(profiles, '--reveal', '--language', 'tr')).out).toContain('“ada@example.com ”');
  });

  it.each(['telco-customer-churn.csv', 'legislators-current.csv'])(
    'raises no alarm over a real file but the one that is true: %s (CHECK-5)',
    async (name) => {
      const { code, out } = await check(path.join(real, name), '--json');
      const { files } = JSON.parse(out) as {
        files: { findings: { rule: string; severity: string; column: string }[] }[];
      };
      const found = files[0]?.findings.filter(({ severity }) => severity !== 'info');
      expect(code).toBe(1);
      expect(found?.map(({ rule, column }) => `${column}: ${rule}`)).toEqual(
        name.startsWith('telco') ? ['gender: value-label', 'TotalCharges: blank'] : ['gender: value-label'],
      );
    },
  );

  it('writes reports, and leaves nothing else behind', async () => {
    const profiles = await file('a.csv', 'id,spent\n1,x\n2,3\n');
    const [html, csv] = [at('r.html'), at('r.csv')];
    mkdirSync(at('tmp'));
    vi.stubEnv('TMPDIR', at('tmp'));
    expect((await check(profiles, '--definitions', await definitions(), '--html', html, '--csv', csv)).code).toBe(1);
    expect(await readFile(html, 'utf8')).toContain('The value is not a number.');
    expect(await readFile(csv, 'utf8')).toContain('a.csv,error,value-not-number,spent,spent,1,0.5,');
    expect(readdirSync(at()).sort()).toEqual(['a.csv', 'defs.csv', 'r.csv', 'r.html', 'tmp']);
    expect(readdirSync(tmpdir())).toEqual([]);
  });

  it('answers 2 with the reason where something cannot be read or written', async () => {
    const profiles = await file('a.csv', 'id\n1\n');
    expect(await check(at('no.csv'))).toMatchObject({ code: 2, out: '' });
    expect((await check(profiles, '--definitions', at('no.csv'))).err).toContain('no.csv');
    expect((await check(profiles, '--id', 'nope')).err).toContain('nope');
    expect(await check(profiles, '--html', at('no', 'r.html'))).toMatchObject({ code: 2 });
    const { out } = await check(at('no.csv'), '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  });
});

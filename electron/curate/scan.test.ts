import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function scan(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommandLine(['definitions', 'scan', ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function file(name: string, lines: readonly string[]): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, `${lines.join('\n')}\n`);
  return target;
}
const definitions = () =>
  file('list.tsv', [
    'source\tCode\tLabel\tDescription\tData Type\textra',
    'x\tshipping\tShipping address\twhere goods are sent\tOBJECT\t1',
    'x\tplan\tPlan\t\tPICKLIST\t2',
    'x\tplan\tPlan again\t\tSTRING\t3',
    'x\tcontact_ref\t\t\t\t4',
  ]);

describe('definitions scan', () => {
  it('answers every row in its order, foreign types and repeated codes too', async () => {
    const { code, out, err } = await scan(await definitions(), '--json');
    const answers = JSON.parse(out) as {
      code: string;
      personal: string;
      category: string;
      reasons: { text: string }[];
    }[];
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers.map((each) => each.code)).toEqual(['shipping', 'plan', 'plan', 'contact_ref']);
    expect(answers[0]).toMatchObject({ personal: 'yes', category: 'user.contact.address' });
    expect(answers[0]?.reasons[0]).toMatchObject({
      text: expect.stringContaining('address'),
      weight: expect.any(Number),
    });
  });

  it('judges values, together with the definition of the same code, and shows none of them', async () => {
    const values = await file('values.tsv', [
      'kind\tvalues',
      'contact_ref\t["ada@example.com","bob@example.org"]',
      'other\t["a","b"]',
    ]);
    const { code, out } = await scan(await definitions(), '--values', values, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        code: 'contact_ref',
        personal: 'yes',
        category: 'user.contact.email',
        evidence: { recogniser: 'email', matchShare: 1 },
      },
      { code: 'other', personal: 'no', evidence: { recogniser: null, distinct: 2 } },
    ]);
    expect(out).not.toContain('ada@example.com');
  });

  it('names the line of a values cell that is no list', async () => {
    const values = await file('values.tsv', ['kind\tvalues', 'a\t["x"]', 'b\tnot a list']);
    const { code, err } = await scan('--values', values);
    expect(code).toBe(2);
    expect(err).toContain('line 3');
  });

  it('says how it is used where no file is named', async () => {
    expect(await scan()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--values') });
  });
});

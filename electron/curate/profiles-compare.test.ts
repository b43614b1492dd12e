import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commandLineStage } from '../../test/support/command-line-stage';

const { at, file, run: compare } = commandLineStage('profiles', 'compare');
const definitions = () =>
  file(
    'defs.csv',
    'Code,Attribute,Data Type,Personal Info\nid,Id,STRING,No\nspent,Spent,DOUBLE,No\nmail,Mail,STRING,Yes\n',
  );
const older = 'id,spent,mail,note\n1,1.0,a@x.org,x\n2,2,b@x.org,y\n3,3,c@x.org,z\n';

describe('profiles compare', () => {
  it('answers 0 where nothing differs, whatever the order of rows and columns (COMP-2)', async () => {
    const left = await file('a.csv', older);
    const right = await file('b.csv', 'mail;id;note;spent\nc@x.org;3;z;3\na@x.org;1;x;1\nb@x.org;2;y;2\n');
    const { code, out } = await compare(left, right, '--definitions', await definitions());
    expect(code).toBe(0);
    expect(out).toContain('by id: 3 rows before, 3 after: 0 added, 0 removed, 0 changed, 3 same.');
    expect((await compare(left, right, '--definitions', await definitions(), '--exact')).code).toBe(1);
  });

  it('lists what was added, removed and changed, with personal values masked (COMP-4)', async () => {
    const left = await file('a.csv', older);
    const right = await file('b.csv', 'id,spent,mail,remark\n1,9,a@x.org,x\n2,2,bb@x.org,y\n4,4,d@x.org,w\n');
    const { code, out } = await compare(left, right, '--definitions', await definitions());
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '- column note',
      '+ column remark',
      '~ column spent: 1 changed.',
      '~ column mail: 1 changed.',
      '~ 1 spent: “1.0” -> “9”',
      '~ 2 mail: “b@•.•••” -> “b•@•.•••”',
      '+ 4',
      '- 3',
      'a.csv -> b.csv by id: 3 rows before, 3 after: 1 added, 1 removed, 2 changed, 0 same.',
    ]);
  });

  it('says what ids do not tell, and what became of columns', async () => {
    const rows = (column: string, last: string) =>
      [`id,${column}`, ...Array.from({ length: 30 }, (_, row) => `${row},v${row}`), '7,again', `,${last}`].join('\n');
    const { out } = await compare(
      await file('a.csv', rows('ref', 'x')),
      await file('b.csv', rows('reference_no', 'y')),
      '--id',
      'id',
    );
    expect(out).toContain('a.csv: One row has no id, one id stands in 2 rows.');
    expect(out).toContain('~ column ref -> reference_no: Probably renamed: 97% of the rows agree.');
  });

  it('writes all changed cells as a table, the first as a document, and the figures as JSON', async () => {
    const left = await file('a.csv', older);
    const right = await file('b.csv', older.replace('2,2,', '2,-5,').replace('3,3,', '3,=cmd(),'));
    const [csv, html] = [at('r.csv'), at('r.html')];
    const told = await compare(
      left,
      right,
      '--definitions',
      await definitions(),
      '--csv',
      csv,
      '--html',
      html,
      '--json',
    );
    expect(JSON.parse(told.out)).toMatchObject({
      same: false,
      rows: { added: 0, removed: 0, changed: 2, same: 1 },
      columns: [
        { column: 'id' },
        { column: 'spent', changed: 2, dataTypeBefore: 'DOUBLE', dataTypeAfter: 'STRING' },
        {},
        {},
      ],
      changes: [{ kind: 'changed', id: '2', cells: [{ column: 'spent', before: '2', after: '-5' }] }, { id: '3' }],
    });
    expect((await readFile(csv, 'utf8')).split('\r\n').slice(1)).toEqual([
      'Changed,2,spent,2,-5',
      `Changed,3,spent,3,"'=cmd()"`,
      '',
    ]);
    expect(await readFile(html, 'utf8')).toContain('<del>2</del> → <ins>-5</ins>');
  });

  it('answers 2 where it cannot be done', async () => {
    const left = await file('a.csv', older);
    const none = await file('n.csv', 'x,y\n1,1\n1,1\n');
    expect(await compare(left, at('no.csv'))).toMatchObject({ code: 2, out: '' });
    expect((await compare(left, none)).err).toContain('n.csv');
    expect((await compare(left, left, '--id', 'nope')).err).toContain('nope');
  });
});

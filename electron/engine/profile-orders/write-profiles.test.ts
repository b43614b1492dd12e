import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import {
  ExportColumn,
  exportFormats,
  type ExportEdit,
  type ProfileExportFormat,
  WriteDialect,
} from '#shared/profile/profile-export';
import { convertProfile } from '../profiles/convert-profile';
import { nothingForced } from '../profiles/convert-order';
import { workbookTable } from '../workbook-table';
import { findOut } from '../read-table';
import type { EngineOrderOf } from '../engine-protocol';
import { sumProfiles } from './sum-profiles';
import { writeProfiles } from './write-profiles';

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'curator-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = 'id,phone,note\n1,05321234567,"a ""quoted"", comma"\n2,,\n3,x,"two\nlines"\n4,y, blank \n';

interface Given {
  readonly columns?: readonly string[];
  readonly edits?: readonly ExportEdit[];
  readonly positions?: readonly number[] | null;
  readonly dialect?: Partial<WriteDialect>;
  readonly file?: string;
  readonly content?: string;
  /** Columns that the policy touched, for the rows of the file. */
  readonly treated?: Readonly<Record<string, readonly (string | null)[]>>;
}

async function write(format: ProfileExportFormat, given: Given = {}) {
  return writeProfiles(await orderOf(format, given), () => undefined);
}

async function orderOf(format: ProfileExportFormat, given: Given = {}): Promise<EngineOrderOf<'writeProfiles'>> {
  const { columns = ['id', 'phone', 'note'], edits = [], positions = null, file = 'in.csv', content = text } = given;
  const { treated = null } = given;
  if (treated) {
    const columnData = Object.entries(treated).map(([name, data]) => ({
      name,
      data: [...data],
      type: 'STRING' as const,
    }));
    await writeFile(at('treated.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
  }
  await writeFile(at(file), content);
  const forced = { ...nothingForced };
  const converted = await convertProfile({ input: at(file), output: at('in.parquet'), format: 'parquet', forced });
  expect(converted).toMatchObject({ ok: true });
  await writeFile(at('edits'), edits.map((edit) => `${JSON.stringify(edit)}\n`).join(''));
  await writeFile(at('positions'), new Uint8Array(Uint32Array.from(positions ?? []).buffer));
  await writeFile(at('out'), '');
  return {
    kind: 'writeProfiles',
    order: {
      format,
      dialect: WriteDialect.parse(given.dialect ?? {}),
      columns: columns.map((name) => ExportColumn.parse({ name, header: name })),
      parts: {
        parquet: 1,
        treated: treated ? 1 : 0,
        edits: edits.length,
        positions: positions && positions.length * 4,
      },
    },
    parquet: at('in.parquet'),
    treated: treated && at('treated.parquet'),
    edits: at('edits'),
    positions: positions && at('positions'),
    target: at('out'),
    folder,
    known: null,
  };
}

const cells = [
  ['1', '05321234567', 'a "quoted", comma'],
  ['2', '', ''],
  ['3', 'x', 'two\nlines'],
  ['4', 'y', ' blank '],
];

/** The rows of a written file, read by another reader than the one that wrote it. */
async function readRows(format: ProfileExportFormat): Promise<(string | null)[][]> {
  const bytes = await readFile(at('out'));
  switch (format) {
    case 'csv': {
      const { parse } = await import('csv-parse/sync');
      return parse(bytes).slice(1);
    }
    case 'ndjson':
      return bytes
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => Object.values(JSON.parse(line)));
    case 'parquet': {
      const file = new Uint8Array(bytes).buffer;
      return (await parquetReadObjects({ file })).map((row) => Object.values(row) as string[]);
    }
    case 'xlsx': {
      const read = await workbookTable(bytes, 'out', findOut);
      return read.ok ? read.value.rows.map((row) => row.cells.map((cell) => cell ?? '')) : [];
    }
  }
}

describe.each(exportFormats)('writing profiles as %s', (format) => {
  it('writes every cell as the file says it, and reads it back the same', async () => {
    expect(await write(format)).toMatchObject({ ok: true, value: { rows: 4, differing: [], asText: [] } });
    expect(await readRows(format)).toEqual(cells);
  });

  it('lays edits over, emptied cells too, and leaves all others', async () => {
    const edits = [
      { row: 0, column: 'phone', text: '+90 532' },
      { row: 3, column: 'note', text: null },
      { row: 3, column: 'id', text: '04' },
    ];
    expect(await write(format, { edits })).toMatchObject({ ok: true, value: { differing: [] } });
    const rows = await readRows(format);
    expect(rows[0]).toEqual(['1', '+90 532', 'a "quoted", comma']);
    expect(rows.slice(1, 3)).toEqual(cells.slice(1, 3));
    expect(rows[3]?.map((cell) => cell ?? '')).toEqual(['04', 'y', '']);
  });

  it('writes the chosen rows in the order they were chosen, and the chosen columns in theirs', async () => {
    const written = await write(format, { positions: [3, 0], columns: ['phone', 'id'] });
    expect(written).toMatchObject({ ok: true, value: { rows: 2, differing: [] } });
    expect(await readRows(format)).toEqual([
      ['y', '4'],
      ['05321234567', '1'],
    ]);
  });

  it('takes edits of rows that are not chosen for nothing', async () => {
    const edits = [{ row: 1, column: 'phone', text: 'no' }];
    await write(format, { edits, positions: [0] });
    expect(await readRows(format)).toEqual([cells[0]]);
  });

  it('takes the columns that the policy touched from beside the file, and never from it', async () => {
    const phone = ['***', '', 'z', null];
    const edits = [{ row: 0, column: 'note', text: 'new' }];
    const written = await write(format, { treated: { phone }, edits, positions: [3, 0, 2] });
    expect(written).toMatchObject({ ok: true, value: { rows: 3, differing: [] } });
    const rows = await readRows(format);
    expect(rows.map((row) => row[1] || null)).toEqual([null, '***', 'z']);
    expect(rows[1]?.[2]).toBe('new');
  });

  it('is compared with what was worked out beforehand for the same order', async () => {
    const edits = [{ row: 0, column: 'phone', text: '+90 532' }];
    const order = await orderOf(format, { edits, positions: [3, 0] });
    const { target: _, known: __, ...sources } = order;
    const summed = await sumProfiles({ ...sources, kind: 'sumProfiles' }, () => undefined);
    if (!summed.ok) throw new Error(summed.error.code);
    // A workbook is summed up as it is written.
    expect(summed.value).toEqual(format === 'xlsx' ? null : expect.objectContaining({ rows: 2 }));
    const known = summed.value;
    const written = await writeProfiles({ ...order, known }, () => undefined);
    expect(written).toMatchObject({ ok: true, value: { rows: 2, differing: [] } });
    if (!known) return;
    const changed = await writeProfiles({ ...order, known: { ...known, sum: '1' } }, () => undefined);
    expect(changed).toEqual({ ok: false, error: { code: 'meant-changed' } });
  });

  it('refuses two columns under one name', async () => {
    expect(await write(format, { columns: ['id', 'id'] })).toMatchObject({ error: { reason: 'header', found: 'id' } });
  });
});

describe('delimited text', () => {
  it('has the delimiter, the mark and the header that were asked for', async () => {
    const dialect = { delimiter: ';', byteOrderMark: true, header: false } as const;
    expect(await write('csv', { dialect, positions: [0] })).toMatchObject({ ok: true, value: { differing: [] } });
    expect(await readFile(at('out'), 'utf8')).toBe('\ufeff1;05321234567;"a ""quoted"", comma"\n');
  });

  it.each(['lf', 'crlf'] as const)(
    'keeps a cell longer than any line that DuckDB expects, with %s',
    async (lineEnd) => {
      const long = `${'x,'.repeat(1_500_000)}\n"`;
      const edits = [{ row: 1, column: 'note', text: long }];
      expect(await write('csv', { edits, dialect: { lineEnd } })).toMatchObject({ value: { rows: 4, differing: [] } });
      expect((await readRows('csv'))[1]).toEqual(['2', '', long]);
    },
  );

  it('quotes a blank row wherever in it the blanks begin', async () => {
    await write('csv', {
      content: 'id,phone,note\n1,2,3\n',
      edits: [
        { row: 0, column: 'id', text: '\u00a0' },
        { row: 0, column: 'phone', text: '' },
        { row: 0, column: 'note', text: ' \ufeff' },
      ],
    });
    expect(await readFile(at('out'), 'utf8')).toBe('"id","phone","note"\n"\u00a0","","\u0020\ufeff"\n');
  });

  it('quotes a blank row as well where that was found out beforehand', async () => {
    const order = await orderOf('csv', {
      content: 'id,phone,note\n1,2,3\n',
      edits: ['id', 'phone', 'note'].map((column) => ({ row: 0, column, text: ' ' })),
    });
    const { target: _, known: __, ...sources } = order;
    const summed = await sumProfiles({ ...sources, kind: 'sumProfiles' }, () => undefined);
    if (!summed.ok) throw new Error(summed.error.code);
    await writeProfiles({ ...order, known: summed.value }, () => undefined);
    expect(await readFile(at('out'), 'utf8')).toBe('"id","phone","note"\n" "," "," "\n');
  });

  it('keeps rows of a single column that hold nothing', async () => {
    const written = await write('csv', { columns: ['phone'] });
    expect(written).toMatchObject({ ok: true, value: { rows: 4, differing: [] } });
    expect((await readFile(at('out'), 'utf8')).split('\n')).toHaveLength(6);
  });
});

describe('typed columns', () => {
  const content = '{"id":"a","n":9007199254740993,"b":true}\n{"id":"b","n":2,"b":false}\n';
  const json = { file: 'in.ndjson', content, columns: ['id', 'n', 'b'] };

  it('keep their types where a format has types', async () => {
    const edits = [{ row: 1, column: 'n', text: '7' }];
    expect(await write('ndjson', { ...json, edits })).toMatchObject({ ok: true, value: { differing: [], asText: [] } });
    expect(await readFile(at('out'), 'utf8')).toBe(
      '{"id":"a","n":9007199254740993,"b":true}\n{"id":"b","n":7,"b":false}\n',
    );
  });

  it('are text, and said to be, where an edit does not fit the type', async () => {
    const edits = [{ row: 1, column: 'n', text: 'seven' }];
    expect(await write('ndjson', { ...json, edits })).toMatchObject({ value: { differing: [], asText: ['n'] } });
    expect(await readFile(at('out'), 'utf8')).toContain('"n":"seven"');
  });

  it('are written as text where a format has none, an edit as it was typed', async () => {
    const edits = [{ row: 1, column: 'n', text: '007' }];
    expect(await write('csv', { ...json, edits })).toMatchObject({ ok: true, value: { differing: [], asText: [] } });
    expect(await readFile(at('out'), 'utf8')).toBe('id,n,b\na,9007199254740993,true\nb,007,false\n');
  });
});

import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aConditionOn, aRuleOf, aSpelledColumn, type SpelledColumn } from '../../test/support/rule-arbitraries';
import { columnOf } from '../query/text-column';
import { compileRule } from './evaluate';
import type { RuleGroup } from './rule';
import { toSql } from './to-sql';

let duckdb: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  duckdb = await DuckDBInstance.create(':memory:');
  connection = await duckdb.connect();
});
afterAll(() => {
  connection.closeSync();
  duckdb.closeSync();
});

const names = { name: 'a "quoted" name', other: "it's" };

async function fill(columns: readonly SpelledColumn[]): Promise<void> {
  const [left, right] = columns;
  await connection.run(`CREATE OR REPLACE TABLE "profiles" (row INTEGER, "a ""quoted"" name" VARCHAR, "it's" VARCHAR)`);
  const appender = await connection.createAppender('profiles');
  for (const [row, cell] of (left?.cells ?? []).entries()) {
    appender.appendInteger(row);
    for (const text of [cell.text, right?.cells[row]?.text ?? null]) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function rowsInSql(sql: string, parameters: readonly string[] = []): Promise<readonly number[]> {
  const read = await connection.runAndReadAll(`SELECT row FROM "profiles" WHERE ${sql} ORDER BY row`, [...parameters]);
  return read.getRows().map(([row]) => Number(row));
}

const onlyForOurs = ['edited', 'notEdited'];
const asked = fc.tuple(aSpelledColumn, aSpelledColumn).chain(([left, right]) =>
  fc.record({
    columns: fc.constant([left, right] as const),
    rule: aRuleOf(
      fc.oneof(
        aConditionOn('left', left, onlyForOurs).map(({ condition }) => condition),
        aConditionOn('right', right, onlyForOurs).map(({ condition }) => condition),
      ),
    ),
  }),
);

describe('a rule in SQL', () => {
  it('finds in DuckDB the rows that the evaluator finds here, with placeholders as with texts written in', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ columns: [left, right], rule }) => {
        await fill([left, right]);
        const named = {
          left: { name: names.name, meaning: left.meaning },
          right: { name: names.other, meaning: right.meaning },
        };
        const ours = {
          left: {
            ...columnOf(left.cells.map(({ text }) => text)),
            meaning: left.meaning,
            editedRows: new Set<number>(),
          },
          right: {
            ...columnOf(right.cells.map(({ text }) => text)),
            meaning: right.meaning,
            editedRows: new Set<number>(),
          },
        };
        const holds = compileRule(rule, (field) => ours[field as 'left']);
        const expected = left.cells.map((_, row) => row).filter((row) => holds(row));
        for (const values of ['inline', 'placeholders'] as const) {
          const written = toSql(rule, (field) => named[field as 'left'], { table: 'profiles', values });
          expect(written.ok).toBe(true);
          if (written.ok) expect(await rowsInSql(written.value.sql, written.value.parameters)).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('cannot be broken out of by a name or a value', () => {
    const rule: RuleGroup = { combinator: 'and', rules: [{ field: 'x', operator: '=', value: "'; DROP TABLE t; --" }] };
    const column = { name: 'x" OR 1=1 --', meaning: null };
    const written = toSql(rule, () => column, { table: 't', values: 'inline' });
    expect(written.ok && written.value.sql).toContain(`"x"" OR 1=1 --"`);
    expect(written.ok && written.value.sql).toContain(`'''; drop table t; --'`);
  });

  it('is refused with the column where a table cannot answer it', () => {
    const list = { name: 'tags', meaning: { dataType: 'STRING', array: true, options: [], unit: '' } } as const;
    const refusal = (operator: '=' | 'edited' | 'looksLike', column?: typeof list) => {
      const written = toSql({ combinator: 'and', rules: [{ field: 'f', operator, value: 'x' }] }, () => column, {
        table: 't',
        values: 'inline',
      });
      return written.ok ? null : written.error;
    };
    expect(refusal('=', list)).toEqual({ reason: 'list', field: 'f' });
    expect(refusal('edited', list)).toEqual({ reason: 'edited', field: 'f' });
    expect(refusal('looksLike', list)).toEqual({ reason: 'look', field: 'f' });
    expect(refusal('=')).toEqual({ reason: 'column-missing', field: 'f' });
  });
});

import { allRows, rowsWhere, searchTest, wordsOf } from '#shared/query/filter';
import { sortRows, type SortKey } from '#shared/query/sort';
import type { Column } from '#shared/query/column';
import { compileRule, type RowTest } from '#shared/rule/evaluate';
import { fieldsOf, simplify } from '#shared/rule/simplify';
import { breathe } from './breathe';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import type { ViewQuery } from './query-protocol';
import { findValues } from './scan-file';

/** The rows of a view; null where that is all of them in the file's order. Rejects with `Superseded`. */
export async function makeView(
  file: OpenFile,
  query: ViewQuery,
  isSuperseded: () => boolean,
): Promise<Uint32Array<ArrayBuffer> | null> {
  const goOn = async (): Promise<void> => {
    await breathe();
    if (isSuperseded()) throw new Superseded();
  };
  const tests = [
    await ruleTest(file, query, isSuperseded),
    await wordsTest(file, query, isSuperseded),
    await foundTest(file, query, isSuperseded),
  ].filter((test) => test !== null);
  await goOn();
  const count = file.parquet.rows;
  const filtered = tests.length === 0 ? null : rowsWhere(count, (row) => tests.every((test) => test(row)));
  const sort = query.sort.filter(({ column }) => file.named(column) !== undefined);
  if (sort.length === 0) return filtered;

  const keys: SortKey[] = [];
  for (const { column: id, direction } of sort) {
    const column = await file.column(id, isSuperseded);
    await goOn();
    keys.push({ codes: column.codes, ranks: column.ranks(query.locale ?? 'en'), descending: direction === 'desc' });
  }
  await goOn();
  return sortRows(filtered ?? allRows(count), keys);
}

async function ruleTest(file: OpenFile, { rule }: ViewQuery, isSuperseded: () => boolean): Promise<RowTest | null> {
  if (rule === null) return null;
  const simple = simplify(rule);
  if (simple.rules.length === 0 && !simple.not) return null;
  const columns = await columnsOf(file, fieldsOf(simple), isSuperseded);
  return compileRule(simple, (field) => columns.get(field) ?? null);
}

async function wordsTest(file: OpenFile, { search }: ViewQuery, isSuperseded: () => boolean): Promise<RowTest | null> {
  const words = wordsOf(search?.words ?? '');
  if (search === null || words.length === 0) return null;
  const columns = await columnsOf(file, new Set(search.columns), isSuperseded);
  return searchTest(words, [...columns.values()]);
}

async function foundTest(file: OpenFile, { found }: ViewQuery, isSuperseded: () => boolean): Promise<RowTest | null> {
  if (!found) return null;
  return file.named(found.column)
    ? findValues(await file.column(found.column, isSuperseded), found, isSuperseded)
    : noRow;
}

const noRow: RowTest = () => false;

/** Those of the columns that the file has. */
async function columnsOf(
  file: OpenFile,
  ids: ReadonlySet<string>,
  isSuperseded: () => boolean,
): Promise<ReadonlyMap<string, Column>> {
  const columns = new Map<string, Column>();
  for (const id of ids) if (file.named(id)) columns.set(id, await file.column(id, isSuperseded));
  return columns;
}

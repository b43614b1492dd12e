import { allRows, rowsWhere, searchTest, wordsOf } from '#shared/query/filter';
import { sortRows, type SortKey } from '#shared/query/sort';
import type { Column } from '#shared/query/column';
import { compileRule, type RowTest, type RuleColumn } from '#shared/rule/evaluate';
import type { RuleCondition } from '#shared/rule/rule';
import { fieldsOf, simplify } from '#shared/rule/simplify';
import { breathe } from './breathe';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import { findValues } from './scan-file';
import { anyColumn, type ViewQuery } from './query-protocol';

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
  const columns = await columnsOf(file, fieldsOf(simple, asksText), isSuperseded);
  const edits = new Map<string, RuleColumn>();
  for (const field of fieldsOf(simple)) if (!columns.has(field)) edits.set(field, await editsAlone(file, field));
  return compileRule(simple, (field) => columns.get(field) ?? edits.get(field) ?? null);
}

/** Whether a condition needs to know what cells say. */
function asksText({ operator }: Readonly<RuleCondition>): boolean {
  return operator !== 'edited' && operator !== 'notEdited';
}

/** A column of which nothing is known but the edits: which rows were edited, in it or in any. */
async function editsAlone(file: OpenFile, field: string): Promise<RuleColumn> {
  const asked = field === anyColumn ? file.edits.columns() : [field];
  const columns = asked.map((id) => file.named(id)).filter((column) => column !== undefined);
  const edited = await Promise.all(columns.map(async (column) => (await file.laidOver(column)).edited));
  return {
    meaning: null,
    texts: [null],
    codes: new Uint32Array(file.parquet.rows),
    editedRows: { has: (row) => edited.some((rows) => rows.has(row)) },
  };
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

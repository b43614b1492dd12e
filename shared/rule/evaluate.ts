import type { ValueDefinition } from '../profile/read-value';
import { compileCondition, occurrenceOf } from './condition';
import { isGroup, type Rule, type RuleCondition, type RuleGroup } from './rule';

/** Some rows: a set of numbers is one, and so are bits. */
export interface RowSet {
  has(row: number): boolean;
}

/** What evaluation needs of a column: the text of row r is `texts[codes[r]]`; null and the empty text are no value. */
export interface RuleColumn {
  readonly meaning: ValueDefinition | null;
  readonly texts: readonly (string | null)[];
  readonly codes: Uint32Array;
  readonly editedRows: RowSet;
  /** For each text how many rows have its value, 0 for empty ones, where that is known already. */
  occurrences?(): Uint32Array;
}

/** Whether the rule holds for a row. */
export type RowTest = (row: number) => boolean;

/**
 * Compiles a rule into one test of rows. Each condition is decided once for each different text of its column, so that
 * a row costs one look-up a condition. A column that is not there reads as empty.
 */
export function compileRule(rule: RuleGroup, columnOf: (field: string) => RuleColumn | null): RowTest {
  return compileGroup(rule, (condition) => compileFor(condition, columnOf(condition.field)));
}

/** Joins the tests of a group's conditions, each made by `compile`. */
function compileGroup(group: RuleGroup, compile: (condition: Readonly<RuleCondition>) => RowTest): RowTest {
  const tests = group.rules.map((rule) => compileOne(rule, compile));
  const holds = joined(tests, group.combinator);
  return group.not ? (row) => !holds(row) : holds;
}

function compileOne(rule: Rule, compile: (condition: Readonly<RuleCondition>) => RowTest): RowTest {
  return isGroup(rule) ? compileGroup(rule, compile) : compile(rule);
}

function joined(tests: readonly RowTest[], combinator: 'and' | 'or'): RowTest {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return combinator === 'and' ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
}

function compileFor(condition: Readonly<RuleCondition>, column: RuleColumn | null): RowTest {
  const compiled = compileCondition(condition, column?.meaning ?? null);
  switch (compiled.by) {
    case 'edit': {
      const editedRows = column?.editedRows ?? new Set();
      return (row) => editedRows.has(row) === compiled.edited;
    }
    case 'occurrence':
      return column ? byVerdict(column, occurrenceVerdicts(column, compiled.repeated)) : () => false;
    case 'text': {
      const { test, ofEmpty, negated } = compiled;
      if (!column) return () => ofEmpty !== negated;
      const verdicts = new Uint8Array(column.texts.length);
      for (const [code, text] of column.texts.entries()) {
        verdicts[code] = Number((isEmpty(text) ? ofEmpty : test(text)) !== negated);
      }
      return byVerdict(column, verdicts);
    }
  }
}

function byVerdict({ codes }: RuleColumn, verdicts: Uint8Array): RowTest {
  return (row) => verdicts[codes[row] ?? 0] === 1;
}

/** For each text whether its value is that of more than one row, or of just one. */
function occurrenceVerdicts(column: RuleColumn, repeated: boolean): Uint8Array {
  const counts = column.occurrences?.() ?? countOccurrences(column);
  return Uint8Array.from(counts, (count) => Number(repeated ? count > 1 : count === 1));
}

/** How many rows have the value of each text, other texts of equal value included; 0 for empty texts. */
function countOccurrences({ texts, codes, meaning }: RuleColumn): Uint32Array {
  const rows = new Uint32Array(texts.length);
  for (const code of codes) rows[code] = (rows[code] ?? 0) + 1;
  const values = new Map<string | number | bigint, number>();
  for (const [code, text] of texts.entries()) {
    if (isEmpty(text)) continue;
    const value = occurrenceOf(text, meaning);
    values.set(value, (values.get(value) ?? 0) + (rows[code] ?? 0));
  }
  return Uint32Array.from(texts, (text) => (isEmpty(text) ? 0 : (values.get(occurrenceOf(text, meaning)) ?? 0)));
}

function isEmpty(text: string | null | undefined): text is '' | null | undefined {
  return text === null || text === undefined || text === '';
}

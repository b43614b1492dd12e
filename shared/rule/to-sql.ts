import { assertNever } from '../base/assert-never';
import { fail, ok, type Result } from '../base/result';
import { foldForSearch } from '../attribute/naming';
import { isKeyed, keyIn, type KeyedMeaning, type ValueDefinition } from '../profile/read-value';
import { keyOf, textOfKey, type KeyedType, type ValueKey } from '../profile/value-key';
import type { Operator } from './operators';
import { isGroup, type Rule, type RuleCondition, type RuleGroup } from './rule';
import { sqlKey, sqlName, sqlText, sqlTypes } from './sql-key';

/** What translation needs of a column: its name in the table, where it holds text, and its meaning. */
export interface SqlColumn {
  readonly name: string;
  readonly meaning: ValueDefinition | null;
}

/** A condition for WHERE. Each `?` stands for the parameter of the same place. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/**
 * Why a rule has no SQL: edits are no part of a table, a list in a text cannot be taken apart there, and what a text looks
 * like is told by more than SQL has.
 */
export interface SqlRefusal {
  readonly reason: 'edited' | 'list' | 'look' | 'column-missing';
  readonly field: string;
}

export interface SqlOptions {
  /** The table asked, for `duplicate` and `unique`. */
  readonly table: string;
  /** `inline` writes texts into the SQL, quoted, for people to copy; `placeholders` is for programs. */
  readonly values: 'inline' | 'placeholders';
}

/**
 * The rule as SQL in DuckDB's dialect: the same rows as `compileRule` finds, over a table of the same texts. Only what
 * Unicode says of compatibility letters (ﬁ for fi) differs, which DuckDB does not fold. It is never NULL.
 */
export function toSql(
  rule: RuleGroup,
  columnOf: (field: string) => SqlColumn | undefined,
  options: SqlOptions,
): Result<SqlCondition, SqlRefusal> {
  const refusals: SqlRefusal[] = [];
  const parameters: string[] = [];
  const value: WriteValue = (text) => {
    if (options.values === 'inline') return sqlText(text);
    parameters.push(text);
    return '?';
  };
  const write = (each: Rule): string => {
    if (isGroup(each)) return groupSql(each, write);
    const column = columnOf(each.field);
    const reason = refusalOf(each.operator, column);
    if (reason === null && column) return conditionSql(each, column, options.table, value);
    refusals.push({ reason: reason ?? 'column-missing', field: each.field });
    return 'FALSE';
  };
  const sql = write(rule);
  const [refusal] = refusals;
  return refusal ? fail(refusal) : ok({ sql, parameters });
}

type WriteValue = (text: string) => string;

function refusalOf(operator: Operator, column: SqlColumn | undefined): SqlRefusal['reason'] | null {
  if (!column) return 'column-missing';
  if (operator === 'edited' || operator === 'notEdited') return 'edited';
  if (operator === 'looksLike') return 'look';
  if (operator === 'exactly') return null;
  const isWhole = operator === 'empty' || operator === 'notEmpty' || operator === 'duplicate' || operator === 'unique';
  return column.meaning?.array && !isWhole ? 'list' : null;
}

function groupSql({ combinator, not, rules }: RuleGroup, write: (rule: Rule) => string): string {
  const joined = rules.length === 0 ? 'TRUE' : rules.map(write).join(combinator === 'and' ? ' AND ' : ' OR ');
  return not ? `NOT (${joined})` : `(${joined})`;
}

function conditionSql(
  { operator, value }: Readonly<RuleCondition>,
  column: SqlColumn,
  table: string,
  write: WriteValue,
): string {
  const text = sqlName(column.name);
  const filled = `(${text} IS NOT NULL AND ${text} <> '')`;
  const values = typeof value === 'string' ? [value] : value;
  const [first = '', second = ''] = values;
  const positive = (condition: string): string => `COALESCE(${filled} AND ${condition}, FALSE)`;
  const negative = (condition: string): string => `NOT ${positive(condition)}`;
  const wording = (name: string): string => `${name}(${folded(text)}, ${write(foldForSearch(first))})`;
  switch (operator) {
    case '=':
    case 'in':
      return positive(sameSql(text, values, column.meaning, write));
    case '!=':
    case 'notIn':
      return negative(sameSql(text, values, column.meaning, write));
    case 'exactly':
      return values.length === 0 ? 'FALSE' : positive(`${text} IN (${values.map(write).join(', ')})`);
    case 'contains':
      return positive(wording('contains'));
    case 'doesNotContain':
      return negative(wording('contains'));
    case 'beginsWith':
      return positive(wording('starts_with'));
    case 'doesNotBeginWith':
      return negative(wording('starts_with'));
    case 'endsWith':
      return positive(wording('suffix'));
    case 'doesNotEndWith':
      return negative(wording('suffix'));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return positive(orderSql(text, column.meaning, [[operator, first]], write));
    case 'between':
      return positive(
        orderSql(
          text,
          column.meaning,
          [
            ['>=', first],
            ['<=', second],
          ],
          write,
        ),
      );
    case 'notBetween':
      return negative(
        orderSql(
          text,
          column.meaning,
          [
            ['>=', first],
            ['<=', second],
          ],
          write,
        ),
      );
    case 'empty':
      return `NOT ${filled}`;
    case 'notEmpty':
      return filled;
    case 'valid':
      return positive(validSql(text, column.meaning, write));
    case 'invalid':
      return positive(`NOT COALESCE(${validSql(text, column.meaning, write)}, FALSE)`);
    case 'duplicate':
      return positive(countSql(text, column.meaning, table, '> 1'));
    case 'unique':
      return positive(countSql(text, column.meaning, table, '= 1'));
    case 'edited':
    case 'notEdited':
    case 'looksLike':
      throw new Error('Refused before');
    default:
      return assertNever(operator, 'operator');
  }
}

/** As `foldForSearch` does. */
function folded(text: string): string {
  return `lower(replace(replace(strip_accents(${text}), 'ı', 'i'), 'ß', 'ss'))`;
}

/** The key of an operand, ready to compare with `sqlKey`; null where it is no value of the type. */
function operandSql(key: ValueKey | null, type: KeyedType, write: WriteValue): string | null {
  if (key === null) return null;
  const isNumber = type === 'BOOLEAN' || type === 'TIME_STAMP';
  const number = type === 'TIME_STAMP' ? Math.round(Number(key) * 1000) : key;
  return `CAST(${write(isNumber ? String(number) : textOfKey(key, type))} AS ${sqlTypes[type]})`;
}

function sameSql(text: string, values: readonly string[], meaning: ValueDefinition | null, write: WriteValue): string {
  const keyed: KeyedMeaning | null = isKeyed(meaning) ? meaning : null;
  const tests = values
    .filter((value) => value !== '')
    .map((value) => {
      const operand = keyed && operandSql(keyIn(value, keyed), keyed.dataType, write);
      if (keyed && operand !== null) return `COALESCE(${sqlKey(text, keyed)} = ${operand}, FALSE)`;
      const sameText = `${folded(text)} = ${write(foldForSearch(value))}`;
      return keyed ? `(${sqlKey(text, keyed)} IS NULL AND ${sameText})` : sameText;
    });
  return tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
}

function orderSql(
  text: string,
  meaning: ValueDefinition | null,
  limits: readonly (readonly [operator: '<' | '<=' | '>' | '>=', value: string])[],
  write: WriteValue,
): string {
  if (!isKeyed(meaning)) return 'FALSE';
  const keys = limits.map(([operator, value]) => [operator, keyIn(value, meaning)] as const);
  if (keys.some(([, key]) => key === null)) return 'FALSE';
  return keys
    .map(
      ([operator, key]) => `${sqlKey(text, meaning)} ${operator} ${operandSql(key, meaning.dataType, write) ?? 'NULL'}`,
    )
    .join(' AND ');
}

function validSql(text: string, meaning: ValueDefinition | null, write: WriteValue): string {
  if (meaning === null) return 'TRUE';
  const { options } = meaning;
  if (!isKeyed(meaning)) {
    return options.length === 0 ? 'TRUE' : `${text} IN (${options.map(({ value }) => write(value)).join(', ')})`;
  }
  const key = sqlKey(text, meaning);
  if (options.length === 0) return `${key} IS NOT NULL`;
  const operands = options
    .map(({ value }) => operandSql(keyOf(value, meaning.dataType), meaning.dataType, write))
    .filter((each) => each !== null);
  return operands.length === 0 ? 'FALSE' : `${key} IN (${operands.join(', ')})`;
}

/** Compares how many rows have the row's value: by key where it has one, else by the text itself. */
function countSql(text: string, meaning: ValueDefinition | null, table: string, count: string): string {
  const key = isKeyed(meaning) ? `CAST(${sqlKey(text, meaning)} AS VARCHAR)` : 'NULL';
  const value = `CASE WHEN ${key} IS NULL THEN 't' || ${text} ELSE 'k' || ${key} END`;
  return `${value} IN (SELECT ${value} FROM ${sqlName(table)} WHERE ${text} <> '' GROUP BY ALL HAVING count(*) ${count})`;
}

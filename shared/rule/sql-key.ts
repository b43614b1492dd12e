import type { KeyedMeaning } from '../profile/read-value';
import { booleanWords, type KeyedType } from '../profile/value-key';

/**
 * The SQL (DuckDB's dialect) that reads a text as a column of that meaning, as `keyIn` of shared/profile/read-value does:
 * null where it is no value of it. Instants become microseconds since 1970, booleans 0 and 1.
 */
export function sqlKey(text: string, { dataType, decimal = '.' }: KeyedMeaning): string {
  const trimmed = `trim(${text}, E' \\t\\n\\r\\f\\v')`;
  const isNumber = dataType === 'INT' || dataType === 'LONG' || dataType === 'DOUBLE';
  return keySql(isNumber && decimal === ',' ? withPoint(trimmed) : trimmed, dataType);
}

function keySql(trimmed: string, dataType: KeyedType): string {
  switch (dataType) {
    case 'INT':
      return whole(trimmed, 'INTEGER');
    case 'LONG':
      return whole(trimmed, 'BIGINT');
    case 'DOUBLE':
      return `CASE WHEN ${matches(trimmed, decimalPattern)} AND isfinite(TRY_CAST(${trimmed} AS DOUBLE)) THEN TRY_CAST(${trimmed} AS DOUBLE) END`;
    case 'BOOLEAN':
      return `CASE WHEN lower(${trimmed}) IN (${list(booleanWords.true)}) THEN 1 WHEN lower(${trimmed}) IN (${list(booleanWords.false)}) THEN 0 END`;
    case 'DATE':
      return day(trimmed);
    case 'TIME_STAMP':
      return instant(trimmed);
  }
}

/** What an operand is cast to, so that it compares with `sqlKey`. */
export const sqlTypes: Readonly<Record<KeyedType, string>> = {
  INT: 'BIGINT',
  LONG: 'BIGINT',
  DOUBLE: 'DOUBLE',
  BOOLEAN: 'INTEGER',
  DATE: 'DATE',
  TIME_STAMP: 'BIGINT',
};

/** A text between quotes. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name between quotes. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const commaPattern = '[+-]?([0-9]{1,3}([.][0-9]{3})+|[0-9]*)(,[0-9]*)?([eE][+-]?[0-9]+)?';

/** A number that is written with a comma as one with a point; the empty text where it is none. */
function withPoint(text: string): string {
  return `CASE WHEN ${matches(text, commaPattern)} THEN replace(replace(${text}, '.', ''), ',', '.') ELSE '' END`;
}

const decimalPattern = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?';
const isoPattern = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const midnightPattern = `${isoPattern}[T ]00:00(:00([.]0+)?)?(Z|[+]00:?00)?`;
const dottedPattern = '[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}';
const clockPattern = `${isoPattern}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?`;
const zonePattern = ' ?(Z|z|UTC|utc|[+-][0-9]{2}(:?[0-9]{2})?)';

function matches(text: string, pattern: string): string {
  return `regexp_full_match(${text}, '${pattern}')`;
}

function list(words: readonly string[]): string {
  return words.map(sqlText).join(', ');
}

function whole(text: string, type: string): string {
  const digits = `regexp_replace(${text}, '[.]0*$', '')`;
  return `CASE WHEN ${matches(text, '[+-]?[0-9]+([.]0*)?')} THEN TRY_CAST(${digits} AS ${type}) END`;
}

function day(text: string): string {
  const dotted = `regexp_replace(${text}, '([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})', '\\3-\\2-\\1')`;
  return (
    `CASE WHEN ${matches(text, isoPattern)} OR ${matches(text, midnightPattern)} THEN TRY_CAST(left(${text}, 10) AS DATE) ` +
    `WHEN ${matches(text, dottedPattern)} THEN TRY_CAST(${dotted} AS DATE) END`
  );
}

function instant(text: string): string {
  const number = `TRY_CAST(${text} AS BIGINT)`;
  const zone = (part: 1 | 2): string => `regexp_extract(${text}, '([+-][0-9]{2}):?([0-9]{2})?$', ${part})`;
  // The minutes have the sign of the hours.
  const minutes = `TRY_CAST(left(${zone(1)}, 1) || ${zone(2)} AS BIGINT)`;
  const offset = `COALESCE(TRY_CAST(${zone(1)} AS BIGINT), 0) * 60 + COALESCE(${minutes}, 0)`;
  const local = `TRY_CAST(replace(replace(regexp_extract(${text}, '${clockPattern}'), 'T', ' '), ',', '.') AS TIMESTAMP)`;
  return (
    `CASE WHEN ${matches(text, '[+-]?[0-9]{1,16}')} THEN ${number} * CASE WHEN abs(${number}) < 100000000000 THEN 1000000 ELSE 1000 END ` +
    `WHEN ${matches(text, `${clockPattern}(${zonePattern})?`)} THEN epoch_us(${local}) - CASE WHEN ${matches(text, `${clockPattern} ?[+-][0-9]{2}(:?[0-9]{2})?`)} THEN (${offset}) * 60000000 ELSE 0 END ` +
    `ELSE epoch_us(CAST(${day(text)} AS TIMESTAMP)) END`
  );
}

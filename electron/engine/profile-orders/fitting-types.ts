import type { DuckDBConnection } from '@duckdb/node-api';
import type { ExportColumn } from '#shared/profile/profile-export';
import { quoted } from '../profiles/lockdown';

/** A column of the view `laid`, where it is called `u<n>` by its place in the list. */
interface Laid {
  readonly column: ExportColumn;
  readonly type: string;
}

/** A type that text may be given, and when a text says such a value exactly. */
const textTypes = {
  integer: {
    type: 'BIGINT',
    unfit: (text: string) => `coalesce(CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) <> ${text}, true)`,
  },
  decimal: {
    type: 'DOUBLE',
    // A double holds 15 digits; leading zeros and a comma would be lost.
    unfit: (text: string) =>
      `(NOT regexp_full_match(${text}, ${quoted('-?(0|[1-9][0-9]*)([.][0-9]+)?')})
        OR length(regexp_replace(${text}, '[^0-9]', '', 'g')) > 15)`,
  },
  boolean: { type: 'BOOLEAN', unfit: (text: string) => `${text} NOT IN ('true', 'false')` },
} as const;

/**
 * The type in which each column is written: its own or the one that is asked for, or text where not every value fits, or
 * where JSON has no word for one (NaN, infinity).
 */
export async function fittingTypes(
  connection: DuckDBConnection,
  laid: readonly Laid[],
  isJson: boolean,
): Promise<readonly string[]> {
  const checks = laid.map(({ column, type }, index) => checkOf(column, type, `u${index}`, isJson));
  const counts = checks.map(({ unfit }) => (unfit === null ? '0' : `count(*) FILTER (${unfit})`));
  const isAny = checks.some(({ unfit }) => unfit !== null);
  const answer = isAny ? await connection.runAndReadAll(`SELECT ${counts.join(', ')} FROM laid`) : null;
  const found = answer?.getRows()[0];
  return checks.map(({ type }, index) => (Number(found?.[index] ?? 0) > 0 ? 'VARCHAR' : type));
}

function checkOf(
  { as }: ExportColumn,
  own: string,
  name: string,
  isJson: boolean,
): { readonly type: string; readonly unfit: string | null } {
  if (as === 'text') return { type: 'VARCHAR', unfit: null };
  if (own === 'VARCHAR' && as !== 'kept') {
    const { type, unfit } = textTypes[as];
    return { type, unfit: `${name} IS NOT NULL AND ${name} <> '' AND ${unfit(name)}` };
  }
  const isDecimal = own === 'DOUBLE' || own === 'FLOAT';
  return { type: own, unfit: isJson && isDecimal ? `NOT isfinite(${name})` : null };
}

import type { DataType } from './data-type';

const intRange = { min: -(2n ** 31n), max: 2n ** 31n - 1n };
const longRange = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/**
 * Whether the text is a value of that type as definitions write them: plain digits for whole numbers (32 bits for INT,
 * 64 for LONG, never through a number that would lose digits), YYYY-MM-DD for a day, and for an instant ISO 8601 or the
 * whole seconds since 1970 of the platform's guide.
 */
export function isOfType(text: string, dataType: DataType): boolean {
  switch (dataType) {
    case 'STRING':
      return true;
    case 'INT':
      return isWhole(text, intRange);
    case 'LONG':
      return isWhole(text, longRange);
    case 'DOUBLE':
      return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
    case 'BOOLEAN':
      return text === 'true' || text === 'false';
    case 'DATE':
      return isDay(text);
    case 'TIME_STAMP':
      return isWhole(text, longRange) || isInstant(text);
  }
}

function isWhole(text: string, { min, max }: { readonly min: bigint; readonly max: bigint }): boolean {
  if (!/^-?\d{1,19}$/.test(text)) return false;
  const value = BigInt(text);
  return value >= min && value <= max;
}

/** A day of the calendar, so that 2025-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

function isInstant(text: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

import { z } from 'zod';
import { DataType } from '../attribute/data-type';
import { keyOf, type DecimalSign } from '../profile/value-key';
import { dayNotation } from './day-notation';
import { hasLeadingNought, numberNotation } from './number-notation';
import { isPlaceholder } from './placeholder';

/** What a column's values say that its definition could be. */
export const InferredMeaning = z.object({
  dataType: DataType,
  /** All its values where they are few and repeat; empty where any value of the type is likely. */
  options: z.array(z.string()),
});
export type InferredMeaning = z.infer<typeof InferredMeaning>;

/** Few values, each said by many rows, are a list of options. */
const mostOptions = 20;
const leastRowsAnOption = 10;
const longestOption = 60;

const wordsOfYes = new Set(['true', 'false', 'yes', 'no', 'evet', 'hayır', 'hayir', 'doğru', 'yanlış']);

/** Takes a column's texts and says which type all of them fit, from the narrowest on. */
export interface MeaningInference {
  see(text: string, count: number): void;
  /** Null where nothing was seen. */
  inferred(): InferredMeaning | null;
}

type Kind = 'boolean' | 'int' | 'long' | 'double' | 'day' | 'instant' | 'text';

/** Begins with nothing seen. Words for "nothing" speak for no type; `decimal` is what stands before decimals. */
export function startInference(decimal: DecimalSign = '.'): MeaningInference {
  const kinds = new Map<Kind, number>();
  let options: Map<string, number> | null = new Map();
  let rows = 0;
  return {
    see(text, count) {
      // A text of many texts: nothing that comes can change that.
      if (options === null && kinds.has('text')) return;
      if (isPlaceholder(text) || text.trim() === '') return;
      rows += count;
      const kind = kindOf(text, decimal);
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
      if (options === null) return;
      options.set(text, (options.get(text) ?? 0) + count);
      if (options.size > mostOptions || text.length > longestOption) options = null;
    },
    inferred() {
      if (rows === 0) return null;
      const dataType = typeOf(new Set(kinds.keys()));
      const isList = dataType === 'STRING' && options !== null && rows >= options.size * leastRowsAnOption;
      return { dataType, options: isList && options && options.size > 1 ? [...options.keys()].toSorted() : [] };
    },
  };
}

function typeOf(kinds: ReadonlySet<Kind>): DataType {
  const only = (...allowed: readonly Kind[]) => [...kinds].every((kind) => allowed.includes(kind));
  if (only('boolean')) return 'BOOLEAN';
  if (only('int')) return 'INT';
  if (only('int', 'long')) return 'LONG';
  if (only('int', 'double')) return 'DOUBLE';
  if (only('day')) return 'DATE';
  return only('day', 'instant') ? 'TIME_STAMP' : 'STRING';
}

function kindOf(text: string, decimal: DecimalSign): Kind {
  const trimmed = text.trim();
  if (wordsOfYes.has(trimmed.toLowerCase())) return 'boolean';
  const isFraction = decimal === ',' && /[.,]/.test(trimmed) && keyOf(trimmed, 'DOUBLE', decimal) !== null;
  if (isFraction) return hasLeadingNought(trimmed) ? 'text' : 'double';
  const number = numberNotation(trimmed);
  if (number === 'whole') {
    if (hasLeadingNought(trimmed) || trimmed.startsWith('+')) return 'text';
    if (keyOf(trimmed, 'INT') !== null) return 'int';
    return keyOf(trimmed, 'LONG') === null ? 'text' : 'long';
  }
  if (number === 'decimal-point' || number === 'exponent') {
    return hasLeadingNought(trimmed) || keyOf(trimmed, 'DOUBLE') === null ? 'text' : 'double';
  }
  const day = number === null ? dayNotation(trimmed) : null;
  if (day === null) return 'text';
  if (keyOf(trimmed, 'DATE') !== null) return 'day';
  return keyOf(trimmed, 'TIME_STAMP') === null ? 'text' : 'instant';
}

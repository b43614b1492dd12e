import type { AttributeDefinition, AttributeOption } from '../attribute/attribute';
import type { DataType } from '../attribute/data-type';
import { foldForSearch } from '../attribute/naming';
import { readList } from '../format/list-text';
import { keyOf, type DecimalSign, type KeyedType, type ValueKey } from './value-key';
import type { ValueProblem, ValueProblemCode } from './value-problem';

/** What a definition says about one value. Any AttributeDefinition is one. */
export interface ValueDefinition extends Readonly<Pick<AttributeDefinition, 'dataType' | 'array' | 'unit'>> {
  readonly options: readonly Readonly<AttributeOption>[];
  /** What stands before decimals in the texts; a point where it is left out. Options are the definition's, with a point. */
  readonly decimal?: DecimalSign;
}

/** One item as its type understands it: a text as it stands, any other type as its key. */
export type TypedValue = string | ValueKey;

/** A cell as its definition understands it: no value, the values (one, unless an array), or why it does not fit. */
export type ValueReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'valid'; readonly values: readonly TypedValue[] }
  | { readonly kind: 'invalid'; readonly problem: ValueProblem };

const empty: ValueReading = { kind: 'empty' };

/** Reads a cell's text; no text and the empty text are no value. The text itself is never changed. */
export function readValue(text: string | null, definition: ValueDefinition): ValueReading {
  if (text === null || text === '') return empty;
  if (!definition.array) return readItem(text, definition, undefined);
  const items = readList(text);
  if (!items.ok) return invalid('value-not-list');
  const values: TypedValue[] = [];
  for (const [index, item] of items.value.entries()) {
    const reading = readItem(item, definition, index + 1);
    if (reading.kind === 'invalid') return reading;
    if (reading.kind === 'valid') values.push(...reading.values);
  }
  return values.length === 0 ? empty : { kind: 'valid', values };
}

/** The items of a cell as texts: the cell itself unless the column is an array; a broken list is one item. */
export function itemsOf(text: string, array: boolean): readonly string[] {
  if (!array) return [text];
  const items = readList(text);
  return items.ok ? items.value : [text];
}

function readItem(text: string, definition: ValueDefinition, item: number | undefined): ValueReading {
  const { dataType, options, decimal } = definition;
  const value = dataType === 'STRING' ? text : keyOf(text, dataType, decimal);
  if (value === null) return invalid(whyNot(text, dataType, decimal), item);
  if (options.length === 0 || options.some((option) => isSame(option, value, dataType))) {
    return { kind: 'valid', values: [value] };
  }
  return invalid('value-not-option', item, optionMeant(text, options));
}

function isSame(option: AttributeOption, value: TypedValue, dataType: DataType): boolean {
  return dataType === 'STRING' ? option.value === value : keyOf(option.value, dataType) === value;
}

/** The option whose value or label differs from the text in case, accents or blanks alone. */
function optionMeant(text: string, options: readonly AttributeOption[]): string | undefined {
  const folded = foldForSearch(text).trim();
  return options.find(({ value, label }) => foldForSearch(value) === folded || foldForSearch(label) === folded)?.value;
}

/** By what stands before decimals: numbers without decimals, and those with the other sign. */
const wholeTexts = { '.': /^[+-]?\d+(?:\.0*)?$/, ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,0*)?$/ } as const;
const otherTexts = { '.': /^[+-]?[\d.]*,\d+$/, ',': /^[+-]?[\d,]*\.\d+$/ } as const;

function whyNot(text: string, dataType: DataType, decimal: DecimalSign = '.'): ValueProblemCode {
  const trimmed = text.trim();
  const isOther = otherTexts[decimal].test(trimmed);
  const other = decimal === '.' ? 'value-decimal-comma' : 'value-decimal-point';
  switch (dataType) {
    case 'INT':
    case 'LONG':
      if (wholeTexts[decimal].test(trimmed)) return 'value-out-of-range';
      return isOther ? other : 'value-not-whole';
    case 'DOUBLE':
      return isOther ? other : 'value-not-number';
    case 'BOOLEAN':
      return 'value-not-boolean';
    case 'DATE':
      return /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(trimmed) ? 'value-day-ambiguous' : 'value-not-day';
    case 'TIME_STAMP':
      return 'value-not-instant';
    case 'STRING':
      throw new Error('Every text is a STRING');
  }
}

function invalid(code: ValueProblemCode, item?: number, suggestion?: string): ValueReading {
  return {
    kind: 'invalid',
    problem: { code, ...(item !== undefined && { item }), ...(suggestion !== undefined && { suggestion }) },
  };
}

/** The key of a text as a column of that meaning reads it; null where it is no value. */
export function keyIn(text: string, { dataType, decimal }: KeyedMeaning): ValueKey | null {
  return keyOf(text, dataType, decimal);
}

/** A meaning whose values have keys. */
export type KeyedMeaning = Pick<ValueDefinition, 'decimal'> & { readonly dataType: KeyedType };

/** Whether values of the type are compared by key; a list is compared as the text it is. */
export function isKeyed(definition: ValueDefinition | null): definition is ValueDefinition & { dataType: KeyedType } {
  return definition !== null && !definition.array && definition.dataType !== 'STRING';
}

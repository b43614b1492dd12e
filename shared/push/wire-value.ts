import { readList } from '../format/list-text';
import type { ValueDefinition } from '../profile/read-value';
import { readValue, type TypedValue } from '../profile/read-value';
import { dayLength, textOfKey } from '../profile/value-key';
import type { WireStyle } from './connection';

/**
 * A cell's value as the JSON text that crosses. It is a text so that a whole number of 64 bits keeps every digit, which
 * JSON allows and a JavaScript number does not. Null where the cell is empty or does not fit its definition.
 */
export function wireValue(text: string | null, definition: ValueDefinition, style: WireStyle): string | null {
  const items = wireItems(text, definition, style);
  if (!items) return null;
  return definition.array ? wireList(items) : (items[0] ?? null);
}

/** The same, item by item; null where the cell is empty or does not fit. */
export function wireItems(
  text: string | null,
  definition: ValueDefinition,
  style: WireStyle,
): readonly string[] | null {
  const reading = readValue(text, definition);
  return reading.kind === 'valid' ? reading.values.map((value) => wireItem(value, definition, style)) : null;
}

/** Items as a list. */
export function wireList(items: readonly string[]): string {
  return `[${items.join(',')}]`;
}

function wireItem(value: TypedValue, { dataType }: ValueDefinition, style: WireStyle): string {
  if (typeof value === 'string') return JSON.stringify(value);
  switch (dataType) {
    case 'BOOLEAN':
      return value ? 'true' : 'false';
    case 'DATE':
      return style.dates === 'day'
        ? JSON.stringify(textOfKey(value, 'DATE'))
        : String(Number(value) * dayLength - style.offsetMinutes * 60_000);
    case 'TIME_STAMP':
      if (style.times === 'iso') return JSON.stringify(textOfKey(value, 'TIME_STAMP'));
      return String(style.times === 'epoch-s' ? Math.floor(Number(value) / 1000) : Math.floor(Number(value)));
    case 'STRING':
    case 'INT':
    case 'LONG':
    case 'DOUBLE':
      return String(value);
  }
}

/** Whether a list says something twice, so that adding and removing single values could not make it. */
export function hasTwice(items: readonly string[]): boolean {
  return new Set(items).size < items.length;
}

/** Whether a cell says nothing: no text, the empty text, or an empty list. */
export function isEmptyCell(text: string | null, { array }: Pick<ValueDefinition, 'array'>): boolean {
  if (text === null || text === '') return true;
  if (!array) return false;
  const items = readList(text);
  return items.ok && items.value.every((item) => item === '');
}

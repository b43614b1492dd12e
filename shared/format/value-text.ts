import type { Json } from '../base/canonical-json';

/** A stored value as people read it: lists by commas, options with their labels, records as `key: value`. */
export function valueText(value: Json): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(valueText).join(', ');
  if (value === null || typeof value !== 'object') return String(value);
  const option = optionText(value);
  if (option !== null) return option;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${valueText(inner)}`)
    .join(', ');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** An allowed value as `1 = Male`, or null where the record is something else. */
function optionText(record: { readonly [key: string]: Json }): string | null {
  const [value, label] = [record['value'], record['label']];
  if (typeof value !== 'string' || typeof label !== 'string') return null;
  return label === '' || label === value ? value : `${value} = ${label}`;
}

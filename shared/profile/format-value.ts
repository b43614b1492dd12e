import { readUnit } from '../attribute/unit';
import { readValue, type TypedValue, type ValueDefinition } from './read-value';
import { dayLength, type ValueKey } from './value-key';

/** In which words and in which time zone values are shown. */
export interface ValueStyle {
  readonly language: 'en' | 'tr';
  /** BCP 47, for digits and dates; the language where it is not said. */
  readonly locale?: string;
  /** IANA name for instants; the machine's own where it is not said. Days have no zone. */
  readonly timeZone?: string;
  readonly words: { readonly yes: string; readonly no: string };
}

/**
 * A cell as people read it: options by their label, numbers grouped and with their unit, days and instants in the
 * locale's way, lists joined. What does not fit its definition is shown as it stands; no value is the empty text.
 */
export function formatValue(text: string | null, definition: ValueDefinition, style: ValueStyle): string {
  const reading = readValue(text, definition);
  if (reading.kind !== 'valid') return text ?? '';
  return reading.values.map((value) => formatItem(value, definition, style)).join(', ');
}

function formatItem(value: TypedValue, definition: ValueDefinition, style: ValueStyle): string {
  const label = definition.options.find((option) => option.value === String(value))?.label;
  if (label) return label;
  if (typeof value === 'string') return value;
  const locale = style.locale ?? style.language;
  switch (definition.dataType) {
    case 'BOOLEAN':
      return value ? style.words.yes : style.words.no;
    case 'DATE':
      return dayFormat(locale).format(Number(value) * dayLength);
    case 'TIME_STAMP':
      return instantFormat(locale, style.timeZone).format(Number(value));
    case 'INT':
    case 'LONG':
    case 'DOUBLE':
    case 'STRING':
      return formatNumber(value, definition.unit, locale, style.language);
  }
}

function formatNumber(value: ValueKey, unit: string, locale: string, language: 'en' | 'tr'): string {
  const found = readUnit(unit, language);
  if (!found.known) return [plainFormat(locale).format(value), unit].filter(Boolean).join(' ');
  if (isCurrency(found.code)) return currencyFormat(locale, found.code).format(value);
  if (found.code === '%') return percentFormat(locale).format(value);
  const digits = plainFormat(locale).format(value);
  return found.code === '1' ? digits : `${digits} ${found.shown}`;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

function isCurrency(code: string): boolean {
  return currencies.has(code);
}

// Making a formatter takes longer than using it a hundred times, so each is made once.
const dayFormat = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const instantFormat = remembered(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      ...(timeZone !== undefined && { timeZone }),
    }),
);
const plainFormat = remembered((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 15 }));
/** A value of 12 with the unit % is 12 %, not 1,200 %. */
const percentFormat = remembered(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 15 }),
);
const currencyFormat = remembered(
  (locale, currency) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: currency ?? 'TRY', currencyDisplay: 'narrowSymbol' }),
);

function remembered<T>(make: (locale: string, detail: string | undefined) => T) {
  const made = new Map<string, T>();
  return (locale: string, detail?: string): T => {
    const name = `${locale} ${detail ?? ''}`;
    const known = made.get(name) ?? make(locale, detail);
    made.set(name, known);
    return known;
  };
}

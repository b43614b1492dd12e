import fc from 'fast-check';
import type { DataType } from '#shared/attribute/data-type';
import type { ValueDefinition } from '#shared/profile/read-value';
import { operatorsFor, operandsOf } from '#shared/rule/operators';
import type { Rule, RuleCondition, RuleGroup } from '#shared/rule/rule';

/** A text with what it means to its type, known because it was spelled from there: null where it is no value. */
export interface Spelled {
  readonly text: string | null;
  readonly value: bigint | number | string | null;
}

export interface SpelledColumn {
  readonly meaning: ValueDefinition | null;
  readonly cells: readonly Spelled[];
}

const text = (word: string): Spelled => ({ text: word, value: word });
const broken: fc.Arbitrary<Spelled> = fc.constantFrom(
  ...['abc', 'ABC', 'Çam', '12,5', '1.234.567', '31/12/2024', '2025-02-30', '?', '99e999', '0x1F', '1_0'].map(
    (word) => ({ text: word, value: null }),
  ),
);
const none: fc.Arbitrary<Spelled> = fc.constantFrom({ text: null, value: null }, { text: '', value: null });

const words = fc
  .array(fc.constantFrom('a', 'A', 'b', 'i', 'I', 'İ', 'ı', 'ç', 'Ç', 'ö', 'ß', ' ', '1', "'", '%', '_', '"'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((letters) => text(letters.join('')));

const wholes = (min: bigint, max: bigint): fc.Arbitrary<Spelled> =>
  fc
    .tuple(
      fc.oneof(fc.bigInt(-3n, 3n), fc.constantFrom(min, min + 1n, max, max - 1n)),
      fc.constantFrom('', '+', ' ', '0'),
      fc.constantFrom('', '.0', ' '),
    )
    .map(([value, before, after]) => ({
      value,
      text: value < 0n ? `${before === ' ' ? ' ' : ''}${value}${after}` : `${before}${value}${after}`,
    }));

const decimals = fc
  .tuple(fc.constantFrom(-2.5, -1, 0, 0.1, 0.5, 1, 1e3, 1e20), fc.boolean())
  .map(([value, scientific]): Spelled => ({ value, text: scientific ? value.toExponential() : String(value) }));

const flags = fc
  .constantFrom(['true', 1], ['Evet', 1], ['HAYIR', 0], ['0', 0], ['YANLIŞ', 0], ['Y', 1] as const)
  .map(([word, value]): Spelled => ({ text: word, value }));

const days = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom('iso', 'dotted', 'midnight'))
  .map(([day, style]) => {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const [y, m, d] = iso.split('-');
    const spelled = { iso, dotted: `${Number(d)}.${m}.${y}`, midnight: `${iso}T00:00:00Z` };
    return { value: day, text: spelled[style] };
  });

const instants = fc
  .tuple(fc.integer({ min: -90, max: 90 }), fc.constantFrom('z', 'offset', 'bare', 'seconds', 'millis'))
  .map(([minutes, style]): Spelled => {
    const at = 1_700_000_040_000 + minutes * 60_000;
    const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19);
    const spelled = {
      z: `${iso(at)}Z`,
      offset: `${iso(at + 5.5 * 3_600_000)}+05:30`,
      bare: iso(at).replace('T', ' '),
      seconds: String(at / 1000),
      millis: String(at),
    };
    return { value: at, text: spelled[style] };
  });

const ofType: Readonly<Record<DataType, fc.Arbitrary<Spelled>>> = {
  STRING: words,
  INT: wholes(-(2n ** 31n), 2n ** 31n - 1n),
  LONG: wholes(-(2n ** 63n), 2n ** 63n - 1n),
  DOUBLE: decimals,
  BOOLEAN: flags,
  DATE: days,
  TIME_STAMP: instants,
};

/** The same number as a file says it that writes decimals after a comma, and perhaps points between thousands. */
const withComma = (spelled: fc.Arbitrary<Spelled>): fc.Arbitrary<Spelled> =>
  fc.tuple(spelled, fc.boolean()).map(([{ text: said, value }, isGrouped]) => {
    const comma = said?.replace('.', ',') ?? null;
    const grouped = comma?.replace(/^([+-]?)([1-9]\d{3,})/, (_, sign: string, whole: string) => {
      return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, '.')}`;
    });
    return { value, text: isGrouped ? (grouped ?? comma) : comma };
  });
const brokenWithComma: fc.Arbitrary<Spelled> = fc.constantFrom(
  ...['abc', '12.5', '1,234,567', '1.23,4', '12.34.567', ',', '99e999', '?'].map((word) => ({
    text: word,
    value: null,
  })),
);

/** A column of some type whose cells are spelled in several ways, broken or missing. */
export const aSpelledColumn: fc.Arbitrary<SpelledColumn> = fc
  .tuple(fc.constantFrom(...(Object.keys(ofType) as DataType[]), null), fc.boolean())
  .chain(([dataType, mayBeComma]) => {
    const isComma = mayBeComma && (dataType === 'INT' || dataType === 'LONG' || dataType === 'DOUBLE');
    const fitting = dataType === null ? words : ofType[dataType];
    const cell = fc.oneof(
      { weight: 5, arbitrary: isComma ? withComma(fitting) : fitting },
      { weight: dataType === null || dataType === 'STRING' ? 0 : 1, arbitrary: isComma ? brokenWithComma : broken },
      { weight: 1, arbitrary: none },
    );
    const decimal = isComma ? { decimal: ',' as const } : {};
    return fc.array(cell, { minLength: 8, maxLength: 8 }).map((cells) => ({
      meaning: dataType === null ? null : { dataType, array: false, options: [], unit: '', ...decimal },
      cells,
    }));
  });

/** A condition over the column of that name; its operands come from the column's own cells, so that they often meet. */
export function aConditionOn(
  field: string,
  column: SpelledColumn,
  without: readonly string[] = [],
): fc.Arbitrary<{ readonly condition: RuleCondition; readonly operands: readonly Spelled[] }> {
  const spelled = fc.constantFrom(...column.cells);
  const operators = [...operatorsFor(column.meaning?.dataType ?? null), 'exactly' as const].filter(
    (each) => !without.includes(each),
  );
  return fc.constantFrom(...operators).chain((operator) => {
    const count = { none: 0, one: 1, two: 2, many: 3 }[operandsOf(operator)];
    return fc.array(spelled, { minLength: count, maxLength: count }).map((operands) => ({
      condition: { field, operator, value: operands.map((each) => each.text ?? '') },
      operands,
    }));
  });
}

/** A rule of groups in groups over conditions from `condition`. */
export function aRuleOf(condition: fc.Arbitrary<Rule>): fc.Arbitrary<RuleGroup> {
  const { group } = fc.letrec<{ rule: Rule; group: RuleGroup }>((tie) => ({
    rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, condition, tie('group')),
    group: fc.record({
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(tie('rule'), { maxLength: 3 }),
    }),
  }));
  return group;
}

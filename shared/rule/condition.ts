import { assertNever } from '../base/assert-never';
import { foldForSearch } from '../attribute/naming';
import { itemsOf, keyIn, isKeyed, readValue, type KeyedMeaning, type ValueDefinition } from '../profile/read-value';
import type { ValueKey } from '../profile/value-key';
import { lookTest } from '../sign/look';
import type { RuleCondition } from './rule';

/**
 * What a condition asks of one text that is not empty. Items of a list are asked one by one and one is enough; what
 * begins with "not" is exactly the rest.
 */
export type TextTest = (text: string) => boolean;

/** How a condition is answered: by the text alone, by how often its value occurs, or by whether the cell was edited. */
export type ConditionTest =
  | { readonly by: 'text'; readonly test: TextTest; readonly ofEmpty: boolean; readonly negated: boolean }
  | { readonly by: 'occurrence'; readonly repeated: boolean }
  | { readonly by: 'edit'; readonly edited: boolean };

/** Reads the condition's values once, by the column's definition; null is a column without one, compared as text. */
export function compileCondition(condition: Readonly<RuleCondition>, meaning: ValueDefinition | null): ConditionTest {
  const { operator, value } = condition;
  const values = typeof value === 'string' ? [value] : value;
  const [first = '', second = ''] = values;
  switch (operator) {
    case '=':
    case 'in':
      return positive(equality(values, meaning));
    case '!=':
    case 'notIn':
      return negative(equality(values, meaning));
    case 'contains':
      return positive(wording(first, meaning, (text, part) => text.includes(part)));
    case 'doesNotContain':
      return negative(wording(first, meaning, (text, part) => text.includes(part)));
    case 'beginsWith':
      return positive(wording(first, meaning, (text, part) => text.startsWith(part)));
    case 'doesNotBeginWith':
      return negative(wording(first, meaning, (text, part) => text.startsWith(part)));
    case 'endsWith':
      return positive(wording(first, meaning, (text, part) => text.endsWith(part)));
    case 'doesNotEndWith':
      return negative(wording(first, meaning, (text, part) => text.endsWith(part)));
    case '<':
      return positive(order(meaning, [first], (key, [limit]) => limit !== undefined && key < limit));
    case '<=':
      return positive(order(meaning, [first], (key, [limit]) => limit !== undefined && key <= limit));
    case '>':
      return positive(order(meaning, [first], (key, [limit]) => limit !== undefined && key > limit));
    case '>=':
      return positive(order(meaning, [first], (key, [limit]) => limit !== undefined && key >= limit));
    case 'between':
      return positive(order(meaning, [first, second], isBetween));
    case 'notBetween':
      return negative(order(meaning, [first, second], isBetween));
    case 'empty':
      return { by: 'text', test: () => false, ofEmpty: true, negated: false };
    case 'notEmpty':
      return positive(() => true);
    case 'valid':
      return positive((text) => meaning === null || readValue(text, meaning).kind === 'valid');
    case 'invalid':
      return positive((text) => meaning !== null && readValue(text, meaning).kind === 'invalid');
    case 'duplicate':
      return { by: 'occurrence', repeated: true };
    case 'unique':
      return { by: 'occurrence', repeated: false };
    case 'exactly': {
      const wanted = new Set(values);
      return positive((text) => wanted.has(text));
    }
    case 'looksLike':
      return positive(lookTest(values, meaning));
    case 'edited':
      return { by: 'edit', edited: true };
    case 'notEdited':
      return { by: 'edit', edited: false };
    default:
      return assertNever(operator, 'operator');
  }
}

/** What makes two texts the same for `=` and `in`: an equal key where the type has one, else equal folded text. */
export function identityOf(text: string, meaning: ValueDefinition | null): string | ValueKey {
  const key = hasOrder(meaning) ? keyIn(text, meaning) : null;
  return key ?? foldForSearch(text);
}

/** What makes two cells duplicates: an equal key, else exactly equal text, since ids differ in case alone. */
export function occurrenceOf(text: string, meaning: ValueDefinition | null): string | ValueKey {
  return (isKeyed(meaning) ? keyIn(text, meaning) : null) ?? text;
}

/** No comparison holds for an empty cell; its negation does. */
function positive(test: TextTest): ConditionTest {
  return { by: 'text', test, ofEmpty: false, negated: false };
}

function negative(test: TextTest): ConditionTest {
  return { by: 'text', test, ofEmpty: false, negated: true };
}

function someItem(meaning: ValueDefinition | null, test: TextTest): TextTest {
  return meaning?.array ? (text) => itemsOf(text, true).some(test) : test;
}

function equality(values: readonly string[], meaning: ValueDefinition | null): TextTest {
  const wanted = new Set(values.filter((value) => value !== '').map((value) => identityOf(value, meaning)));
  return someItem(meaning, (text) => wanted.has(identityOf(text, meaning)));
}

function wording(
  part: string,
  meaning: ValueDefinition | null,
  holds: (text: string, part: string) => boolean,
): TextTest {
  const folded = foldForSearch(part);
  return someItem(meaning, (text) => holds(foldForSearch(text), folded));
}

/** Compares keys; nothing holds where the type has no order, or the text or a limit is no value of it. */
function order(
  meaning: ValueDefinition | null,
  limits: readonly string[],
  holds: (key: ValueKey, limits: readonly ValueKey[]) => boolean,
): TextTest {
  if (!hasOrder(meaning)) return () => false;
  const keys = limits.map((limit) => keyIn(limit, meaning));
  if (!keys.every((key) => key !== null)) return () => false;
  return someItem(meaning, (text) => {
    const key = keyIn(text, meaning);
    return key !== null && holds(key, keys);
  });
}

/** Whether the values, or items, of a column have an order of their own. */
function hasOrder(meaning: ValueDefinition | null): meaning is ValueDefinition & KeyedMeaning {
  return meaning !== null && meaning.dataType !== 'STRING';
}

function isBetween(key: ValueKey, [least, most]: readonly ValueKey[]): boolean {
  return least !== undefined && most !== undefined && key >= least && key <= most;
}

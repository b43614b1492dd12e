import { fail, ok, type Result } from '../base/result';
import { readValue, type ValueDefinition } from './read-value';
import { keyOf, textOfKey } from './value-key';
import type { ValueProblem } from './value-problem';

/**
 * What a person's text becomes in a cell: no value where nothing was entered, else the text if it fits the definition
 * (null is a column without one, which takes any). Blanks around what is no text go; a day is written as YYYY-MM-DD,
 * `true` and `false` in the file's own spelling of them where it has one.
 */
export function enterValue(
  entered: string,
  definition: ValueDefinition | null,
  spelling: BooleanSpelling = plainSpelling,
): Result<string | null, ValueProblem> {
  if (entered === '') return ok(null);
  if (!definition) return ok(entered);
  const reading = readValue(entered, definition);
  if (reading.kind === 'invalid') return fail(reading.problem);
  if (definition.array || definition.dataType === 'STRING') return ok(entered);
  const trimmed = entered.trim();
  const { dataType } = definition;
  if (dataType === 'BOOLEAN' && definition.options.length === 0) {
    return ok(keyOf(trimmed, dataType) ? spelling.true : spelling.false);
  }
  const day = dataType === 'DATE' ? keyOf(trimmed, dataType) : null;
  return ok(day === null ? trimmed : textOfKey(day, 'DATE'));
}

/** How a column writes yes and no. */
export interface BooleanSpelling {
  readonly true: string;
  readonly false: string;
}

/** As the platform writes them. */
export const plainSpelling: BooleanSpelling = { true: 'true', false: 'false' };

/** The pairs that files are known to use; a column that has only one word of a pair is given the other by it. */
const pairs: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['True', 'False'],
  ['TRUE', 'FALSE'],
  ['yes', 'no'],
  ['Yes', 'No'],
  ['YES', 'NO'],
  ['y', 'n'],
  ['Y', 'N'],
  ['1', '0'],
  ['t', 'f'],
  ['T', 'F'],
  ['on', 'off'],
  ['On', 'Off'],
  ['evet', 'hayır'],
  ['Evet', 'Hayır'],
  ['EVET', 'HAYIR'],
  ['E', 'H'],
  ['doğru', 'yanlış'],
  ['Doğru', 'Yanlış'],
];

/** How a column writes yes and no, by its most frequent texts, most frequent first. */
export function spellingOf(texts: readonly string[]): BooleanSpelling {
  const find = (key: 0 | 1): string | undefined => texts.find((text) => keyOf(text, 'BOOLEAN') === key);
  const [yes, no] = [find(1), find(0)];
  const pair = pairs.find(([first, second]) => first === yes || second === no);
  return { true: yes ?? pair?.[0] ?? plainSpelling.true, false: no ?? pair?.[1] ?? plainSpelling.false };
}

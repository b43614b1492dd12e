import { fail, ok } from '#shared/base/result';
import { enterValue } from '#shared/profile/enter-value';
import { keyOf } from '#shared/profile/value-key';
import { describeValueProblem } from '#shared/text/value-problems';
import type { CellEditing } from '../../grid/profiles-grid-props';
import type { Messages } from '../../text/text';
import { isFlag } from './column-spelling';
import type { FileColumn } from './shown-columns';

/** The words that editing cells needs. */
export interface CellWords extends Readonly<
  Pick<Messages['profileEdit']['cell'], 'noValue' | 'masked' | 'calculated'>
> {
  readonly yes: string;
  readonly no: string;
}

/** Why the cells of a column cannot be changed, in a sentence; null where they can. */
export function readOnlyReason({ isMasked, definition }: FileColumn, words: CellWords): string | null {
  if (isMasked) return words.masked;
  return definition?.calculated ? words.calculated : null;
}

/** How the cells of a column are edited in place; null where they are not. */
export function cellEditing(column: FileColumn, words: CellWords, language: 'en' | 'tr'): CellEditing | null {
  if (readOnlyReason(column, words) !== null) return null;
  const { definition } = column;
  const choices = choicesOf(column, words);
  const choiceOf = (text: string | null) => choices?.find(({ value }) => isSameChoice(value, text ?? '', column));
  return {
    kind: choices ? 'choice' : isNumber(column) ? 'number' : 'text',
    choices: choices ?? [],
    shown: (text) => choiceOf(text)?.label ?? text ?? '',
    parse(typed) {
      const chosen = choices?.find(({ label }) => label === typed);
      const entered = enterValue(chosen?.value ?? typed, definition);
      return entered.ok ? ok(entered.value) : fail(describeValueProblem(entered.error, language));
    },
    toggled: (text) => (isFlag(column) ? (keyOf(text ?? '', 'BOOLEAN') === 1 ? 'false' : 'true') : null),
  };
}

/** What is chosen from a list: the allowed values, or yes and no, and no value at all; null where texts are typed. */
function choicesOf({ definition }: FileColumn, words: CellWords): CellEditing['choices'] | null {
  if (!definition || definition.array) return null;
  const none = { value: '', label: words.noValue, tone: 'neutral' } as const;
  if (definition.options.length > 0) {
    const listed = definition.options.map(({ value, label }) => ({
      value,
      label: label || value,
      tone: 'neutral' as const,
    }));
    return [...listed, none];
  }
  if (definition.dataType !== 'BOOLEAN') return null;
  return [
    { value: 'true', label: words.yes, tone: 'neutral' },
    { value: 'false', label: words.no, tone: 'neutral' },
    none,
  ];
}

/** A file may spell a choice in its own way: `1` or `Evet` for yes. */
function isSameChoice(value: string, text: string, { definition }: FileColumn): boolean {
  if (value === text) return true;
  if (value === '' || text === '' || !definition || definition.dataType === 'STRING') return false;
  const key = keyOf(text, definition.dataType, definition.decimal);
  return key !== null && key === keyOf(value, definition.dataType);
}

function isNumber({ definition }: FileColumn): boolean {
  if (!definition || definition.array) return false;
  return definition.dataType === 'INT' || definition.dataType === 'LONG' || definition.dataType === 'DOUBLE';
}

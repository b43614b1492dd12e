import { isKeyed, itemsOf, type ValueDefinition } from '../profile/read-value';
import { keyOf, type DecimalSign, type KeyedType } from '../profile/value-key';

/** What counts as the same: the text letter by letter, or what it means to its definition (1.0 is 1). */
export const samenesses = ['typed', 'exact'] as const;
export type Sameness = (typeof samenesses)[number];

/** Whether two cells that differ as texts, of which none is empty, mean the same. */
export type MeansSame = (left: string, right: string) => boolean;

/**
 * How two texts of a column mean the same: equal keys of its type, lists of items that mean the same. Without a meaning,
 * and for texts, only equal letters are the same. Numbers may be written with other decimal signs on the left, by default
 * as on the right.
 */
export function meansSame(meaning: ValueDefinition | null, leftDecimal?: DecimalSign): MeansSame {
  const signs = { left: leftDecimal ?? meaning?.decimal, right: meaning?.decimal };
  if (meaning?.array) {
    const { dataType } = meaning;
    const isSame = dataType === 'STRING' ? () => false : keysEqual(dataType, signs);
    return (left, right) => {
      const [lefts, rights] = [itemsOf(left, true), itemsOf(right, true)];
      if (lefts.length !== rights.length) return false;
      return lefts.every((item, at) => item === rights[at] || isSame(item, rights[at] ?? ''));
    };
  }
  return isKeyed(meaning) ? keysEqual(meaning.dataType, signs) : () => false;
}

function keysEqual(
  dataType: KeyedType,
  signs: { readonly left: DecimalSign | undefined; readonly right: DecimalSign | undefined },
): MeansSame {
  return (left, right) => {
    const key = keyOf(left, dataType, signs.left);
    return key !== null && key === keyOf(right, dataType, signs.right);
  };
}

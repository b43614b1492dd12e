import { valueName } from '../../text/field-name';
import { useText } from '../../text/text';
import type { MergeLine } from './merge-protocol';

/** How a side's value is said; what is not there or empty is said so. */
export function useSideText(): (line: MergeLine, side: 'base' | 'ours' | 'theirs' | 'outcome') => string {
  const text = useText();
  const { absent, nothing } = text.merge;
  return (line, side) => {
    const value = line[side];
    if (value === null) return absent;
    return value === '' ? nothing : valueName(text, line.field, value);
  };
}

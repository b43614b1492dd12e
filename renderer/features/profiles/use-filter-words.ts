import { useCallback } from 'react';
import { useText } from '../../text/text';
import { operatorWord } from './filter/condition-form';
import type { Filter } from './filters';
import { shownValue, type FileColumn } from './shown-columns';
import { useValueStyle } from './use-value-style';

/** Says what a filter narrows the rows to; its identity stays while columns and language do. */
export function useFilterWords(columns: readonly FileColumn[]): (filter: Filter) => string {
  const text = useText();
  const style = useValueStyle();
  return useCallback(
    (filter: Filter): string => {
      const { facet: words } = text.profiles;
      const column = columns.find(({ id }) => id === filter.column);
      const label = column?.label ?? filter.column;
      const shown = (text: string) => (column ? shownValue(text, column, style) : text);
      switch (filter.kind) {
        case 'condition': {
          const operator = operatorWord(filter.operator, column?.definition ?? null, text.rule);
          const values = filter.values.map(shown);
          const [from = '', to = ''] = values;
          const isPair = filter.operator === 'between' || filter.operator === 'notBetween';
          return text.rule.said(label, operator, isPair ? text.rule.and(from, to) : values.join(', '));
        }
        case 'rows':
        case 'found':
          return filter.title;
        case 'value':
          return words.is(label, shown(filter.value));
        case 'range':
          return words.is(label, words.between(shown(filter.from), shown(filter.to)));
        case 'empty':
          return words.isEmpty(label);
        case 'invalid':
          return words.isInvalid(label);
        case 'duplicate':
          return words.isDuplicate(label);
        case 'edited':
          return column ? words.isEdited(label) : words.onlyEdited;
      }
    },
    [columns, text, style],
  );
}

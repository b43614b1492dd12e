import { Box, Button, Chip } from '@mui/material';
import { useText } from '../../text/text';
import { operatorWord } from './filter/condition-form';
import type { Filter } from './filters';
import { shownValue, type FileColumn } from './shown-columns';
import { useValueStyle } from './use-value-style';

/** What narrows the shown profiles, each part removable. */
export function FilterChips(props: {
  readonly filters: readonly Filter[];
  readonly columns: readonly FileColumn[];
  onToggle(filter: Filter): void;
  /** Opens the condition on a column. */
  onEdit(column: string, chip: HTMLElement): void;
  onClear(): void;
}) {
  const text = useText();
  const { facet: words } = text.profiles;
  const style = useValueStyle();
  if (props.filters.length === 0) return null;
  const name = (filter: Filter): string => {
    const column = props.columns.find(({ id }) => id === filter.column);
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
  };
  return (
    <Box
      role="group"
      aria-label={words.filters}
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 0.75, px: 2, pb: 1 }}
    >
      {props.filters.map((filter) => (
        <Chip
          key={filter.column}
          size="small"
          color="primary"
          variant="outlined"
          label={name(filter)}
          aria-label={filter.kind === 'condition' ? words.changeFilter(name(filter)) : words.removeFilter(name(filter))}
          onClick={({ currentTarget }) =>
            filter.kind === 'condition' ? props.onEdit(filter.column, currentTarget) : props.onToggle(filter)
          }
          onDelete={() => props.onToggle(filter)}
          sx={{ maxWidth: 460 }}
        />
      ))}
      <Button color="inherit" onClick={props.onClear}>
        {words.clearAll}
      </Button>
    </Box>
  );
}

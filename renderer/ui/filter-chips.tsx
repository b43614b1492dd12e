import { Box, Button, Chip } from '@mui/material';
import { useText } from '../text/text';

/** One filter as a chip. */
export interface FilterChip {
  readonly key: string;
  readonly words: string;
  /** Opens what made the filter; without it, a press takes it away. */
  onChange?(chip: HTMLElement): void;
  onRemove(): void;
}

/** What narrows the rows beneath, each part removable, and all at once; not there while nothing does. */
export function FilterChips({ chips, onClear }: { readonly chips: readonly FilterChip[]; onClear(): void }) {
  const { rule: words } = useText();
  if (chips.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={words.filters}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 0.75,
        px: 2.5,
        py: 0.75,
        flexShrink: 0,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {chips.map(({ key, words: said, onChange, onRemove }) => (
        <Chip
          key={key}
          size="small"
          color="primary"
          variant="outlined"
          label={said}
          title={said}
          aria-label={onChange ? words.changeFilter(said) : words.removeFilter(said)}
          onClick={({ currentTarget }) => (onChange ? onChange(currentTarget) : onRemove())}
          onDelete={onRemove}
          sx={{ maxWidth: 460 }}
        />
      ))}
      <Button color="inherit" onClick={onClear} sx={{ py: 0 }}>
        {words.clearAll}
      </Button>
    </Box>
  );
}

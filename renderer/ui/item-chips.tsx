import { mdiClose } from '@mdi/js';
import { Chip, type AutocompleteRenderValueGetItemProps } from '@mui/material';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Draws the chosen texts of an Autocomplete as chips, each with a way to remove it. */
export function itemChips(words: { labelOf(value: string): string; removeLabel(value: string): string }) {
  return (values: readonly string[], itemProps: AutocompleteRenderValueGetItemProps<true>): ReactNode =>
    values.map((value, index) => {
      const { key, ...chip } = itemProps({ index });
      return (
        <Chip
          key={key}
          size="small"
          label={words.labelOf(value)}
          deleteIcon={<Icon path={mdiClose} titleAccess={words.removeLabel(words.labelOf(value))} />}
          {...chip}
          sx={{ borderRadius: 1 }}
        />
      );
    });
}

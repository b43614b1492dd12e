import { useMemo } from 'react';
import { useText } from '../../text/text';
import type { CellWords } from './cell-editing';

/** The words that editing cells needs, the same object until the language changes. */
export function useCellWords(): CellWords {
  const { profileEdit, profiles } = useText();
  return useMemo(() => ({ ...profileEdit.cell, yes: profiles.yes, no: profiles.no }), [profileEdit, profiles]);
}

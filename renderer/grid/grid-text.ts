import type { GridText } from './grid-props';

/** The words of the grid that no feature needs to say itself. */
export type GridWords = Omit<GridText, 'label' | 'empty' | 'noMatch'>;

/** Joins the grid's own words with those of the feature that shows it. */
export function gridText(words: GridWords, own: Pick<GridText, 'label' | 'empty' | 'noMatch'>): GridText {
  return { ...words, ...own };
}

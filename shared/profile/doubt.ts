import { z } from 'zod';

/** Everything that could have been read otherwise, by name. The words are in shared/text. */
export const doubtCodes = [
  'file-empty',
  'no-rows',
  'delimiter-unsure',
  'columns-by-place',
  'cells-padded',
  'lines-in-quotes',
  'encoding-guessed',
  'bytes-undecodable',
  'nul-characters',
  'line-ends-mixed',
  'header-missing',
  'header-lines-joined',
  'header-repaired',
  'header-moved',
  'column-unnamed',
  'column-renamed',
  'column-empty-dropped',
  'blank-rows-skipped',
  'row-short',
  'row-cell-missing',
  'row-cell-split',
  'row-cells-joined',
  'row-cell-dropped',
  'row-other-delimiter',
  'row-other-quote',
  'row-in-quotes',
  'row-lines-joined',
  'row-spaces-trimmed',
  'quote-stray',
  'quote-open',
  'quote-lost',
  'types-mixed',
] as const;
export const DoubtCode = z.enum(doubtCodes);
export type DoubtCode = z.infer<typeof DoubtCode>;

/** One way in which the reading could be wrong: how often, and where first. `found` fills the sentence. */
export const Doubt = z.object({
  code: DoubtCode,
  count: z.number().int().positive(),
  /** The first lines that it concerns; none where it concerns the whole file. */
  lines: z.array(z.number().int().positive()),
  found: z.string().optional(),
});
export type Doubt = z.infer<typeof Doubt>;

/** So many lines of a doubt are told. */
export const doubtLinesLimit = 20;

import type { ProfileWords } from './profile-words';

/** A number with its noun. */
function rows(count: number): string {
  return count === 1 ? 'One row' : `${count.toLocaleString('en')} rows`;
}

/** Doubts and rejects of profile files in English. */
export const profileWordsEn: ProfileWords = {
  doubts: {
    'file-empty': () => 'The file is empty.',
    'no-rows': () => 'The file has a header and no rows.',
    'delimiter-unsure': ({ found }) =>
      `The delimiter was taken to be ${shown(found)}, but another one fits nearly as well.`,
    'columns-by-place': () =>
      'Nothing delimits the cells: the columns were told apart by the blanks between them, and the blanks around cells left out.',
    'cells-padded': () =>
      'Cells are padded with blanks so that they stand below one another; the blanks were left out.',
    'lines-in-quotes': () => 'Every line is quoted as a whole, as if it were one cell; the lines were taken apart.',
    'encoding-guessed': ({ found }) => `The text is not UTF-8; by its letters it was taken to be ${found}.`,
    'bytes-undecodable': ({ found }) => `Some bytes are no text in ${found}; each was replaced by U+FFFD.`,
    'nul-characters': () => 'The text holds NUL characters; they were kept.',
    'line-ends-mixed': () => 'Lines end in different ways.',
    'header-missing': () => 'The first row looks like data, so the columns were numbered.',
    'header-lines-joined': ({ found }) => `The header has ${found} lines; the names of each column were joined.`,
    'header-repaired': () => 'The header is not delimited like the rows; its names were laid onto the columns.',
    'header-moved': () => 'The header stands among the rows; the rows above it were kept.',
    'column-unnamed': ({ found, count }) =>
      count === 1 ? `A column without a name was called “${found}”.` : `${count} columns without names were numbered.`,
    'column-renamed': ({ found, count }) =>
      count === 1
        ? `A name stands twice; the later column was called “${found}”.`
        : `${count} names stand more than once and were numbered.`,
    'column-empty-dropped': ({ found }) => `Unnamed empty columns at the end were left out: ${found}.`,
    'blank-rows-skipped': ({ count }) => `${rows(count)} without any content left out.`,
    'row-short': ({ count }) => `${rows(count)} shorter than the others: cells at the end are missing.`,
    'row-cell-missing': ({ count }) =>
      `${rows(count)} shorter than the others: the missing cell was placed where the others suit their columns.`,
    'row-cell-split': ({ count }) =>
      `${rows(count)} with a missing delimiter: a cell was split where its columns part.`,
    'row-cells-joined': ({ count }) =>
      `${rows(count)} longer than the others: cells were joined, their delimiter taken as text.`,
    'row-cell-dropped': ({ count }) => `${rows(count)} longer than the others: a superfluous empty cell was left out.`,
    'row-other-delimiter': ({ count }) => `${rows(count)} delimited in another way than the others.`,
    'row-other-quote': ({ count }) => `${rows(count)} quoted with apostrophes, unlike the others.`,
    'row-in-quotes': ({ count }) =>
      `${rows(count)} quoted as a whole, as if the row were one cell; it was taken apart.`,
    'row-lines-joined': ({ count }) =>
      `${rows(count)} broken over several lines by a line end that is not quoted; the lines were joined.`,
    'row-spaces-trimmed': ({ count }) => `${rows(count)} with a blank behind each delimiter; the blanks were left out.`,
    'quote-stray': ({ count }) =>
      `${rows(count)} with a quote inside a cell that is not escaped; it was taken as text.`,
    'quote-open': ({ count }) => `${rows(count)} with a quote that opens and never closes; it was taken as text.`,
    'quote-lost': ({ count }) => `${rows(count)} with a cell that has only one of its quotes; the other one was added.`,
    'types-mixed': ({ found, count }) =>
      count === 1
        ? `Values of “${found}” are of different types.`
        : `Values of ${count} columns are of different types, such as “${found}”.`,
  },
  lines: (lines, more) => `Line${lines.length === 1 && !more ? '' : 's'} ${lines.join(', ')}${more ? ', …' : ''}.`,
  rejects: {
    preamble: 'stands above the table.',
    comment: 'is a comment.',
    ruler: 'is a line drawn between rows.',
    footer: 'is a note below the table.',
    total: 'is a total of the rows above.',
    'header-repeated': 'is the header once more.',
    'other-table': 'belongs to another table in the same file.',
    'row-too-long': 'has far more cells than the other rows.',
    'not-json': 'is not JSON.',
    'not-a-record': 'is JSON but no object.',
  },
  place: (line, column) => `Line ${line}, column ${column}`,
};

function shown(delimiter: string): string {
  const names: Readonly<Record<string, string>> = { '\t': 'a tab', ' ': 'a blank', '\u001f': 'none' };
  return names[delimiter] ?? `“${delimiter}”`;
}

const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const cells = (count: number) => counted(count, 'cell', 'cells');
/** The first names of a list, and how many more there are. */
const some = (names: readonly string[]) =>
  names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${number(names.length - 3)} more`;

/** Words of saving profiles to a file. */
export const profileExport = {
  command: 'Export profiles…',
  open: 'Export…',
  title: 'Export profiles',
  doneTitle: 'Exported',
  failedTitle: 'The file was not written',
  format: 'Format',
  formats: {
    csv: { name: 'CSV', detail: 'Text with delimiters, for everything' },
    ndjson: { name: 'NDJSON', detail: 'One JSON object a line' },
    parquet: { name: 'Parquet', detail: 'Small and fast, with types' },
    xlsx: { name: 'Excel', detail: 'A workbook, every cell as text' },
  },
  rows: 'Profiles',
  rowScopes: {
    all: (count: number) => `Whole file (${number(count)})`,
    view: (count: number) => `Current view (${number(count)})`,
    selection: (count: number) => `Selected rows (${number(count)})`,
  },
  selectionHelp: 'The selected rows as they stand in the grid, with all chosen columns.',
  viewHelp: 'With the filters, search and order of the grid.',
  edits: 'Edits',
  editScopes: { edited: 'Applied', original: 'As the file was' },
  editsHelp: (count: number) => `${counted(count, 'cell was edited', 'cells were edited')}.`,
  columns: 'Columns',
  columnScopes: {
    all: (count: number) => `All (${number(count)})`,
    shown: (count: number) => `Shown in the grid (${number(count)})`,
    chosen: 'Chosen',
  },
  chooseColumns: 'Columns that are written',
  headers: 'Column names',
  headerKinds: {
    file: 'As in the file',
    code: 'Attribute codes',
    name: 'Attribute names',
    label: 'Attribute labels',
  },
  form: 'Form',
  delimiter: 'Delimiter',
  quote: 'Quote',
  quoting: 'Quoted',
  quotings: { needed: 'Where needed', always: 'Always' },
  lineEnd: 'Line ends',
  lineEnds: { lf: 'LF (Unix)', crlf: 'CRLF (Windows)' },
  encoding: 'Encoding',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-8-mark': 'UTF-8 with mark, for Excel',
    'utf-16le': 'UTF-16',
    'windows-1254': 'Windows-1254 (Turkish)',
  },
  missing: 'Missing and empty',
  missingForms: {
    same: 'Both nothing',
    apart: 'Missing nothing, empty ""',
    '\\N': 'Missing \\N, empty nothing',
    NULL: 'Missing NULL, empty nothing',
  },
  header: 'First line names the columns',
  guard: 'Guard against formulas',
  guardHelp:
    'Puts an apostrophe before texts that a spreadsheet could run as a formula. It alters values, so it is off unless you know that the file will be opened in a spreadsheet.',
  typed: 'Values',
  typedChoices: { typed: 'Typed', text: 'All as text' },
  typedHelp:
    'Numbers and booleans by their attributes, where every value of the column fits exactly; trailing zeros of decimals go. Ids and long numbers stay text.',
  sheetHelp: 'Every cell is text: ids keep their zeros, long numbers all their digits, and nothing becomes a date.',
  decimalHelp: 'Numbers and dates are written as they stand; points and commas stay what they are.',

  personal: (count: number) => `${counted(count, 'column is', 'columns are')} personal information`,
  policyHelp:
    'The policy decides about each profile by its consent. Values that may not leave are masked or left out before anything is written.',
  otherwise: 'Values without consent are',
  otherwiseChoices: { mask: 'Masked', drop: 'Left out' },
  purpose: 'For the purpose',
  anyPurpose: 'None in particular',
  byConsent: 'by the consent of each profile',
  nothingInColumn: 'no values',
  overridden: (reason: string) => `leaves as it is: ${reason}`,
  override: 'Override…',
  takeBack: 'Take back',
  overrideTitle: (label: string) => `Let ${label} leave as it is?`,
  overrideBody: 'It leaves against the policy. The history keeps that you decided so, and why.',
  overrideReason: 'Why is that needed?',
  overrideAll: (count: number) => `The same for all ${number(count)} columns`,
  overrideConfirm: 'Override',

  lossless: 'Nothing is lost: opened again, every cell is the same.',
  losslessButMasked: 'Nothing else is lost: opened again, every cell that is not masked is the same.',
  checking: (left: number) => `Looking through ${counted(left, 'more column', 'more columns')} for what would be lost…`,
  losses: 'This will be lost or altered',
  loss: {
    'missing-same': (_count: number, columns: readonly string[]) =>
      `Missing values and empty texts look the same in ${some(columns)}.`,
    'long-cut': (count: number, columns: readonly string[]) =>
      `${cells(count)} of ${some(columns)} ${count === 1 ? 'is' : 'are'} cut to 32,767 characters, the most that Excel holds.`,
    guarded: (count: number, columns: readonly string[]) =>
      `${cells(count)} of ${some(columns)} get${count === 1 ? 's' : ''} an apostrophe.`,
    characters: (count: number, columns: readonly string[], characters: readonly string[]) =>
      `${cells(count)} of ${some(columns)} ${count === 1 ? 'has' : 'have'} characters that Windows-1254 lacks (${characters.join(' ')}); they become ?.`,
    'typed-empty': (count: number, columns: readonly string[]) =>
      `${counted(count, 'empty text', 'empty texts')} of ${some(columns)} ${count === 1 ? 'becomes a missing value' : 'become missing values'} where the column is typed.`,
  },
  obstacle: {
    'too-many-rows': (count: number, limit: number) =>
      `${number(count)} profiles do not fit: a sheet holds ${number(limit)} and the header. Narrow the view, or choose another format.`,
    'too-many-columns': (count: number, limit: number) =>
      `${number(count)} columns do not fit: a sheet holds ${number(limit)}. Choose fewer, or another format.`,
    'no-rows': 'There is no profile to write.',
    'no-columns': 'Choose at least one column.',
  },

  run: 'Export…',
  cancel: 'Cancel',
  close: 'Close',
  stages: {
    mask: () => 'Masking what may not leave as it is',
    write: (name: string) => `Writing ${name}`,
    compare: (name: string) => `Reading ${name} back and comparing`,
  },
  share: (part: number) => `${number(Math.floor(part * 100))}%`,
  speed: (perSecond: number) => `${number(Math.round(perSecond / 1000) * 1000)} rows a second`,
  left: (seconds: number) =>
    seconds < 1.5 ? 'nearly done' : `${counted(Math.ceil(seconds), 'second', 'seconds')} left`,
  nothingYet: 'The file appears only once it is complete; until then an older one of that name stays as it is.',
  file: 'File',
  profiles: 'Profiles',
  size: 'Size',
  personalValues: 'Personal values',
  touchedValues: (masked: number, dropped: number) =>
    [masked > 0 ? `${number(masked)} masked` : '', dropped > 0 ? `${number(dropped)} left out` : '']
      .filter(Boolean)
      .join(', ') || 'none',
  readBack: 'Read back',
  identical: 'Every column is as it was meant',
  differing: (columns: readonly string[]) => `Other than meant: ${some(columns)}`,
  differingAdvice:
    'The file was written, but reading it back gave other values in these columns. Do not rely on it: export again, to another place or in another format.',
  asText: (columns: readonly string[]) => `Written as text, because not every value fits its type: ${some(columns)}`,
  show: 'Show in folder',
  failedDetail: 'Nothing was changed: a file of that name is as it was before.',
  again: 'Back to the choices',
  subject: (
    from: string,
    to: string,
    count: number,
    columns: readonly string[],
    touched: readonly string[],
    touchedValues: string,
    overridden: readonly string[],
  ) =>
    [
      `${from} to ${to}: ${counted(count, 'row', 'rows')} of ${columns.join(', ')}`,
      touched.length > 0 ? `; under the policy: ${touched.join(', ')} (${touchedValues})` : '',
      overridden.length > 0 ? `; overridden: ${overridden.join(', ')}` : '',
    ].join(''),
  moreColumns: (count: number) => `${number(count)} more`,
};

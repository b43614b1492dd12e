const number = (value: number) => value.toLocaleString('en');
const rows = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;

/** Words of what is known about a profile file: how it was read, what it holds twice, what goes with it. */
export const profileAbout = {
  menu: 'About this file…',
  title: (name: string) => `About ${name}`,
  origin: 'Read from',
  opened: 'Opened',
  readAsHead: 'Read as',
  readAs: (encoding: string, delimiter: string, quote: string) => `Text in ${encoding} · ${delimiter} · ${quote}`,
  sources: {
    delimited: 'Delimited text',
    ndjson: 'JSON, a record a line',
    json: 'A list of JSON records',
    parquet: 'Parquet',
    xlsx: 'Excel workbook',
  },
  rows: 'Rows',
  columns: 'Columns',
  kept: 'Size here',
  nothing: 'Every row was read, and nothing about the file was doubtful.',
  saveRejects: 'Save as CSV',
  rejectsFile: (name: string) => `${name} - left out`,
  saved: (fileName: string) => `${fileName} is saved.`,
  ids: {
    repeated: (count: number, column: string) => `${rows(count)} share their ${column} with another row.`,
    missing: (count: number, column: string) => `${rows(count)} ${count === 1 ? 'has' : 'have'} no ${column}.`,
    show: 'Show them',
    close: 'Close',
  },
  storage: {
    persistent: 'It stays until you delete it.',
    fleeting: 'The system may clear it when the disk runs short: keep the files that it was read from.',
  },
  removal: {
    goes: 'With it go:',
    profiles: (count: number) => `${number(count)} ${count === 1 ? 'profile' : 'profiles'}`,
    edits: (count: number) =>
      `${number(count)} ${count === 1 ? 'edited cell' : 'edited cells'}, and what the history says of them`,
    check: 'the outcome of its check',
    frees: (size: string) => `This frees about ${size}. The file that was opened stays where it is.`,
    final: 'This cannot be undone.',
  },
};

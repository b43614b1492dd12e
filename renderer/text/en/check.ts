const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const severities = {
  error: (count: number) => counted(count, 'error', 'errors'),
  warning: (count: number) => counted(count, 'warning', 'warnings'),
  info: (count: number) => counted(count, 'hint', 'hints'),
};

/** Words of checking a profile file. */
export const check = {
  title: 'Check',
  open: 'Check',
  group: 'Check',
  close: 'Close the check',
  run: 'Check all rows',
  again: 'Check again',
  cancel: 'Cancel',
  loading: 'Looking for an earlier check',
  noneTitle: 'Not checked yet',
  noneDetail:
    'Looks at every row for what does not fit the definitions, and for what will hurt somebody later. Nothing is changed.',
  running: 'Checking',
  runningColumn: (column: string, done: number, total: number) =>
    `${column}, ${number(done)} of ${number(total)} columns`,
  failed: 'The check did not work',
  checked: (when: string, by: string) => (by === '' ? `Checked ${when}` : `Checked ${when} by ${by}`),
  justNow: 'just now',
  staleEdits: (count: number) => `${counted(count, 'edit', 'edits')} since`,
  staleDefinitions: 'Definitions changed since',
  severities,
  severity: 'Severity',
  onlySeverity: (severity: string) => `Show ${severity}`,
  groups: { severity: 'By severity', column: 'By column' },
  groupBy: 'Group',
  filter: 'Filter findings',
  listed: (shown: number, all: number) =>
    shown === all ? counted(all, 'finding', 'findings') : `${number(shown)} of ${counted(all, 'finding', 'findings')}`,
  list: 'Findings',
  clean: 'Nothing was found',
  cleanDetail: (rows: number) => `All ${number(rows)} rows suit the definitions.`,
  nothingListed: 'No finding fits the filter.',
  wholeFile: 'Whole file',
  showRows: 'Show rows',
  showRowsOf: (title: string) => `Show rows: ${title}`,
  values: 'Values',
  times: (count: number) => `${number(count)} ×`,
  meant: (text: string) => `probably ${text}`,
  masked: 'Values are personal and masked.',
  more: (count: number) => `Show ${number(count)} more`,
  createDraft: 'Draft attribute',
  createDraftOf: (column: string) => `Draft attribute for ${column}`,
  createDrafts: (count: number) => `Make ${counted(count, 'draft attribute', 'draft attributes')}`,
  mapTo: 'Map',
  mapColumn: (column: string) => `Map ${column} to an attribute`,
  mapAttribute: (attribute: string) => `Map a column to ${attribute}`,
  chooseId: 'Choose id column',
  attribute: 'Attribute',
  column: 'Column',
  noAttribute: 'No attribute',
  mappedSubject: (file: string) => `columns of ${file}`,
  drafted: (count: number) =>
    `${counted(count, 'draft attribute', 'draft attributes')} made. Somebody has to decide whether they are personal.`,
  mapped: (column: string, attribute: string) => `${column} is mapped to ${attribute}.`,
  unmapped: (column: string) => `${column} is mapped to no attribute any more.`,
  idChosen: (column: string) => `${column} tells profiles apart now.`,
  report: 'Save report',
  reportHtml: 'As a document (HTML)',
  reportCsv: 'As a table (CSV)',
  reportName: (file: string) => `Check of ${file}`,
  reportSaved: (name: string) => `${name} is saved.`,
  stale: 'out of date',
  found: (error: number, warning: number, info: number) => {
    const parts = [
      ...(error > 0 ? [severities.error(error)] : []),
      ...(warning > 0 ? [severities.warning(warning)] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : info > 0 ? severities.info(info) : 'clean';
  },
};

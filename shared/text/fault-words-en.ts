import type { FaultWords } from './fault-words';

/** What each fault says in English: what is wrong, then what to do. */
export const english: FaultWords = {
  locale: 'en',
  place: ({ line, column }) =>
    line === undefined ? '' : column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
  thisFile: 'The file',
  reasons: {
    bytes: '',
    cells: ' cells',
    columns: ' columns',
    entries: ' files inside',
    ratio: ' times its packed size',
    rows: ' rows',
  },
  sentences: {
    cancelled: () => 'Cancelled; nothing was changed.',
    conflict: () => 'Somebody changed the same thing meanwhile; look at it again and decide anew.',
    'disk-full': ({ file, fault }) =>
      fault.reason === 'quota'
        ? 'There is no room left for what the app keeps on this machine; delete profile files that are not needed any more, or free space on the disk.'
        : `${file} could not be written because the disk is full; free some space and save again.`,
    'encoding-unknown': ({ file, at, found }) =>
      at
        ? `${file} has bytes at ${at} that are no text in ${found}; choose the encoding it was saved in, or save it again as UTF-8.`
        : `${file} cannot be read in the encoding “${found}”, which is not known here; choose another one.`,
    'engine-ended': ({ file }) =>
      `Reading or writing ${file} ended unexpectedly; try again, and split the file if it happens again.`,
    'file-archive-bomb': ({ file, found, limit }) =>
      `${file} would unpack to ${found}, and the limit is ${limit}; open only workbooks that you trust, or save it again in a spreadsheet program.`,
    'file-archive-broken': ({ file }) =>
      `${file} is a damaged or incomplete workbook or archive, or has a password; get it again, or save it anew.`,
    'file-binary': ({ file, fault }) =>
      `${file} is neither text nor a workbook; choose a CSV, JSON${fault.reason === 'profiles' ? ', Parquet' : ''} or XLSX file.`,
    'file-empty': ({ file }) => `${file} is empty; choose a file with a header and rows.`,
    'file-json-broken': ({ file, at }) =>
      `${file} is no valid JSON${at ? ` at ${at}` : ''}; correct it there or export it again.`,
    'file-json-foreign': ({ file }) => `${file} is JSON without a list of attributes; choose a file that holds one.`,
    'file-line-too-long': ({ file, at }) =>
      `${file} has ${at || 'a line'} with more than a million characters and no delimiter; choose the right delimiter, or another file.`,
    'file-missing': ({ file }) => `${file} is not there; choose it again.`,
    'column-missing': ({ file, found }) => `${file} has no column “${found}”; name one of those that it has.`,
    'file-no-header': ({ file, at }) =>
      `${file} has no header${at ? ` at ${at}` : ''}; its first row must name the columns, so add one or change how many rows are skipped.`,
    'file-too-large': ({ file, at, found, limit }) =>
      `${file} is too large${at ? ` at ${at}` : ''}: ${found}, and the limit is ${limit}; split it into smaller files.`,
    'file-too-many-bad-rows': ({ file, at, limit }) =>
      `${file} has more than ${limit} rows that cannot be read${at ? `, up to ${at}` : ''}; check delimiter and quote character, or export it again.`,
    'file-too-new': ({ file, found, limit }) =>
      `${file} was written by a newer version of this app (format ${found}, known up to ${limit}); update the app to open it.`,
    'file-unreadable': ({ file, why }) =>
      `${file} cannot be read${why}; check that it is a file and that you may open it.`,
    'file-unwritable': ({ file, why }) =>
      `${file} cannot be written${why}; choose another folder or close the file elsewhere.`,
    'format-unknown': ({ file, fault }) =>
      fault.reason === 'old-office'
        ? `${file} is an old or password-protected Office file; save it as XLSX without a password.`
        : `${file} has a format that is not known here; choose a CSV, JSON or XLSX file.`,
    'invalid-value': ({ file, at, found, limit, fault }) =>
      fault.reason === 'cell'
        ? `The cell at ${at} has ${found} characters and a sheet holds ${limit}; shorten it, or save as CSV or JSON.`
        : `${file} holds a value that is not allowed${at ? ` at ${at}` : ''}; correct it and try again.`,
    'meant-changed': ({ file }) =>
      `What was to be written to ${file} changed on the disk meanwhile, so nothing was kept of it; close this, export again, and check the disk should it come again.`,
    'proof-foreign': ({ file }) =>
      `${file} is neither a receipt nor an evidence pack; choose a file that this app saved as one.`,
    'read-back-differs': ({ file }) =>
      `${file} reads back other than it was meant; save in another format and keep the old file.`,
    'refresh-changing': ({ file }) => `${file} changed or went while it was read; it is taken once it stands still.`,
    'refresh-columns': ({ file, found }) =>
      `${file} lacks columns that are expected (${found}); the version before stays. Look whether it is the right file, or open it by hand.`,
    'refresh-folder': ({ file, why }) =>
      `The folder ${file} cannot be read${why}; check that it is there and that you may open it.`,
    'refresh-no-id': ({ file }) =>
      `Nothing says which column of ${file} tells profiles apart; choose one in the profile file.`,
    'refresh-no-rows': ({ file }) => `${file} has a header and no rows; the version before stays.`,
    'refresh-place': () =>
      'This file or folder was chosen on another machine, or long ago; choose it again in the source.',
    'refresh-rejects': ({ file, found, limit }) =>
      `Most of ${file} cannot be read (rows set aside: ${found}, read: ${limit}); the version before stays.`,
    'refresh-shared': ({ found }) =>
      `The source “${found}” refreshes the same profile file; let one of them refresh another.`,
    'refresh-shrunk': ({ file, found, limit }) =>
      `${file} has less than half of what was there (rows: ${found}, before: ${limit}), as if it were cut off; the version before stays. If it is right, open it by hand.`,
    'refresh-target': () =>
      'The profile file that is to be refreshed is not there any more; choose another in the source.',
    refused: () => 'This was refused because it is not allowed; nothing was changed.',
    'row-too-long': ({ where, found, limit }) =>
      `${where}: the row has ${found} cells and the header ${limit}; remove the surplus, or put quotes around a cell that holds the delimiter.`,
    'row-too-short': ({ where, found, limit }) =>
      `${where}: the row has ${found} cells and the header ${limit}; add what is missing.`,
    'row-quote-open': ({ where }) =>
      `${where}: a quote is opened here and never closed; close it, or choose no quote character.`,
    'row-quote-stray': ({ where }) =>
      `${where}: something follows a closing quote; double the quotes inside a quoted cell.`,
    'store-damaged': () => 'The saved workspace is damaged; make it again from its history, or open a backup.',
    'store-too-new': () => 'The saved workspace was written by a newer version of this app; update the app to open it.',
    unexpected: ({ file, fault }) =>
      `Something unexpected happened${fault.file === undefined ? '' : ` with ${file}`}; nothing was changed, so try again.`,
    'workspace-bomb': ({ file, found, limit }) =>
      `${file} would unpack to ${found}, and the limit is ${limit}; open only workspace files that you trust.`,
    'workspace-broken': ({ file, fault }) =>
      `${file} is damaged, or was changed after it was saved${fault.found === undefined ? '' : ` (${fault.found})`}; get it again, or open another backup.`,
    'workspace-foreign': ({ file }) => `${file} is no workspace file; choose a file that this app saved as one.`,
    'workspace-locked': ({ file }) => `${file} is under a passphrase; enter the one that it was saved with.`,
    'workspace-passphrase': ({ file }) =>
      `The passphrase does not open ${file}; check capital letters and the keyboard’s language. Without it nobody can open the file.`,
    'workspace-too-large': ({ found, limit }) =>
      `The workspace comes to ${found}, and a workspace file holds ${limit} at most; export profile files that are done with, and delete them here.`,
  },
};

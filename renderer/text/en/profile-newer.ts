const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const edits = (count: number) => counted(count, 'edit', 'edits');

/** Words of a newer version that takes the place of a profile file. */
export const profileNewer = {
  title: (older: string) => `Newer version of ${older}`,
  weighing: (older: string) => `Looking for what was edited in ${older}`,
  weighed: (older: string) => `What becomes of ${older}`,
  profiles: 'Profiles',
  both: 'In both versions',
  added: 'New',
  gone: 'Not there any more',
  doubtful: 'Without an id of their own',
  doubtfulOf: (older: number, newer: number) => `${number(older)} in the older, ${number(newer)} in the newer version`,
  noId: 'No column tells profiles apart in both versions, so nobody can say which edit belongs where. Go back to the columns and choose one.',
  back: 'Back to the columns',
  edits: (count: number) => edits(count),
  noEdits: 'Nothing was edited in the older version.',
  fates: {
    carried: { name: 'Carried over', detail: 'The newer version says what the older one said.' },
    contested: {
      name: 'Changed in both',
      detail: 'The newer version says something else than the older one, and than the edit.',
    },
    settled: { name: 'Not needed any more', detail: 'The newer version says what the edit says.' },
    'row-gone': { name: 'Profile is not there any more', detail: 'No row of the newer version has its id.' },
    'row-doubtful': {
      name: 'Profile cannot be told',
      detail: 'Its id is missing, or several rows have it, so the edit could come to stand in the wrong profile.',
    },
    'column-gone': { name: 'Column is not there any more', detail: 'The newer version has no such column.' },
  },
  contest: 'Where both changed',
  contests: { edit: 'Keep the edits', file: 'Take the newer version' },
  byColumn: 'By column',
  column: 'Column',
  carriedHead: 'Carried over',
  contestedHead: 'Changed in both',
  settledHead: 'Not needed',
  lostHead: 'Fit nowhere',
  removes: 'Delete the older version',
  removesHelp: 'With its check and what the history says of its cells. This cannot be undone.',
  losing: (count: number) =>
    count === 1 ? '1 edit that fits nowhere is lost with it.' : `${edits(count)} that fit nowhere are lost with it.`,
  keeping: 'It stays in the list, with its edits.',
  confirm: 'Take its place',
  keepBoth: 'Keep both',
  carried: (count: number) => (count === 0 ? 'It took over no edits.' : `It took over ${edits(count)}.`),
};

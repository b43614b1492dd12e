const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** Words of merging with a colleague's definitions. */
export const merge = {
  command: 'Merge with a colleague’s file…',
  title: 'Merge',
  reading: (fileName: string) => `Reading ${fileName}`,
  merging: 'Comparing both sides',
  failed: (fileName: string) => `${fileName} cannot be merged`,
  failedAdvice:
    'Every row has to be readable, or what is missing would count as removed. Repair the file and choose it again.',
  otherFile: 'Choose another file',
  more: (count: number) => `and ${counted(count, 'more', 'more')}`,

  ancestor: {
    title: 'What did both sides start from?',
    detail: (fileName: string) =>
      `Nothing in the history of this workspace is named by ${fileName}. With what both started from, only real differences have to be decided.`,
    label: 'Common ancestor',
    file: {
      name: 'A file',
      detail: 'The definitions as they were saved before both sides went on, such as the file you sent.',
    },
    none: { name: 'Nothing in common', detail: 'Whatever the two sides say differently is asked about.' },
    choose: 'Choose the file',
    next: 'Compare',
    used: (when: string) => `Compared with what both had on ${when}, from the history.`,
    usedFile: (fileName: string) => `Compared with ${fileName}, which both started from.`,
    usedNone: 'Compared without a common ancestor.',
    change: 'Change',
  },

  filters: 'Show',
  all: 'All',
  states: { open: 'To decide', decided: 'Decided', theirs: 'From theirs', both: 'From both', ours: 'Ours stays' },
  stateTips: {
    open: 'Somebody has to decide',
    decided: 'You decided',
    theirs: 'Only they changed it: it is taken',
    both: 'Both changed it, and both changes fit: they are united',
    ours: 'Only you changed it: it stays',
  },
  list: 'Differences',
  columns: { field: 'Field', base: 'Before', ours: 'Ours', theirs: 'Theirs' },
  kinds: { changed: 'Changed', added: 'Added', removed: 'Removed' },
  formerCode: (code: string) => `was ${code}`,
  attribute: 'Attribute or purpose',
  purpose: 'Purpose',
  policy: 'Consent and masking',
  absent: 'not there',
  nothing: 'empty',
  decide: 'How it is decided',
  take: { ours: 'Take ours', theirs: 'Take theirs' },
  taken: (side: string, value: string) => `${side}: ${value}`,
  edit: 'Write another value',
  edited: 'Your own value',
  save: 'Take it',
  undecide: 'Decide again',
  outcome: 'Result',
  allOurs: 'Ours for all shown',
  allTheirs: 'Theirs for all shown',
  keys: { move: 'Move', ours: 'Ours', theirs: 'Theirs', edit: 'Edit', next: 'Next to decide' },
  noLines: 'Nothing of this kind',
  same: 'Both sides are the same: there is nothing to merge.',
  sameDefinitions: 'The definitions are the same; only what reviewers said differs.',

  reasons: {
    'both-changed': 'Both sides changed it, each to something else.',
    'both-added':
      'Both sides have it, say different things, and have nothing in common that would tell who changed it.',
    lowered: 'One side says that it is no personal information. A merge never decides that by itself.',
    loosened: 'People would be protected less by it than one side has settled. A merge never decides that by itself.',
    rule: 'Each side is right by itself, but together they do not fit.',
    'removed-changed': 'One side removed it, and the other changed it.',
    'same-name': 'Two purposes would have this name. Write another one for one of them.',
    missing: 'Their file does not have this attribute: it was removed there, or the file holds a part only.',
  },
  left: (count: number) => `${number(count)} left to decide`,
  summary: (theirs: number, decided: number, reviews: number) =>
    [
      theirs > 0 ? `${number(theirs)} from theirs` : '',
      decided > 0 ? `${number(decided)} decided` : '',
      reviews > 0 ? counted(reviews, 'review taken over', 'reviews taken over') : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Nothing would change.',
  apply: 'Merge',
  cancel: 'Cancel',
  done: (count: number, fileName: string) => `Merged with ${fileName}: ${counted(count, 'change', 'changes')}`,
};

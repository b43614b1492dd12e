const number = (value: number) => value.toLocaleString('en');
const rows = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`);

/** Words of what in a profile file could hurt people: stray personal values, and combinations that single them out. */
export const risk = {
  open: 'Risk',
  title: 'Risk to people',
  close: 'Close',
  loading: 'Looking for what is known of the file',
  group: 'Profiles',
  strays: {
    title: 'Stray personal values',
    help: 'Personal values inside columns of something else, such as e-mail addresses among notes.',
    run: 'Read all values',
    again: 'Read all values again',
    running: 'Reading all values',
    cancel: 'Cancel',
    failed: 'The values could not be read.',
    outdated: 'Edits or newer rules have come since; this is of the values before.',
    clean: (count: number) => `No column has values of another kind inside, in ${rows(count)}.`,
    line: (count: number, kind: string) => `${rows(count)} with ${kind}`,
    inside: (whole: number, all: number) =>
      whole === 0
        ? 'inside longer texts'
        : whole === all
          ? 'and nothing else'
          : `${number(whole)} alone, the others inside longer texts`,
    show: 'Show rows',
    showOf: (title: string) => `Show rows: ${title}`,
    filter: (column: string, kind: string) => `${column}: ${kind}`,
  },
  combination: {
    title: 'Combinations that single people out',
    help: 'How many profiles share the same values in these columns (k-anonymity). Who is alone, or nearly so, can be recognised by somebody who knows the values.',
    columns: 'Columns that others may know',
    columnsHelp: (most: number) => `Up to ${number(most)}; start with birth dates, places, gender and the like`,
    take: (column: string) => `Take ${column} away`,
    least: 'Large enough from',
    leastHelp: 'profiles alike; 5 is usual',
    run: 'Assess',
    running: 'Comparing profiles',
    cancel: 'Cancel',
    failed: 'The columns could not be compared.',
    outdated: 'Asked or edited anew since: assess again.',
    smallest: 'Smallest group',
    unique: 'Alone',
    small: (k: number) => `In groups under ${number(k)}`,
    of: (count: number, share: string) => `${rows(count)}, ${share}`,
    bands: 'How many profiles are alike',
    band: (from: number, to: number | null) =>
      to === null ? `${number(from)} and more` : from === to ? number(from) : `${number(from)} to ${number(to)}`,
    bandRows: (count: number, share: string) => `${share} of the profiles (${number(count)})`,
    sets: 'What singles people out',
    noSets: 'No set of up to three of these columns puts more than 5% of the profiles into small groups.',
    set: (share: string, k: number) => `${share} in groups under ${number(k)}`,
    hints: 'What would help',
    generalisations: {
      year: (column: string) => `${column}: the year only`,
      decade: (column: string) => `${column}: the decade only`,
      range: (column: string) => `${column}: ranges in place of numbers`,
      prefix: (column: string) => `${column}: the first signs only`,
      'leave-out': (column: string) => `Leave ${column} out`,
    },
    after: (share: string) => `then ${share} in small groups`,
    noRows: 'The file has no profiles.',
  },
};

const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** Words of workspaces and the files that hold them. */
export const workspaces = {
  group: 'Workspace',
  commands: {
    new: 'New workspace…',
    open: 'Open workspace file…',
    save: 'Save workspace to a file…',
    choose: (name: string) => `Open workspace ${name}`,
  },
  recentHelp: 'On this machine, as you left it',
  openFile: 'Open a workspace file',
  openFileHelp: 'A backup, or a workspace from another machine or a colleague (.curator).',

  open: {
    reading: (fileName: string) => `Opening ${fileName}`,
    failed: (fileName: string) => `${fileName} was not opened`,
    nothingChanged: 'Nothing was changed.',
    otherFile: 'Choose another file',
    locked: (fileName: string) => `${fileName} is protected`,
    lockedDetail: 'Enter the passphrase that it was saved with.',
    passphrase: 'Passphrase',
    wrong: 'This passphrase does not open the file. Check capital letters and the keyboard’s language.',
    unlock: 'Open',
  },
  save: {
    title: 'Save the workspace to a file',
    detail:
      'One file with everything: definitions, history, reviews, purposes, policy, and profile files with their edits. It opens on any machine with this app.',
    holds: (definitions: number, files: number, size: string) =>
      files === 0
        ? `${counted(definitions, 'attribute', 'attributes')}, no profile files`
        : `${counted(definitions, 'attribute', 'attributes')}, ${counted(files, 'profile file', 'profile files')} (${size})`,
    protect: 'Protect with a passphrase',
    passphrase: 'Passphrase',
    passphraseHelp: 'Without it nobody can open the file.',
    repeat: 'Passphrase again',
    tooShort: (least: number) => `At least ${least} characters; several words are best.`,
    differs: 'The two are not the same.',
    openDetail: 'Whoever has the file can read it.',
    openWithProfiles: 'Whoever has the file can read it, with all personal values of the profile files.',
    choose: 'Save…',
    saving: (fileName: string) => `Saving ${fileName}`,
    saved: 'Saved',
    failed: 'The workspace was not saved',
    again: 'Try again',
    file: 'File',
    size: 'Size',
    readBack: 'Read back',
    identical: 'identical',
    protection: 'Protection',
    locked: 'passphrase',
    open: 'none',
    digest: 'SHA-256',
  },
  backups: {
    section: 'Backups',
    detail:
      'A backup holds everything, profile files with it, in a private folder of this machine. It also keeps what you delete later until it is replaced by a newer one.',
    every: 'Back up by itself',
    times: { never: 'Never', hour: 'Every hour', day: 'Every day', week: 'Every week' },
    most: 'Keep',
    count: (count: number) => counted(count, 'backup', 'backups'),
    now: 'Back up now',
    clear: 'Delete all backups',
    clearTitle: 'Delete all backups?',
    clearDetail: 'The workspaces themselves stay. This cannot be undone.',
    none: 'There are no backups yet.',
    list: 'Backups',
    open: 'Open',
    openOf: (when: string) => `Open the backup of ${when}`,
  },
};

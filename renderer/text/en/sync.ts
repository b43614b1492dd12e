import type { PushOperation } from '#shared/push/operation';
import type { WithheldReason } from '#shared/push/plan';
import type { PolicyReason } from '#shared/policy/decide';
import type { ConnectionTest } from '#shared/push/push-order';
import type { AddressProblem, PushAdapter, WireStyle } from '#shared/push/connection';
import type { StandReason } from '#shared/push/run-view';
import type { PanelTask } from '#shared/push/panel-tasks';

const values = (count: number) => `${count.toLocaleString('en')} value${count === 1 ? '' : 's'}`;
const profiles = (count: number) => `${count.toLocaleString('en')} profile${count === 1 ? '' : 's'}`;

const halts: Readonly<Record<StandReason, string>> = {
  'cut-off': 'The app ended amid it. Nothing is lost; it goes on where it stood.',
  paused: 'Paused. Nothing is lost; it goes on where it stood.',
  unauthorised: 'The API key was not taken. Set another one, then resume.',
  forbidden: 'The platform forbids this: the key, or this machine’s address, is not allowed.',
  redirected: 'The address sends elsewhere. The key was not given to anyone else; check the connection’s address.',
  'not-found': 'Nothing answers at this address. Check the connection.',
  'request-refused': 'The platform could not read the request as a whole. Check the connection.',
  tls: 'The host’s certificate is not trusted. If your network has its own, add it to the connection.',
  'too-many': 'The platform asked to slow down, again and again. Lower the rate or resume later.',
  'server-error': 'The platform answered with errors, again and again. Resume later.',
  'no-connection': 'The host could not be reached. Check the network, then resume.',
  'too-slow': 'The platform took too long to answer, again and again. Resume later.',
  'not-understood': 'What came back was no answer of the platform: perhaps a sign-in page of the network.',
  'all-refused':
    'One profile after the other was refused, so sending stopped. Look at the reasons, then resume or end.',
  'some-refused': 'Everything else is sent. What the platform refused can be sent once more, or left.',
  'no-key': 'There is no API key. Set it, then resume.',
  connection: 'The connection is another than this was planned for. End this run and plan again.',
  file: 'The disk did not take what was to be written. Make room, then resume.',
  damaged: 'What was kept of this run can no longer be read. Remove it and plan again; what arrived is sent once more.',
};

const withheld: Readonly<Record<Exclude<WithheldReason, PolicyReason>, string>> = {
  undecided: 'nobody has decided whether it is personal',
  unconfirmed: 'personal, and not confirmed by a reviewer',
  calculated: 'the platform computes it',
  identifier: 'tells profiles apart; the platform changes it in another way',
  retired: 'the attribute is retired',
  'no-id': 'the profile has no ID',
  'id-twice': 'several rows have the same ID',
  invalid: 'the value does not fit its type',
  'already-so': 'the platform holds it already',
  conflict: 'the platform holds another value, and nothing was decided',
  'left-theirs': 'the platform holds another value, which is left alone',
};

const operations: Readonly<Record<PushOperation, string>> = {
  set: 'Set',
  unset: 'Delete',
  push: 'Add to list',
  pull: 'Take from list',
};

const tests: Readonly<Record<ConnectionTest['outcome'], string>> = {
  ...halts,
  accepted: 'The key is taken.',
  reached: 'Reached. Whether the key is taken shows with the first request.',
};

const adapters: Readonly<Record<PushAdapter, string>> = {
  netmera: 'Netmera REST API',
  http: 'Other service (HTTP and JSON)',
  file: 'A file, nothing is sent',
};

const addressProblems: Readonly<Record<AddressProblem, string>> = {
  'not-a-url': 'An address such as https://restapi.netmera.com',
  'not-https': 'Personal values only go over https.',
  'has-credentials': 'No user name or password in the address; the key has its own place.',
};

const dates: Readonly<Record<WireStyle['dates'], string>> = {
  day: '2026-01-31',
  'epoch-ms': 'Milliseconds of midnight',
};
const times: Readonly<Record<WireStyle['times'], string>> = {
  'epoch-ms': 'Milliseconds',
  'epoch-s': 'Seconds',
  iso: '2026-01-31T12:00:00.000Z',
};

const tasks: Readonly<Record<PanelTask['kind'], string>> = {
  create: 'Create',
  change: 'Change',
  unknown: 'Not in this workspace',
};

/** Words of the sync screen: sending changes to a platform. */
export const sync = {
  title: 'Sync',
  detail: 'Nothing leaves this machine before you approve it.',
  tabsLabel: 'Parts of syncing',
  tabs: { send: 'Send', runs: 'Runs', definitions: 'Definitions', refresh: 'Refresh', connections: 'Connections' },
  halts,
  operations,
  withheld,
  send: {
    connection: 'Connection',
    file: 'Profile file',
    purpose: 'Wanted for',
    anyPurpose: 'Any purpose of the attribute',
    lists: 'Lists',
    listStyles: { whole: 'Replace whole', single: 'Add and take' },
    listsHelp:
      'Add and take leaves what other systems put into a list. If the connection breaks just as a value is added, it may be there twice.',
    noConnectionTitle: 'No connection yet',
    noConnectionDetail:
      'Set up where changes go: the platform, another service, or a file that you can look at first. Until then nothing leaves this machine.',
    setUp: 'Set up a connection',
    noFileTitle: 'No profile file yet',
    noFileDetail: 'Changes of profile values come from edits of a profile file. Open one and edit it, then plan here.',
    goToProfiles: 'Go to profiles',
    noIdTitle: 'The file has no ID column',
    noIdDetail:
      'The platform knows profiles by their external ID. Choose the column that holds it when you open the file.',
    planning: 'Looking for what changed',
    stop: 'Stop',
    stopped: 'Planning was stopped.',
    planAgain: 'Plan again',
    failed: 'That could not be planned',
    waitsForReview: 'Waiting for the review to weigh the attributes…',
    nothingTitle: 'Nothing to send',
    nothingDetail:
      'The edits of this file are what the platform was told last, or there are none. What is not edited is left alone.',
    openRun: 'A run of this file is not finished. Resume or end it before you plan the next.',
    showRuns: 'Show runs',
    outOfDate: 'The file or the rules have changed since this was planned.',
    changes: 'Changes',
    attribute: 'Attribute',
    what: 'What happens',
    count: 'Values',
    approve: (attribute: string, operation: string) => `Approve: ${operation} ${attribute}`,
    approveAll: 'Approve everything but deletions',
    look: 'Look at each',
    declined: (count: number) => `${count.toLocaleString('en')} declined`,
    held: 'Kept back',
    heldDetail: 'Changed here and not sent, whatever is approved.',
    reason: 'Why',
    approved: (count: number) => (count === 0 ? 'Nothing is approved' : `${values(count)} approved`),
    preview: 'Preview requests',
    start: 'Send…',
    masked: 'Personal',
  },
  snapshot: {
    label: 'What the platform holds now',
    none: 'As it was told last',
    noFiles: 'Open an export of the platform as a profile file first',
    named: (file: string, when: string) => `Measured against ${file}, opened ${when}, without the edits in it.`,
    unknown: (count: number) => `${profiles(count)} to be sent ${count === 1 ? 'is' : 'are'} not in it.`,
    twice: (count: number) =>
      `${profiles(count)} to be sent ${count === 1 ? 'is' : 'are'} in it several times, so that theirs is not known.`,
    columns: (attributes: string) => `It does not say: ${attributes}.`,
    takeAway: 'Take away',
  },
  conflicts: {
    title: 'Conflicts',
    detail:
      'The platform holds another value than the one that was edited here. What is not decided is not sent; a list is replaced whole.',
    status: (all: number, undecided: number) =>
      undecided === 0
        ? `${all.toLocaleString('en')} in all, every one decided`
        : `${all.toLocaleString('en')} in all, ${undecided.toLocaleString('en')} to be decided`,
    decision: 'Decision',
    decide: (attribute: string, operation: string) => `Decide: ${operation} ${attribute}`,
    decideItem: (id: string) => `Decide for ${id}`,
    sides: { ours: 'Keep ours', theirs: 'Leave theirs' },
    oursForAll: 'Keep ours in all but deletions',
    theirsForAll: 'Leave theirs in all',
    undecided: (count: number) => `${count.toLocaleString('en')} to be decided`,
    waiting: (count: number) => `${count.toLocaleString('en')} conflict${count === 1 ? '' : 's'} to be decided`,
    only: 'Conflicts only',
    undecidedOnly: 'To be decided only',
    itemsTitle: (attribute: string, operation: string) => `Conflicts: ${operation} ${attribute}`,
    allDecided: 'Every one is decided.',
  },
  items: {
    title: (attribute: string, operation: string) => `${operation}: ${attribute}`,
    withheldTitle: (attribute: string) => `Kept back: ${attribute}`,
    approve: 'Approve',
    id: 'Profile',
    file: 'In the file',
    there: 'At the platform',
    told: 'Told last',
    notInSnapshot: 'not known',
    ours: 'Now',
    empty: 'empty',
    unknown: 'as in the file',
    maskedNote: 'Personal values are masked here.',
    more: (shown: number, all: number) => `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    approveItem: (id: string) => `Approve for ${id}`,
    close: 'Close',
  },
  preview: {
    title: 'Preview of the requests',
    summary: (requests: number, count: number) =>
      `${requests.toLocaleString('en')} request${requests === 1 ? '' : 's'} for ${profiles(count)}. Nothing has been sent.`,
    note: 'Personal values and the API key are masked here; they are sent as they are.',
    shown: (shown: number) => `The first ${shown.toLocaleString('en')}:`,
    close: 'Close',
    key: '••••••••',
  },
  confirm: {
    title: (count: number) => `Send ${values(count)}?`,
    to: (host: string, connection: string) => `To ${host} (${connection}), in the name of your API key.`,
    toFile: 'The requests are written to a file that you can save. Nothing is sent.',
    deletions: (count: number) => `${values(count)} will be deleted at the platform.`,
    held: (count: number) => `${values(count)} stay here.`,
    once: 'What arrives cannot be taken back from here; send the earlier values to undo it.',
    send: 'Send',
    cancel: 'Cancel',
    preparing: 'Preparing the run',
  },
  runs: {
    emptyTitle: 'Nothing was sent yet',
    emptyDetail: 'Every run stays here with its receipt, which proves on any machine what was sent and when.',
    loading: 'Reading the runs',
    failed: 'The runs could not be read',
    retry: 'Try again',
    status: {
      running: 'Sending',
      stopping: 'Finishing the request under way',
      halted: 'Stands still',
      cancelled: 'Ended early',
      finished: 'Done',
    },
    away: 'Waiting for the network',
    by: (by: string, when: string) => (by === '' ? when : `${by}, ${when}`),
    to: (host: string) => `to ${host}`,
    toFile: 'to a file',
    sent: (acknowledged: number, all: number) =>
      `${acknowledged.toLocaleString('en')} of ${all.toLocaleString('en')} arrived`,
    refused: (count: number) => `${count.toLocaleString('en')} refused`,
    left: (count: number) => `${count.toLocaleString('en')} not sent`,
    perSecond: (pace: number) => `${pace.toLocaleString('en', { maximumFractionDigits: pace < 10 ? 1 : 0 })} a second`,
    remaining: (seconds: number) =>
      seconds < 90 ? `about ${Math.max(1, seconds)} s left` : `about ${Math.round(seconds / 60)} min left`,
    waiting: {
      'too-many': 'The platform asked to wait',
      'server-error': 'The platform had an error',
      'no-connection': 'No connection',
      'too-slow': 'No answer in time',
      'not-understood': 'No answer of the platform',
    },
    waitingUntil: (reason: string, time: string) => `${reason}; next attempt at ${time}`,
    resume: 'Resume',
    tryNow: 'Try now',
    show: 'Show',
    later: 'Later',
    stoppedLabel: 'A push that stopped',
    offer: (to: string, acknowledged: number, all: number) =>
      `A push to ${to} stopped at ${acknowledged.toLocaleString('en')} of ${all.toLocaleString('en')}.`,
    ended: (to: string, acknowledged: number, all: number) =>
      `The push to ${to} is done: ${acknowledged.toLocaleString('en')} of ${all.toLocaleString('en')} arrived.`,
    stopped: (to: string, why: string) => `The push to ${to} stands still. ${why}`,
    again: 'Send refused again',
    pause: 'Pause',
    cancel: 'End run',
    leaveRefused: 'Leave them',
    receipt: 'Save receipt',
    requests: 'Save requests',
    remove: 'Remove',
    saved: (name: string) => `Saved as ${name}.`,
    policyChanged: 'What may be sent has changed since this was planned. End this run and plan again.',
    cancelTitle: 'End this run?',
    cancelBody: (left: number) =>
      `${profiles(left)} are not sent. They appear in the next plan again. What arrived stays at the platform.`,
    keep: 'Keep it',
    removeTitle: 'Remove this run?',
    removeBody: 'Its journal goes from this machine. Save the receipt first if anybody may ask for it.',
    progress: (name: string) => `Progress of ${name}`,
  },
  definitions: {
    intro:
      'The platform takes no definitions from outside. This compares it with the workspace and lists what to do in its panel.',
    compare: 'Compare with the platform',
    comparing: 'Asking the platform',
    emptyTitle: 'Not compared yet',
    emptyDetail: 'The platform is asked for its definitions. Nothing is changed there or here.',
    sameTitle: 'The platform says the same',
    sameDetail: 'Every custom attribute of the workspace stands in the panel as it does here.',
    onlyPlatform: 'Definitions can be compared with a connection to the platform.',
    tasks,
    done: 'Done',
    what: 'What',
    attribute: 'Attribute',
    fields: 'In the panel',
    from: (there: string, here: string) => `${there || '—'} → ${here}`,
    progress: (done: number, all: number) => `${done.toLocaleString('en')} of ${all.toLocaleString('en')} done`,
    saveHtml: 'Save as document',
    saveCsv: 'Save as table',
    fileName: 'panel-checklist',
    documentTitle: 'Checklist for the panel',
    saved: (name: string) => `Saved as ${name}.`,
    tick: (attribute: string) => `Done: ${attribute}`,
  },
  connections: {
    create: 'New connection',
    edit: 'Change',
    remove: 'Remove',
    test: 'Test',
    testing: 'Testing…',
    setKey: 'Set key',
    changeKey: 'Change key',
    forgetKey: 'Forget key',
    keys: {
      stored: 'Key in the system’s secure storage',
      session: 'Key until the app ends',
      none: 'No key',
    },
    sessionNote:
      'This system has no secure storage, so the key is kept in memory only and has to be typed again after the next start.',
    tests,
    attributes: (count: number) =>
      `The platform knows ${count.toLocaleString('en')} attribute${count === 1 ? '' : 's'}.`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeBody: 'Its key is forgotten. Runs and receipts stay.',
    cancel: 'Cancel',
    form: {
      newTitle: 'New connection',
      title: 'Connection',
      save: 'Save',
      name: 'Name',
      kind: 'Where changes go',
      adapters,
      address: 'Address',
      addressProblems,
      keyHeader: 'Header of the key',
      keyBy: 'Attributes are named by',
      keyByChoices: { code: 'Code', name: 'Name' },
      dates: 'Days',
      dateChoices: dates,
      times: 'Instants',
      timeChoices: times,
      offset: 'Midnight is at UTC',
      rate: 'Requests a second',
      batch: 'Profiles in a request (at most 1000)',
      template: 'Body of a request',
      templateHelp: 'JSON with {{operation}}, {{profiles}} and, if wanted, {{key}} in it.',
      templateProblem: 'With its places filled in this is not JSON, or it has no {{profiles}}.',
      advanced: 'Network',
      proxy: 'Proxy (empty: the system’s)',
      proxyProblem: 'Such as http://proxy.example:8080',
      certificates: 'Certificates to trust as well (PEM)',
      hostChanged: 'Another host: the key will be forgotten.',
    },
    keyForm: {
      title: (name: string) => `API key of ${name}`,
      label: 'API key',
      help: 'It goes to the system’s secure storage and to this connection’s host, and is never shown again.',
      problem: 'A key has no blanks at its beginning and only plain signs.',
      save: 'Keep key',
      kept: 'The key is kept.',
    },
  },
};

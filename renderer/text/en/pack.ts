const number = (value: number) => value.toLocaleString('en');

/** Words of evidence packs on the screen. What stands in a pack is in shared/text. */
export const pack = {
  title: 'Evidence pack',
  detail: 'For whoever asks what was proposed, decided and recorded, and by whom.',
  holds:
    'A record of processing by purpose, all attributes with proposal, decision and evidence, open items, what left, and the part of the history that proves it. No value of any profile is in it.',
  saveHtml: 'Save as a document (HTML)',
  saveJson: 'Save as data (JSON)',
  saveCsv: 'Save the attributes (CSV)',
  busy: 'Working on the pack',
  fileName: (workspace: string, day: string) => `evidence ${workspace} ${day}`,
  saved: (file: string) => `${file} was saved.`,
  subject: (file: string, digest: string) => `${file}, digest ${digest.slice(0, 16)}`,
  verifyTitle: 'Verify a pack',
  verifyDetail: 'Finds what was altered since a pack was made, and names it.',
  verify: 'Verify…',
  verifyFile: 'Evidence pack to verify',
  ours: 'It ends with a state that this workspace was in.',
  notOurs: 'This workspace was never in the state that it ends with: it comes from another one.',
  openTitle: 'Open items',
  openDetail: 'What is missing or contradicts itself between attributes, decisions and purposes.',
  nothingOpen: 'Nothing is open.',
  show: 'Show',
  showOf: (label: string) => `Show ${label}`,
  more: (count: number) => `and ${number(count)} more, which the pack lists as well.`,
};

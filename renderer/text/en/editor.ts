/** Words of the editor part. */
export const editor = {
  group: 'Attribute panel',
  newTitle: 'New attribute',
  duplicateTitle: (code: string) => `Copy of ${code}`,
  unnamed: 'Without a name',
  width: 'Width of the panel',

  sections: {
    identity: 'Identity',
    meaning: 'Meaning',
    privacy: 'Privacy',
    analytics: 'Analytics and calculation',
    format: 'Format',
  },

  save: 'Save',
  create: 'Create',
  discard: 'Discard',
  close: 'Close the panel',
  previous: 'Previous attribute',
  next: 'Next attribute',
  actions: 'More actions',
  position: (place: number, count: number) => `${place.toLocaleString('en')} of ${count.toLocaleString('en')}`,
  unsaved: 'Unsaved changes',
  saved: (code: string) => `${code} saved`,
  fixFirst: (count: number) => (count === 1 ? '1 field needs attention' : `${count} fields need attention`),
  changedElsewhere: 'Changed meanwhile; your own changes are laid over it when you save.',

  locked: 'Fixed by the platform: standard attributes keep their code, name and type.',
  lockedShort: 'Fixed by the platform',
  codeIsRenamed: 'Another code is another attribute to the platform: use Rename.',
  rename: 'Rename',
  standardChip: 'Standard',
  customChip: 'Custom',
  retiredChip: 'Retired',

  unit: { none: 'No unit', unknown: 'Not a unit that is known here; it is kept as it is.' },
  dataCategories: { placeholder: 'user.contact.email', foreign: 'Not in the taxonomy; kept as it is.' },
  purposes: { placeholder: 'Add a purpose, then Enter' },
  consent: { none: 'None' },
  order: { placeholder: 'None' },
  remove: (what: string) => `Remove ${what}`,

  options: {
    value: 'Value',
    label: 'Label',
    add: 'Add an option',
    valueOf: (place: number) => `Value of option ${place}`,
    labelOf: (place: number) => `Label of option ${place}`,
    removeOf: (value: string) => `Remove the option ${value}`,
    moveUp: (value: string) => `Move the option ${value} up`,
    moveDown: (value: string) => `Move the option ${value} down`,
    none: 'Any value of the type is allowed.',
    keys: 'Alt with the arrow keys moves a row, Enter adds one.',
  },

  expression: {
    placeholder: 'total_spent / order_count',
    dependsOn: 'Uses',
    ok: 'The formula can be read.',
  },

  findings: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  fix: 'Fix',

  footer: {
    revision: (revision: number) => `Revision ${revision}`,
    changed: (when: string, by: string) => (by === '' ? `Changed ${when}` : `Changed ${when} by ${by}`),
    created: (when: string) => `Created ${when}`,
    history: 'History',
  },

  renameDialog: {
    title: (code: string) => `Rename the code ${code}`,
    warning:
      'The platform takes another code for another attribute: values stored under the old code do not move along. Rename only what the platform does not know yet, or will be told.',
    newCode: 'New code',
    follows: (count: number) =>
      count === 1
        ? '1 attribute refers to it and changes with it:'
        : `${count} attributes refer to it and change with it:`,
    nothingFollows: 'Nothing refers to it.',
    filesFollow: (count: number) =>
      count === 1 ? 'In 1 profile file its column follows:' : `In ${count} profile files its columns follow:`,
    refused: (reason: string) => `It cannot be renamed: ${reason}`,
    same: 'This is the present code.',
    confirm: 'Rename',
    cancel: 'Cancel',
  },
};

const number = (value: number) => value.toLocaleString('en');

/** Words of everything that changes what profiles say: in the grid, in the form, and in bulk. */
export const profileEdit = {
  cell: {
    noValue: 'No value',
    masked: 'Hidden values cannot be changed. Reveal the column first.',
    calculated: 'This value is calculated from others and cannot be changed here.',
    tooMany: (most: number) =>
      `That is more than ${number(most)} cells at once. Choose fewer, or export the rows instead.`,
  },

  history: {
    kinds: { added: 'Edited', updated: 'Edited', removed: 'Taken back' },
    row: (row: number) => `row ${number(row)}`,
    cells: (count: number) => (count === 1 ? '1 cell' : `${number(count)} cells`),
    goneColumn: 'A column of a deleted file',
    lost: 'text deleted with the file',
    sides: { own: 'as in the file', nothing: 'no value', empty: 'empty text', hidden: '••••••' },
  },
};

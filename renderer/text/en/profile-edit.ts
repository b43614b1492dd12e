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
};

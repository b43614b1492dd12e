/** What one file may ask of this machine; beyond it the answer is a fault and not an exhausted computer. */
export const limits = {
  /** Bytes of a definitions file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of an unpacked workbook. */
  archiveBytes: 256 * 1024 * 1024,
  /** Unpacked to packed size. Sheets of repeated rows stay below 100; deflate itself ends at 1,032. */
  archiveRatio: 200,
  /** A small archive may be as dense as it likes: the ratio counts from here on. */
  archiveRatioFrom: 8 * 1024 * 1024,
  archiveEntries: 10_000,
  /** Characters of one cell, or of one line without any delimiter. */
  cellCharacters: 1024 * 1024,
  /** As many as a sheet has. */
  columns: 16_384,
  /** Columns of a profile file. */
  profileColumns: 500_000,
  /** Rows times columns: a wide header over many short rows would fill the memory with nothing. */
  cells: 10_000_000,
  defects: 10_000,
} as const;

const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * A running sum for each column over its texts in their order (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, with
 * each row's place mixed in). No value and the empty text count as the same.
 */
export class ColumnSums {
  private readonly sums: Int32Array;
  private ended = 0;

  constructor(width: number) {
    this.sums = new Int32Array(width).fill(offset);
  }

  /** Rows that have ended. */
  get rows(): number {
    return this.ended;
  }

  add(column: number, text: string): void {
    if (text === '') return;
    let sum = Math.imul((this.sums[column] ?? 0) ^ this.ended, prime);
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), prime);
    this.sums[column] = Math.imul(sum ^ text.length, prime);
  }

  /** Ends a row: columns that were not added to in it say nothing there. */
  endRow(): void {
    this.ended += 1;
  }

  /** Whether both say the same in the column, row by row. */
  equals(other: ColumnSums, column: number): boolean {
    return this.ended === other.ended && this.sums[column] === other.sums[column];
  }
}

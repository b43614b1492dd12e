import type { DataType } from '../attribute/data-type';
import type { ComparedColumn } from './compare-column';

/** What is remarkable about a column between two files. */
export type ColumnNote =
  | { readonly kind: 'fill-dropped' | 'fill-rose'; readonly older: number; readonly newer: number }
  | { readonly kind: 'type-changed'; readonly older: DataType; readonly newer: DataType }
  /** Values of a list that are new, or gone; the text of none is here, whoever shows them masks them. */
  | { readonly kind: 'values-new' | 'values-gone'; readonly count: number }
  /** Between 0 and 1: the part of the profiles that would have to change for the shares to be as before. */
  | {
      readonly kind: 'shares-shifted';
      readonly distance: number;
      /** The value whose share moved most, with its shares. */
      readonly value: string;
      readonly older: number;
      readonly newer: number;
    };

/** A difference of shares below this is the noise of a month. */
const remarkableFill = 0.02;
const remarkableShift = 0.1;
const fewestRows = 30;

/** What to say of a column, the weightiest first. `rows` are those of either file. */
export function notesOf(
  { older, newer, values }: ComparedColumn,
  rows: { readonly older: number; readonly newer: number },
): readonly ColumnNote[] {
  const notes: ColumnNote[] = [];
  const share = { older: part(older.filled, rows.older), newer: part(newer.filled, rows.newer) };
  const [was, is] = [older.inferred?.dataType, newer.inferred?.dataType];
  if (is !== undefined && was !== undefined && familyOf(is) !== familyOf(was)) {
    notes.push({ kind: 'type-changed', older: was, newer: is });
  }
  if (share.newer <= share.older - remarkableFill) notes.push({ kind: 'fill-dropped', ...share });
  else if (share.newer >= share.older + remarkableFill) notes.push({ kind: 'fill-rose', ...share });
  if (values === null || older.filled < fewestRows || newer.filled < fewestRows) return notes;
  const news = values.filter((each) => each.older === 0).length;
  const gone = values.filter((each) => each.newer === 0).length;
  if (news > 0) notes.push({ kind: 'values-new', count: news });
  if (gone > 0) notes.push({ kind: 'values-gone', count: gone });
  const moves = values.map((each) => part(each.newer, newer.filled) - part(each.older, older.filled));
  // Total variation distance: half the sum of all moves.
  const distance = moves.reduce((sum, move) => sum + Math.abs(move), 0) / 2;
  const largest = moves.reduce((best, move, place) => (Math.abs(move) > Math.abs(moves[best] ?? 0) ? place : best), 0);
  const most = values[largest];
  if (distance >= remarkableShift && most) {
    const shares = { older: part(most.older, older.filled), newer: part(most.newer, newer.filled) };
    notes.push({ kind: 'shares-shifted', distance, value: most.value, ...shares });
  }
  return notes;
}

/** That whole numbers have decimals next month is no other type. */
function familyOf(dataType: DataType): string {
  return dataType === 'INT' || dataType === 'LONG' || dataType === 'DOUBLE' ? 'number' : dataType;
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}

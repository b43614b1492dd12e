import { maskValue } from '../detect/values/mask';

/** What became of a row between two files. */
export const rowKinds = ['changed', 'added', 'removed'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row that differs, with its cells as they may be shown. */
export interface ReportedRow {
  readonly kind: RowKind;
  readonly id: string;
  /** Of a changed row those that changed; none of the others. */
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What people call a column of either file, and whether its values are hidden. */
export type ReportedColumns = (
  side: 'older' | 'newer',
  id: string,
) => { readonly name: string; readonly isHidden: boolean };

/** A row that differs as the files say it. */
interface PlainRow {
  readonly kind: RowKind;
  readonly id: string | null;
  readonly cells: readonly {
    readonly older: string;
    readonly newer: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** Makes of a row what may be shown: hidden values are masked, columns called by name. `id` are the columns of ids. */
export function reportedRow(
  row: PlainRow,
  id: { readonly older: string; readonly newer: string },
  columnOf: ReportedColumns,
): ReportedRow {
  const shown = (side: 'older' | 'newer', column: string, text: string | null): string =>
    columnOf(side, column).isHidden ? maskValue(text ?? '') : (text ?? '');
  const side = row.kind === 'removed' ? 'older' : 'newer';
  return {
    kind: row.kind,
    id: shown(side, id[side], row.id),
    cells: row.cells.map(({ older, newer, before, after }) => ({
      column: columnOf('newer', newer).name,
      before: shown('older', older, before),
      after: shown('newer', newer, after),
    })),
  };
}

import { z } from 'zod';

/** Rows of a profile file that another screen asks to show: those with personal values of a kind in a column, by ids. */
const RowsToShow = z.object({ file: z.string(), column: z.string(), kind: z.string(), title: z.string() });
export type RowsToShow = z.infer<typeof RowsToShow>;

/** The rows as what `go` to the profiles takes along. */
export function focusOnRows(rows: RowsToShow): string {
  return JSON.stringify(rows);
}

/** The rows that a screen was asked to show; null where it was asked for nothing, or for something else. */
export function rowsInFocus(focus: string | null): RowsToShow | null {
  if (focus === null) return null;
  try {
    return RowsToShow.safeParse(JSON.parse(focus)).data ?? null;
  } catch {
    return null; // A code, and no rows.
  }
}

import type { EditedText } from '../profile/cell-edit';
import { overlaid, type Overlay } from '../query/overlay';
import type { RowNow } from './profiles-now';

/*
 * What becomes of edited cells when a newer file takes the place of the one that they lie over: a merge of three, what
 * the older file said, what somebody made of it, and what the newer file says.
 */

/** Each edited cell has one of these fates. */
export const cellFates = ['carried', 'contested', 'settled', 'row-gone', 'row-doubtful', 'column-gone'] as const;
/**
 * `carried`: the newer file says what the older one said. `contested`: it says something else, and not what the edit says.
 * `settled`: it says what the edit says, so nothing has to lie over it. The others find no cell to lie over.
 */
export type CellFate = (typeof cellFates)[number];
export type FateCounts = Readonly<Record<CellFate, number>>;

/** Who wins where the newer file changed an edited cell too. */
export type Contest = 'edit' | 'file';

/** What the cells of a column say: in the older file, and in the newer one by its own rows. */
export interface CellTexts {
  before(row: number): string | null;
  /** Null where the newer file does not have the column. */
  readonly now: ((row: number) => string | null) | null;
}

/** The fates of a column's edited cells, and where those that go on come to lie. */
export interface ColumnFates {
  readonly counts: FateCounts;
  /** By rows of the older file: the row of the newer. */
  readonly rows: ReadonlyMap<number, number>;
}

/** No cell at all. */
export const noFates: FateCounts = {
  carried: 0,
  contested: 0,
  settled: 0,
  'row-gone': 0,
  'row-doubtful': 0,
  'column-gone': 0,
};

/** Works out the fate of each cell that says something else than the older file. `overlay` is what lies over it in the end. */
export function fatesOf(
  overlay: Overlay,
  rowNow: (row: number) => RowNow,
  texts: CellTexts,
  contest: Contest,
): ColumnFates {
  const counts = { ...noFates };
  const rows = new Map<number, number>();
  for (const [at, row] of overlay.rows.entries()) {
    const code = overlay.codes[at] ?? 0;
    if (code === overlaid.own) continue;
    const now = texts.now === null ? 'gone' : rowNow(row);
    const fate = fateOf(overlay.texts[code] ?? null, texts.before(row), now, texts.now);
    counts[fate] += 1;
    const goesOn = fate === 'carried' || (fate === 'contested' && contest === 'edit');
    if (goesOn && typeof now === 'number') rows.set(row, now);
  }
  return { counts, rows };
}

function fateOf(edit: EditedText, before: string | null, row: RowNow, now: CellTexts['now']): CellFate {
  if (now === null) return 'column-gone';
  if (typeof row !== 'number') return row === 'gone' ? 'row-gone' : 'row-doubtful';
  const text = now(row);
  if (text === edit) return 'settled';
  return text === before ? 'carried' : 'contested';
}

/** Several counts as one. */
export function addFates(counts: readonly FateCounts[]): FateCounts {
  const sum = { ...noFates };
  for (const each of counts) for (const fate of cellFates) sum[fate] += each[fate];
  return sum;
}

import type { RejectReason } from '#shared/profile/reject';
import type { Header } from './find-header';
import { findStretches, type PlacedEntry, rowsOf, type Stretch } from './find-tables';

/** Lines that belong to no row of the table, from one to another, both inside. Without a reason they are part of it. */
export interface Aside {
  readonly from: number;
  readonly to: number;
  readonly reason: RejectReason | null;
}

/** What stands below the beginning of the table and is no row of it: its header once more, itself once more, other tables. */
export function asideLines(
  entries: readonly PlacedEntry[],
  main: Stretch,
  header: Header,
  isWholeFile: boolean,
): Aside[] {
  const aside: Aside[] = [];
  const moved = header.movedFrom === null ? undefined : entries[header.movedFrom];
  if (moved) aside.push({ from: moved.line, to: moved.line, reason: null });
  const below = entries.slice(header.body, main.to + 1).filter((entry) => !entry.blank);
  const repeated = header.lines > 0 && !moved ? repetitions(below, rowsOf(entries, main), header) : [];
  const copy = isWholeFile && header.lines === 1 ? copyOf(below, repeated) : null;
  for (const index of copy === null ? repeated : repeated.filter((each) => each < copy)) {
    const line = below[index]?.line;
    if (line !== undefined) aside.push({ from: line, to: line, reason: 'header-repeated' });
  }
  const [first, last] = copy === null ? [] : [below[copy], below.at(-1)];
  if (first && last) aside.push({ from: first.line, to: lastLine(last), reason: 'other-table' });
  const after = findStretches(entries).filter(({ to }) => to > main.to);
  const lastTable = after.findLast(({ width, rows }) => width > 1 && rows >= 2);
  const from = entries[main.to + 1];
  const to = lastTable ? entries[lastTable.to] : undefined;
  if (from && to && to.line >= from.line) aside.push({ from: from.line, to: lastLine(to), reason: 'other-table' });
  return aside;
}

function lastLine({ line, lines }: PlacedEntry): number {
  return line + lines - 1;
}

/** Rows that say what a line of the header says. */
function repetitions(below: readonly PlacedEntry[], rows: readonly PlacedEntry[], header: Header): number[] {
  const at = rows.findIndex(({ line }) => line === header.line);
  const tops = at < 0 ? [] : rows.slice(at, at + header.lines).map(({ cells }) => cells);
  const isTop = (cells: readonly string[]) =>
    tops.some((top) => top[0] === cells[0] && top.length > 1 && top.join('\n') === cells.join('\n'));
  return below.flatMap(({ cells }, index) => (isTop(cells) ? [index] : []));
}

/** Where the table comes once more, header and rows, to the end of the file; null where it goes on with other rows. */
function copyOf(below: readonly PlacedEntry[], repeated: readonly number[]): number | null {
  const [at] = repeated;
  if (at === undefined || below.length - at < 3) return null;
  const own = below.slice(0, at).map(({ cells }) => cells.join('\n'));
  const again = below.slice(at + 1).filter((_, index) => !repeated.includes(at + 1 + index));
  return again.length <= own.length && again.every(({ cells }, index) => cells.join('\n') === own[index]) ? at : null;
}

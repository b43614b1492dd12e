import { isTight, profileColumns } from './column-profile';

/** Where columns begin in lines whose cells stand at the same places, and a sample of the cells. */
export interface FixedColumns {
  readonly starts: readonly number[];
  readonly cells: readonly (readonly string[])[];
}

const leastLines = 4;
/** So many lines must have more than one blank between two columns: else the gap may be one between words. */
const padded = 0.2;
/** So many cells of a column must begin, or end, at the same place. */
const aligned = 0.8;
const longestLine = 4000;

/**
 * Finds the columns of lines that are told apart by blanks alone, as reports and terminals print them: places at which no
 * line has anything, between columns whose cells are aligned. Null where there are none.
 */
export function fixedColumns(lines: readonly string[]): FixedColumns | null {
  // Titles and notes have no gaps.
  const rows = lines.map((line) => line.trimEnd()).filter((line) => / {2,}\S/.test(line));
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (rows.length < leastLines || rows.length < filled / 2) return null;
  if (rows.some((line) => line.length > longestLine || line.includes('\t'))) return null;
  const kept = columnStarts(rows).reduce<number[]>((starts, start, index, all) => {
    const isNext = index === 0 || isGap(rows, starts.at(-1) ?? 0, start, all[index + 1]);
    return isNext ? [...starts, start] : starts;
  }, []);
  const cells = rows.map((line) => cutAt(line, kept));
  const isTable = kept.length > 1 && kept.every((start, index) => isAligned(rows, start, kept[index + 1]));
  return isTable ? { starts: kept, cells } : null;
}

/** The cells of a line, each without the blanks around it. */
export function cutAt(line: string, starts: readonly number[]): string[] {
  return starts.map((start, index) => line.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
}

/** Places where something begins in some line and before which nothing stands in any. */
function columnStarts(rows: readonly string[]): number[] {
  const longest = Math.max(...rows.map(({ length }) => length));
  const isFilled = new Uint8Array(longest);
  for (const line of rows) {
    for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) !== 32) isFilled[at] = 1;
  }
  const starts: number[] = [];
  for (let at = 0; at < longest; at += 1)
    if (isFilled[at] === 1 && (at === 0 || isFilled[at - 1] === 0)) starts.push(at);
  return starts;
}

/**
 * Whether a gap parts two columns: some cells before it are padded, or the first line has a name right behind it and what
 * stands on both sides is of one kind each. Words that go on after single blanks, unnamed, belong to the text before.
 */
function isGap(rows: readonly string[], before: number, start: number, next: number | undefined): boolean {
  const [header = '', ...body] = rows;
  const beyond = body.filter((line) => line.slice(start, next).trim() !== '');
  const wide = beyond.filter((line) => line.slice(0, start).endsWith('  ')).length;
  if (header.slice(start, next).trim() === '') return wide >= beyond.length / 2;
  if (wide >= padded * beyond.length) return true;
  const sides = beyond.map((line) => [line.slice(before, start).trim(), line.slice(start, next).trim()]);
  return header[start] !== ' ' && profileColumns(sides, 2).every(isTight);
}

function isAligned(rows: readonly string[], start: number, next: number | undefined): boolean {
  const cells = rows.map((line) => line.slice(start, next)).filter((cell) => cell.trim() !== '');
  const left = cells.filter((cell) => cell[0] !== ' ').length;
  const ends = new Map<number, number>();
  for (const cell of cells) {
    const end = cell.trimEnd().length;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return Math.max(left, ...ends.values()) >= aligned * cells.length;
}

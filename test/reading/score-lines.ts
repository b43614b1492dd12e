import type { CleanTable } from '../fixtures/profiles/clean-table';
import type { Polluted } from '../fixtures/profiles/polluted';
import type { Score } from '../fixtures/profiles/score';

/** One file, what was read from it, and how good that is. */
export interface Scored {
  readonly source: string;
  readonly file: Polluted;
  readonly read: CleanTable | null;
  readonly score: Score;
}

const measures = ['header', 'records', 'cells'] as const;

/** Prints a line for each kind of pollution and each table, and one for all; of the others the mean of the measures. */
export function printKinds(scored: readonly Scored[], others: Readonly<Record<string, readonly Scored[]>>): void {
  const rivals = Object.keys(others);
  print(line('', ['files', ...measures, 'mean', ...rivals]));
  const lineFor = (title: string, has: (each: Scored) => boolean): void => {
    const mine = scored.filter(has);
    const rest = rivals.map((name) => meanOf((others[name] ?? []).filter(has)));
    const means = measures.map((measure) => average(mine.map(({ score }) => score[measure])));
    print(line(title, [String(mine.length), ...[...means, meanOf(mine), ...rest].map((value) => value.toFixed(4))]));
  };
  for (const kind of new Set(scored.map(({ file }) => file.kind))) lineFor(kind, ({ file }) => file.kind === kind);
  print('');
  for (const source of new Set(scored.map((each) => each.source))) lineFor(source, (each) => each.source === source);
  const kinds = [...new Set(scored.map(({ file }) => file.kind))];
  const overKinds = (list: readonly Scored[]) =>
    average(kinds.map((kind) => meanOf(list.filter(({ file }) => file.kind === kind))));
  print(
    line('all files', [
      String(scored.length),
      '',
      '',
      '',
      ...[scored, ...Object.values(others)].map((list) => meanOf(list).toFixed(4)),
    ]),
  );
  print(
    line('all kinds alike', [
      '',
      '',
      '',
      '',
      ...[scored, ...Object.values(others)].map((list) => overKinds(list).toFixed(4)),
    ]),
  );
}

/** Prints the files that were read worst, of those that differ in their quotes alone one, with the first row that differs. */
export function printWorst(scored: readonly Scored[], many: number): void {
  const mean = ({ score }: Scored): number => average(measures.map((measure) => score[measure]));
  const worst = scored.filter((each) => mean(each) < 1).sort((left, right) => mean(left) - mean(right));
  const told = new Set<string>();
  for (const each of worst) {
    const { file, source, read } = each;
    const what = `${source}: ${file.kind}: ${file.name.replace(/, quoted .*/, '')}`;
    if (told.has(what) || told.size >= many) continue;
    told.add(what);
    print(`\n${mean(each).toFixed(3)} ${what}`);
    if (!read) print('  not read');
    else printDifference(read, file.expected);
  }
}

function printDifference(read: CleanTable, expected: CleanTable): void {
  const show = (row: readonly string[] | undefined): string => JSON.stringify(row)?.slice(0, 200) ?? 'none';
  if (show(read.names) !== show(expected.names)) print(`  names ${show(read.names)}\n   meant ${show(expected.names)}`);
  if (read.rows.length !== expected.rows.length) print(`  ${read.rows.length} rows, meant ${expected.rows.length}`);
  const at = expected.rows.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(read.rows[index]));
  if (at >= 0) print(`  row ${at} ${show(read.rows[at])}\n   meant ${show(expected.rows[at])}`);
}

function meanOf(list: readonly Scored[]): number {
  return average(list.flatMap(({ score }) => measures.map((measure) => score[measure])));
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function line(title: string, cells: readonly string[]): string {
  return title.slice(0, 36).padEnd(38) + cells.map((cell) => cell.padStart(12)).join('');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

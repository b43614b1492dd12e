import { startInference } from '../../sign/infer-meaning';
import { shapeOf } from '../../sign/shape';
import { profileRules, type CheckedFigures } from './profile-check';
import { watchAges, watchBirths } from './watch-bounds';
import { watchIds } from './watch-ids';
import { watchMisfits } from './watch-misfits';
import { watchNotations } from './watch-notations';
import { watchSigns } from './watch-signs';
import { watchSpellings } from './watch-spellings';
import { allOf, found, type CheckedColumn, type Found, type Totals, type Watcher } from './watcher';

/** A piece of a column: texts, and for each how many rows say it and the first of them. Null and the empty text are no value. */
export interface TextPiece {
  readonly texts: ArrayLike<string | null>;
  /** Null where each text is that of one row. */
  readonly counts: ArrayLike<number> | null;
  /** First row of each text; a number where the texts are those of the rows from there on. */
  readonly rows: ArrayLike<number> | number;
}

/** What a column came to. */
export interface CheckedColumnReport {
  readonly figures: CheckedFigures;
  readonly findings: readonly Found[];
}

/** Reads a column piece by piece; what it keeps does not grow with the rows, but for the ids of profiles. */
export interface ColumnCheck {
  /** The pieces may come in any order and cut, and the same text in several of them. */
  add(piece: TextPiece): void;
  finish(): CheckedColumnReport;
}

/**
 * Begins checking a column. `today` is YYYY-MM-DD; `expectedRows` is how many rows will come where that is known, which
 * spares looking for what so many rows can no longer show.
 */
export function checkColumn(column: CheckedColumn, today: string, expectedRows = Infinity): ColumnCheck {
  const spellings = hasSpellings(column) ? watchSpellings(column.id) : null;
  const watchers: Watcher[] = [...watchersOf(column, today, expectedRows), ...(spellings ? [spellings] : [])];
  const inference = column.attribute === null ? startInference() : null;
  const constant = watchConstant();
  let [rows, filled] = [0, 0];

  return {
    add({ texts, counts, rows: firstRows }) {
      for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? '';
        const count = counts ? (counts[at] ?? 0) : 1;
        if (count === 0) continue;
        rows += count;
        if (text === '') continue;
        filled += count;
        const row = typeof firstRows === 'number' ? firstRows + at : (firstRows[at] ?? 0);
        const shape = shapeOf(text);
        constant.see(text);
        inference?.see(text, count);
        for (const watcher of watchers) watcher.see(text, count, row, shape);
      }
    },
    finish() {
      const totals = { rows, filled };
      const distinct = filled === 0 ? 0 : constant.isConstant() ? 1 : (spellings?.distinct() ?? null);
      return {
        figures: { column: column.id, filled, distinct, inferred: inference?.inferred() ?? null },
        findings: [
          ...fillFindings(column, totals, constant.isConstant()),
          ...watchers.flatMap((watcher) => watcher.findings(totals)),
        ].toSorted((left, right) => placeOf(left) - placeOf(right)),
      };
    },
  };
}

function placeOf({ rule }: Found): number {
  return profileRules.indexOf(rule);
}

function watchersOf(column: CheckedColumn, today: string, expectedRows: number): readonly Watcher[] {
  const { id, meaning, isId, about } = column;
  const misfits = meaning ? watchMisfits(id, meaning) : null;
  const isMisfit = misfits?.isMisfit ?? (() => false);
  const isTime = meaning?.dataType === 'DATE' || meaning?.dataType === 'TIME_STAMP';
  const isFree = (meaning === null || (meaning.dataType === 'STRING' && meaning.options.length === 0)) && !isId;
  return [
    ...(isId ? [watchIds(id, meaning)] : []),
    ...(misfits ? [misfits] : []),
    watchSigns(column, isMisfit),
    ...((isFree && !meaning?.array) || (isTime && !meaning?.array)
      ? [watchNotations(column, isMisfit, expectedRows)]
      : []),
    ...(about === 'birth' ? [watchBirths(id, today)] : about === 'age' ? [watchAges(id)] : []),
  ];
}

/** Names of things: neither typed nor one of a list, which tells spellings apart itself. */
function hasSpellings({ meaning, isId }: CheckedColumn): boolean {
  return (
    !isId && (meaning === null || (meaning.dataType === 'STRING' && !meaning.array && meaning.options.length === 0))
  );
}

function watchConstant() {
  let only: string | null = null;
  let isConstant = true;
  return {
    see(text: string) {
      if (only === null) only = text;
      else if (isConstant && text !== only) isConstant = false;
    },
    isConstant: () => only !== null && isConstant,
  };
}

/** Fewer rows say nothing about how a column is filled. */
const fewestRows = { constant: 20, nearlyEmpty: 200 } as const;
const hardlyAny = 0.005;

function fillFindings(column: CheckedColumn, { rows, filled }: Totals, isConstant: boolean): readonly Found[] {
  const { id, attribute, mandatory, isId } = column;
  if (rows === 0 || isId) return [];
  const empty = allOf({ field: id, operator: 'empty', value: '' });
  const any = allOf({ field: id, operator: 'notEmpty', value: '' });
  if (mandatory && filled < rows) {
    return [found('mandatory-empty', 'error', { count: rows - filled, of: rows, rows: empty })];
  }
  if (filled === 0) return [found('column-empty', attribute === null ? 'info' : 'warning', { of: rows })];
  if (rows >= fewestRows.nearlyEmpty && filled < rows * hardlyAny) {
    return [found('column-nearly-empty', 'info', { count: filled, of: rows, rows: any })];
  }
  if (isConstant && filled === rows && rows >= fewestRows.constant) {
    return [found('column-constant', 'info', { count: rows, of: rows, rows: any })];
  }
  return [];
}

import { sameJson } from '#shared/base/canonical-json';
import { finish, type Steps } from '#shared/base/steps';
import type { CellEdit, CuratorColumn } from './column';
import type { PlacedText } from './paste';
import type { Position } from './range';

/** What the pure parts may know of the grid: who stands where. */
export interface CellSource<Row> {
  rowAt(row: number): Row | null;
  columnAt(column: number): CuratorColumn<Row> | null;
  rowId(row: Row): string;
}

/** A text that its column could not read. */
export interface RefusedText {
  readonly position: Position;
  readonly reason: string;
}

/** What becomes of texts that are to be written: edits for those that change something, and what was left alone. */
export interface WritePlan {
  readonly edits: readonly CellEdit[];
  /** Cells that may not be changed. */
  readonly readOnly: number;
  readonly refused: readonly RefusedText[];
}

/** Reads each text as its column does. A text that says what the cell holds already is no edit. */
export function planWrites<Row>(texts: readonly PlacedText[], source: CellSource<Row>): WritePlan {
  return finish(writeSteps(texts, source));
}

/** How many texts are read between two pauses. */
const textsAStep = 50;

/** `planWrites` a piece at a time; the source must answer the same throughout. */
export function* writeSteps<Row>(texts: readonly PlacedText[], source: CellSource<Row>): Steps<WritePlan> {
  const edits: CellEdit[] = [];
  const refused: RefusedText[] = [];
  let readOnly = 0;
  for (const [index, { row: rowNumber, column: columnNumber, text }] of texts.entries()) {
    if (index % textsAStep === 0) yield;
    const row = source.rowAt(rowNumber);
    const column = source.columnAt(columnNumber);
    if (row === null || column === null) continue;
    if (!column.parse || !column.editable(row)) {
      readOnly += 1;
      continue;
    }
    const read = column.parse(text, row);
    if (!read.ok) refused.push({ position: { row: rowNumber, column: columnNumber }, reason: read.error });
    else if (!sameJson(read.value, column.value(row))) {
      edits.push({ rowId: source.rowId(row), columnId: column.id, value: read.value });
    }
  }
  return { edits, readOnly, refused };
}

/** The text that a cell shows; empty where there is none. */
export function textAt<Row>(position: Position, source: CellSource<Row>): string {
  const row = source.rowAt(position.row);
  const column = source.columnAt(position.column);
  return row === null || column === null ? '' : column.text(column.value(row));
}

/** What Space makes of a cell: a flag turns, a choice goes on to the next one; null for other kinds. */
export function nextByToggle<Row>(position: Position, source: CellSource<Row>): string | null {
  const row = source.rowAt(position.row);
  const column = source.columnAt(position.column);
  if (row === null || column === null) return null;
  const value = column.value(row);
  if (column.kind === 'flag') return column.text(value !== true);
  const choices = column.kind === 'choice' ? (column.choices ?? []) : [];
  const at = choices.findIndex((choice) => choice.value === value);
  const next = choices[(at + 1) % Math.max(choices.length, 1)];
  return next ? column.text(next.value) : null;
}

import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import type { Change, ChangeSet } from '#shared/change/change';
import { addPatch } from '#shared/profile/column-patch';
import type { BulkEdit } from '#shared/bulk-edit/bulk-edit';
import { cellsIn, textFor, type BlockWrite } from '../../grid/block-write';
import type { CellEditing, WriteOutcome } from '../../grid/profiles-grid-props';
import type { QueryWorker } from '../../query/query-client';
import type { PatchBlock } from '../../store/store-protocol';
import { spelled, spellingIn } from './column-spelling';
import { changeCell } from './plan-cells';
import type { FileColumn } from './shown-columns';

/** What planning a write needs: the file in its worker, the view that places are of, and how columns are edited. */
export interface WriteSurroundings {
  readonly file: string;
  readonly query: QueryWorker;
  readonly view: number;
  readonly columns: readonly FileColumn[];
  /** Null where the column's cells cannot be changed. */
  editing(column: FileColumn): CellEditing | null;
}

/** What a write comes to: the changes of one step with what their patches say, and what is told of it. */
export interface PlannedWrite {
  readonly changes: ChangeSet;
  readonly blocks: readonly PatchBlock[];
  readonly outcome: WriteOutcome;
}

/** Up to so many cells are edited one by one, each with a line in the history; more are patches of their columns. */
const mostSingle = 200;
/** How many refused cells are marked. */
const mostMarked = 100;

/** Plans what a person wrote over cells: every text read by its column, what does not fit left alone with its reason. */
export async function planWrites(
  writes: readonly BlockWrite[],
  around: WriteSurroundings,
): Promise<Result<PlannedWrite, Fault>> {
  const writable = writes.map((write) => ({
    ...write,
    columnIds: write.columnIds.filter((id) => canWrite(id, around)),
  }));
  const total = sum(writes.map(cellsIn));
  const left = total - sum(writable.map(cellsIn));
  const single = sum(writable.map(cellsIn)) <= mostSingle;
  const planned: PlannedWrite[] = [];
  for (const [at, write] of writable.entries()) {
    const whole = writes[at];
    if (!whole || write.columnIds.length === 0) continue;
    const plan = await (single ? planSingle(whole, around) : planPatches(whole, around));
    if (!plan.ok) return plan;
    planned.push(plan.value);
  }
  return ok(together(planned, left));
}

function canWrite(id: string, { columns, editing }: WriteSurroundings): boolean {
  const column = columns.find((each) => each.id === id);
  return column !== undefined && editing(column) !== null;
}

/** The columns of a write that can be changed, with their places in it. */
function writableColumns(write: BlockWrite, { columns, editing }: WriteSurroundings) {
  return write.columnIds.flatMap((id, place) => {
    const column = columns.find((each) => each.id === id);
    const how = column && editing(column);
    return column && how ? [{ column, how, place }] : [];
  });
}

async function planSingle(write: BlockWrite, around: WriteSurroundings): Promise<Result<PlannedWrite, Fault>> {
  const { file, query, view } = around;
  const columns = writableColumns(write, around);
  const page = await query.page(file, view, write.top, write.bottom - write.top + 1, []);
  if (!page.ok) return page;
  const rows = page.value.rows.map(({ row }) => row);
  const changes: Change[] = [];
  const refused: { readonly index: number; readonly columnId: string }[] = [];
  const reasons = new Set<string>();
  let written = 0;
  for (const { column, how, place } of columns) {
    const cells = await query.cells(
      file,
      rows.map((row) => ({ row, column: column.id })),
    );
    if (!cells.ok) return cells;
    const spelling = await spellingIn(column, file, query);
    for (const [offset, cell] of cells.value.entries()) {
      const index = write.top + offset;
      const typed = textFor(write, index, place);
      if (typed === undefined) continue;
      const read = how.parse(typed);
      if (!read.ok) {
        reasons.add(read.error);
        refused.push({ index, columnId: column.id });
        continue;
      }
      written += 1;
      changes.push(...changeCell(file, cell, spelled(read.value, column, spelling)));
    }
  }
  return ok({ changes, blocks: [], outcome: { written, readOnly: 0, reasons: [...reasons], refused } });
}

async function planPatches(write: BlockWrite, around: WriteSurroundings): Promise<Result<PlannedWrite, Fault>> {
  const { file, query, view } = around;
  const planned: PlannedWrite[] = [];
  for (const { column, how, place } of writableColumns(write, around)) {
    const texts = write.block.map((_, line) => textFor(write, write.top + line, place));
    // A ragged block leaves some cells of the column alone; from where it ends, they are those below.
    const reached = texts.includes(undefined) ? texts.indexOf(undefined) : texts.length;
    if (reached === 0) continue;
    const bottom = reached < texts.length ? Math.min(write.bottom, write.top + reached - 1) : write.bottom;
    const edit: BulkEdit = { kind: 'enter', texts: texts.slice(0, reached).map((text) => valueOf(text ?? '', how)) };
    const rows = { kind: 'selected', view, ranges: [[write.top, bottom]] } as const;
    const outcome = await query.bulk(file, { column: column.id, rows, edit, makes: 'patch' });
    if (!outcome.ok) return outcome;
    if (outcome.value.kind === 'too-slow') continue;
    const { counts, patch } = outcome.value;
    const reasons = new Set(
      counts.refusals.map(({ after }) => how.parse(after ?? '')).flatMap((read) => (read.ok ? [] : read.error)),
    );
    planned.push({
      changes: patch ? [addPatch({ file, column: column.id, layer: patch.layer }, patch)] : [],
      blocks: patch ? [{ file, hash: patch.hash, block: patch.block }] : [],
      outcome: { written: counts.rows - counts.refused, readOnly: 0, reasons: [...reasons], refused: [] },
    });
  }
  return ok(together(planned, 0));
}

/** A choice comes by its label; the worker reads values. */
function valueOf(typed: string, how: CellEditing): string {
  return how.choices.find(({ label }) => label === typed)?.value ?? typed;
}

function together(planned: readonly PlannedWrite[], readOnly: number): PlannedWrite {
  const outcomes = planned.map(({ outcome }) => outcome);
  return {
    changes: planned.flatMap(({ changes }) => changes),
    blocks: planned.flatMap(({ blocks }) => blocks),
    outcome: {
      written: sum(outcomes.map(({ written }) => written)),
      readOnly,
      reasons: [...new Set(outcomes.flatMap(({ reasons }) => reasons))],
      refused: outcomes.flatMap(({ refused }) => refused).slice(0, mostMarked),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

import type { Fault } from '#shared/base/fault';
import type { ChosenFile } from '#shared/contract/calls';
import { proposeMapping, remapColumn, type ColumnMapping, type ColumnTarget } from '#shared/format/map-columns';
import { carefulChoices, type ReadChoices } from '#shared/format/read-definitions';
import type { ReadOptions } from '#shared/format/source-table';
import { rowKinds, type ComparisonOutline, type RowKind, type TableOutline } from './import-protocol';

/** How far a file is read, in the engine's own unit; `total` is 0 while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The file and how it is to be read; it outlives a failed attempt, so that another can follow. */
interface Opened {
  readonly file: ChosenFile;
  readonly options: ReadOptions;
}

/** A table that was read, and what is made of its columns. */
export interface Mapped extends Opened {
  readonly table: TableOutline;
  readonly mapping: ColumnMapping;
  readonly choices: ReadChoices;
}

/** A file compared with the workspace. `ticked` holds the positions that importing would carry out. */
interface Compared extends Mapped {
  readonly outline: ComparisonOutline;
  readonly filter: RowKind | 'all';
  readonly ticked: ReadonlySet<number>;
}

/** Where opening a file stands. Nothing outside the dialog changes before `applying`. */
export type ImportState =
  | { readonly step: 'closed' }
  /** The system's own dialog is open. */
  | { readonly step: 'choosing' }
  /** A dropped file's bytes are on their way. */
  | { readonly step: 'receiving'; readonly fileName: string }
  | ({ readonly step: 'reading'; readonly progress: Progress | null; readonly last: Mapped | null } & Opened)
  | ({ readonly step: 'failed'; readonly fault: Fault } & Opened)
  /** Nothing came in that could be read another way. */
  | { readonly step: 'refused'; readonly fileName: string; readonly fault: Fault }
  | ({ readonly step: 'columns' } & Mapped)
  | ({ readonly step: 'comparing' } & Mapped)
  | ({ readonly step: 'preview' } & Compared)
  | ({ readonly step: 'applying' } & Compared);

export type ImportAction =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'receiving'; readonly fileName: string }
  | { readonly kind: 'reading'; readonly file: ChosenFile; readonly options: ReadOptions }
  | { readonly kind: 'progressed'; readonly job: string; readonly progress: Progress }
  | { readonly kind: 'read'; readonly table: TableOutline }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'remapped'; readonly index: number; readonly target: ColumnTarget }
  | { readonly kind: 'chosen'; readonly choices: Partial<ReadChoices> }
  | { readonly kind: 'comparing' }
  | { readonly kind: 'compared'; readonly outline: ComparisonOutline }
  | { readonly kind: 'filtered'; readonly filter: RowKind | 'all' }
  | { readonly kind: 'ticked'; readonly positions: readonly number[]; readonly on: boolean }
  | { readonly kind: 'backToColumns' }
  | { readonly kind: 'applying' };

/** The next state. An action that does not belong to the state it meets changes nothing: its answer came too late. */
export function importReducer(state: ImportState, action: ImportAction): ImportState {
  switch (action.kind) {
    case 'choosing':
      return { step: 'choosing' };
    case 'closed':
      return { step: 'closed' };
    case 'receiving':
      return { step: 'receiving', fileName: action.fileName };
    case 'reading':
      return {
        step: 'reading',
        file: action.file,
        options: action.options,
        progress: null,
        last: lastOf(state, action.file),
      };
    case 'progressed':
      return state.step === 'reading' && state.file.job === action.job
        ? { ...state, progress: action.progress }
        : state;
    case 'read':
      return state.step === 'reading' ? mapped(state, action.table) : state;
    case 'failed':
      return failed(state, action.fault);
    case 'remapped':
      return state.step === 'columns'
        ? { ...state, mapping: remapColumn(state.mapping, action.index, action.target) }
        : state;
    case 'chosen':
      return state.step === 'columns' ? { ...state, choices: { ...state.choices, ...action.choices } } : state;
    case 'comparing':
      return state.step === 'columns' ? { ...state, step: 'comparing' } : state;
    case 'compared':
      return state.step === 'comparing' ? compared(state, action.outline) : state;
    case 'filtered':
      return state.step === 'preview' ? { ...state, filter: action.filter } : state;
    case 'ticked':
      return state.step === 'preview' ? { ...state, ticked: withTicks(state, action.positions, action.on) } : state;
    case 'backToColumns':
      return state.step === 'preview' || state.step === 'comparing' ? { ...state, step: 'columns' } : state;
    case 'applying':
      return state.step === 'preview' ? { ...state, step: 'applying' } : state;
  }
}

/** What was made of the same file, read another way. */
function lastOf(state: ImportState, file: ChosenFile): Mapped | null {
  const last = state.step === 'columns' ? state : state.step === 'reading' ? state.last : null;
  return last?.file.job === file.job ? last : null;
}

/** Read another way, the same columns keep what the person made of them. */
function mapped({ file, options, last }: ImportState & { step: 'reading' }, table: TableOutline): ImportState {
  const isSameTable = last?.mapping.every(({ column }, index) => column === table.columns[index]) ?? false;
  const keepsMapping = isSameTable && last?.mapping.length === table.columns.length;
  return {
    step: 'columns',
    file,
    options,
    table,
    mapping: keepsMapping && last ? last.mapping : proposeMapping(table.columns),
    choices: last?.choices ?? carefulChoices,
  };
}

/** At first everything that would come in or change is ticked; nothing is ever ticked to be deleted. */
function compared(state: ImportState & { step: 'comparing' }, outline: ComparisonOutline): ImportState {
  const ticked = new Set<number>();
  outline.kinds.forEach((kind, position) => {
    if (rowKinds[kind] === 'new' || rowKinds[kind] === 'changed') ticked.add(position);
  });
  return { ...state, step: 'preview', outline, filter: 'all', ticked };
}

function withTicks({ outline, ticked }: Compared, positions: readonly number[], on: boolean): ReadonlySet<number> {
  const next = new Set(ticked);
  for (const position of positions) {
    if (on && canTick(outline, position)) next.add(position);
    else next.delete(position);
  }
  return next;
}

/** A cancellation closes; what happens to a file that was announced leaves the way open to read it otherwise. */
function failed(state: ImportState, fault: Fault): ImportState {
  if (fault.code === 'cancelled') return { step: 'closed' };
  switch (state.step) {
    case 'closed':
      return state;
    case 'choosing':
      return { step: 'refused', fileName: fault.file ?? '', fault };
    case 'receiving':
      return { step: 'refused', fileName: state.fileName, fault };
    case 'refused':
      return { ...state, fault };
    case 'applying':
      return { ...state, step: 'preview' };
    case 'reading':
    case 'failed':
    case 'columns':
    case 'comparing':
    case 'preview':
      return { step: 'failed', file: state.file, options: state.options, fault };
  }
}

/** The kind of the row at this position. */
export function kindAt(outline: ComparisonOutline, position: number): RowKind {
  return rowKinds[outline.kinds[position] ?? -1] ?? 'same';
}

/** Whether importing can do anything with this row. */
export function canTick(outline: ComparisonOutline, position: number): boolean {
  const kind = kindAt(outline, position);
  return kind === 'new' || kind === 'changed' || kind === 'missing';
}

/** The positions that a filter shows, in their order. Of all rows, those that stay out of the file come last. */
export function shownPositions(outline: ComparisonOutline, filter: RowKind | 'all'): readonly number[] {
  const positions = Array.from(outline.kinds, (_, position) => position);
  return filter === 'all' ? positions : positions.filter((position) => kindAt(outline, position) === filter);
}

/** How many rows there are of each kind. */
export function countKinds(outline: ComparisonOutline): Readonly<Record<RowKind, number>> {
  const counts = { new: 0, changed: 0, same: 0, error: 0, missing: 0 };
  for (const kind of outline.kinds) counts[rowKinds[kind] ?? 'same'] += 1;
  return counts;
}

/** How many of the ticked rows are of each kind. */
export function countTicked(outline: ComparisonOutline, ticked: ReadonlySet<number>): Record<RowKind, number> {
  const counts = { new: 0, changed: 0, same: 0, error: 0, missing: 0 };
  for (const position of ticked) counts[kindAt(outline, position)] += 1;
  return counts;
}

/** Whether rows can be told apart: some column is what definitions are matched by. */
export function canMatch(mapping: ColumnMapping): boolean {
  return mapping.some(({ target }) => target === 'code' || target === 'name' || target === 'label');
}

import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { ChangedCell } from '#shared/format/compare-definitions';
import type { ColumnMapping } from '#shared/format/map-columns';
import type { CellProblem, ReadChoices } from '#shared/format/read-definitions';
import type { SourceTable } from '#shared/format/source-table';

/** A read file without its rows: what the screen shows of it before anything is compared. */
export interface TableOutline extends Omit<SourceTable, 'rows'> {
  readonly rowCount: number;
  /** The cells of the first rows. */
  readonly sample: readonly (readonly (string | null)[])[];
}

/** What a row of the preview is; the order is that of the filters. */
export const rowKinds = ['new', 'changed', 'same', 'error', 'missing'] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * The comparison by position: first the file's rows in their order, then the definitions that the file does not speak
 * of. `kinds` holds indices into `rowKinds`; `lines` how many lines of detail the row shows, for its height.
 */
export interface ComparisonOutline {
  readonly kinds: Uint8Array;
  readonly lines: Uint16Array;
}

/** One row of the preview, as it is shown. */
export interface PreviewRow {
  readonly kind: RowKind;
  /** Line in the file; null for what the file does not speak of. */
  readonly line: number | null;
  readonly code: string;
  readonly label: string;
  readonly cells: readonly ChangedCell[];
  readonly problems: readonly CellProblem[];
}

/** One opened file beside the workspace, in its worker: it answers positions and slices, never everything at once. */
export interface ImportService {
  /** Takes a table as the JSON text of a TableAnswer. */
  load(answer: string): Result<TableOutline, Fault>;
  /** Adds definitions of the workspace to compare with; the first slice has the offset 0 and starts over. */
  takeCurrent(offset: number, definitions: readonly AttributeDefinition[]): void;
  compare(mapping: ColumnMapping, choices: ReadChoices): ComparisonOutline;
  rows(positions: readonly number[]): readonly PreviewRow[];
  /** Makes the changes of the accepted positions; answers how many there are, to be fetched by `changes`. */
  accept(positions: readonly number[]): number;
  changes(offset: number, limit: number): ChangeSet;
}

/** The service as seen through its worker. */
export type RemoteImport = {
  readonly [M in keyof ImportService]: (
    ...given: Parameters<ImportService[M]>
  ) => Promise<ReturnType<ImportService[M]>>;
};

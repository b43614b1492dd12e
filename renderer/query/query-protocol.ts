import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { CompareService } from './compare-protocol';
import type { CheckedColumnReport } from '#shared/check/profile/column-check';
import type { CheckedColumn } from '#shared/check/profile/watcher';
import type { FileJobProgress, FileScan } from '#shared/detect/scan-answer';
import type { BulkCounts, BulkEdit } from '#shared/bulk-edit/bulk-edit';
import type { OrderFindings } from '#shared/bulk-edit/read-days';
import type { DecimalFindings } from '#shared/bulk-edit/read-numbers';
import type { StoredAs } from '#shared/parquet/parquet-text';
import type { CellBeneath } from '#shared/profile/cell-edit';
import type { PackedPatch } from '#shared/profile/column-patch';
import type { ValueDefinition } from '#shared/profile/read-value';
import type { Connection, WireStyle } from '#shared/push/connection';
import type { PushedColumn, PushApproval } from '#shared/push/plan';
import type { DryRun, ItemFilter, ListedItem, Planned } from '#shared/push/plan-answers';
import type { SnapshotColumn } from '#shared/push/snapshot';
import type { ListStyle } from '#shared/push/plan-cell';
import type { ColumnSummary, Facet, FacetOptions } from '#shared/query/answers';
import type { EditSign, SingleEdit } from '#shared/query/layers';
import type { PlannedColumn } from '#shared/policy/plan-file';
import type { PolicyTally } from '#shared/policy/tally';
import type { ColumnSurvey, SurveyKind } from '#shared/query/survey';
import type { CombinationQuestion, CombinationRisk } from '#shared/risk/combination-risk';
import type { RowsMeant } from '#shared/query/rows-meant';
import type { RuleGroup } from '#shared/rule/rule';
import type { CarryOrder, CarryPlan } from './carry-protocol';
import type { FileJobKind } from './file-jobs';

/** A column of a profile file. */
export interface QueryColumn {
  /** Stable for the file's life; rules, sorts and edits name columns by it. */
  readonly id: string;
  /** Its name in the Parquet file. */
  readonly name: string;
  /** What the attribute that it is mapped to says about its values; null where it is mapped to none. */
  readonly meaning: ValueDefinition | null;
}

/** A cell that is edited by itself: what changes of its edit, null where it has none any more. */
export interface CellChange {
  /** Counts from 0 in the file's own order. */
  readonly row: number;
  readonly column: string;
  readonly edit: Partial<Omit<SingleEdit, 'row'>> | null;
}

/** A patch that comes to lie over a column, or goes. Its block is only read when somebody asks for the column. */
export interface PatchChange {
  readonly column: string;
  readonly layer: number;
  readonly laid: (EditSign & { readonly block: Blob }) | null;
}

/** What changes of the edits that lie over a file. */
export interface EditChanges {
  readonly cells: readonly CellChange[];
  readonly patches: readonly PatchChange[];
}
/** A file as it came. */
export const noEdits: EditChanges = { cells: [], patches: [] };

/** What to open. `id` names the file in every later call; opening it again replaces what stood there. */
export interface FileToOpen {
  readonly id: string;
  readonly parquet: Blob;
  readonly columns: readonly QueryColumn[];
  readonly edits: EditChanges;
  /** The column that tells profiles apart; null where none is known, then `findRow` finds nothing. */
  readonly idColumn: string | null;
}

export interface OpenedFile {
  readonly rows: number;
  readonly version: number;
  readonly columns: readonly {
    readonly id: string;
    readonly storedAs: StoredAs;
    /** Bytes in the file, packed. */
    readonly bytes: number;
  }[];
  /** Ids of asked columns that the file does not have; they read as empty. */
  readonly missing: readonly string[];
}

/** Rows where a scan found personal values: of which column, and of which kind (`recogniser` of its strays). */
export interface FoundValues {
  readonly column: string;
  readonly kind: string;
}

/** Stands in a rule for whichever column: `edited` and `notEdited` can be asked of it, and nothing else. */
export const anyColumn = '*';

export interface ViewQuery {
  readonly rule: RuleGroup | null;
  /** Rows where each word occurs in at least one of the columns, whatever its case and accents. */
  readonly search: { readonly words: string; readonly columns: readonly string[] } | null;
  /** Null or left out: all rows. */
  readonly found?: FoundValues | null;
  /** The first key counts most; rows that are equal in all keep the file's order; empty comes last, both ways. */
  readonly sort: readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[];
  /** How texts are ordered, as BCP 47; `en` where it is not said. */
  readonly locale?: string;
  /** The view that would be replaced: where its rows are still the ones, it is answered again. */
  readonly standing?: number;
}

/** A made view: a list of rows that stays as it is while edits go on; make it anew to follow them. */
export interface ViewMade {
  readonly view: number;
  readonly count: number;
  /** The data version that it was computed from: it counts the calls of `setEdits` and `setColumns`. */
  readonly version: number;
}

export interface PageRow {
  /** In the file's own order, from 0. */
  readonly row: number;
  /** In the order of the asked columns. */
  readonly cells: readonly (string | null)[];
  /** Places in `cells` of what does not fit its definition, and of what was edited. */
  readonly invalid: readonly number[];
  readonly edited: readonly number[];
}
export interface Page {
  readonly rows: readonly PageRow[];
  readonly version: number;
}

/** Where a cell stands: its row in the file's own order, and its column's id. */
export interface CellAt {
  readonly row: number;
  readonly column: string;
}

/** One cell with all that is known of it. */
export interface ProfileCell extends CellAt {
  readonly text: string | null;
  /** What the file says, the same as `text` where nothing was edited. */
  readonly original: string | null;
  readonly edited: boolean;
  readonly invalid: boolean;
  /** Who edited it last, and when; null where nobody did. */
  readonly sign: EditSign | null;
  /** The edit of this cell by itself, shown or under a patch; null where there is none. */
  readonly single: SingleEdit | null;
  /** What an edit that is made now would lie over. */
  readonly beneath: CellBeneath;
}

/** Where a profile was found. */
export interface FoundRow {
  readonly row: number;
  /** Its place in the view; null where the view does not show it. */
  readonly index: number | null;
  /** How many rows have that id. */
  readonly matches: number;
}

/** What a check has to know besides the file: its columns as definitions mean them, and the day, YYYY-MM-DD. */
export interface CheckOrder {
  readonly columns: readonly CheckedColumn[];
  readonly today: string;
}

/** What a check of all rows came to, column by column in the order asked, and the data version that was read. */
export interface FileChecked {
  readonly rows: number;
  readonly version: number;
  readonly reports: readonly CheckedColumnReport[];
}

/** Which cells are written: of a view, or of all rows where it is null; as edits leave them, or as the file says them. */
export interface WrittenRows {
  readonly view: number | null;
  readonly edited: boolean;
}

/** What is to leave of a file. */
export interface TreatOrder {
  /** Columns that the policy touches. */
  readonly touched: readonly PlannedColumn[];
  /** Ids of the columns that leave as they are. */
  readonly kept: readonly string[];
  /** The key of hashes, in hex. */
  readonly key: string;
}

/** A file of which the policy left what may leave. */
export interface TreatedFile {
  /** The columns that leave as they are, as Parquet and without edits; null where there are none. */
  readonly kept: Blob | null;
  /**
   * The touched columns as texts, edits laid over where those are written; a row that is not written has no values. Null
   * where no column is touched.
   */
  readonly treated: Blob | null;
  /** In the order of the touched columns. */
  readonly tallies: readonly PolicyTally[];
}

/** A whole file as the policy lets it be kept. */
export interface WithheldFile {
  readonly parquet: Blob;
  /** In the order of the touched columns. */
  readonly tallies: readonly PolicyTally[];
}

/** Told every few moments how far a job is. */
export type OnJobProgress = (progress: FileJobProgress) => void;

/** A bulk edit of one column. */
export interface BulkOrder {
  readonly column: string;
  readonly rows: RowsMeant;
  readonly edit: BulkEdit;
  readonly makes: 'preview' | 'patch';
}

/** What a bulk edit comes to; a regular expression may take too long to be of use. */
export type BulkOutcome =
  | {
      readonly kind: 'planned';
      readonly counts: BulkCounts;
      /** Null where nothing changes, or only a preview was asked for. `layer` is where it would lie now. */
      readonly patch: (PackedPatch & { readonly layer: number; readonly block: Blob }) | null;
    }
  | { readonly kind: 'too-slow' };

/** How a column writes dates and numbers. */
export interface ColumnSpelling {
  readonly days: OrderFindings;
  readonly numbers: DecimalFindings;
}

/** What to plan: the columns, what the platform was told before, and how values cross. */
export interface PlanOrder {
  readonly columns: readonly PushedColumn[];
  /** By the column's id; packed as a patch is. */
  readonly told: readonly { readonly column: string; readonly block: Blob }[];
  readonly style: WireStyle;
  readonly lists: ListStyle;
  /** What the platform holds by another open file, without its edits, and which of its columns; left out: not known. */
  readonly snapshot?: { readonly file: string; readonly columns: readonly SnapshotColumn[] };
}

/** What of requests is not shown: the values of these columns, by their places in the plan, and the profiles' ids. */
export interface MaskedParts {
  readonly columns: readonly number[];
  readonly ids: boolean;
}

/** Approved items as lines for main. */
export interface PushBody {
  readonly parcels: number;
  readonly values: number;
  readonly body: Blob;
}

/** Answers `T`, or why not. */
export type Answer<T> = Promise<Result<T, Fault>>;

/**
 * The profile files as the screens ask for them. Faults: `file-unreadable` (no Parquet that can be read), `cancelled`
 * (a newer `view` for the same file came, or the file was closed), `unexpected` with reason `file-not-open`,
 * `view-ended` (only the last few views of a file are kept; make it anew), `column-unknown` or `query-ended` (the worker
 * is gone). A rule's or a search's column that is not there reads as empty, and a sort by it changes nothing.
 */
export interface QueryService extends CompareService {
  open(file: FileToOpen): Answer<OpenedFile>;
  close(id: string): Promise<void>;
  /** Answers the new data version. Views stay as they are; pages show the new texts at once. */
  setEdits(id: string, changes: EditChanges): Promise<number>;
  /** After mapping or definitions changed. Answers the new data version. */
  setColumns(id: string, columns: readonly QueryColumn[], idColumn: string | null): Promise<number>;
  /** A newer call for the same file cancels an older one that still runs. */
  view(id: string, query: ViewQuery): Answer<ViewMade>;
  /** At most `count` rows from the `start`th of the view on. */
  page(id: string, view: number, start: number, count: number, columns: readonly string[]): Answer<Page>;
  /** A view of the rows at these places of another: both ends inside, ascending and apart. It stays as those rows are now. */
  pick(id: string, view: number, ranges: readonly (readonly [number, number])[]): Answer<ViewMade>;
  /** The rows of a view in its order, for an export. */
  positions(id: string, view: number): Answer<Uint32Array<ArrayBuffer>>;
  /**
   * What ways of writing could not hold of each of these columns. `onShare` is told how far it is, 0 to 1. A newer question
   * about the file ends an older one, which then answers `cancelled`, as `stopJobs` does.
   */
  survey(
    id: string,
    rows: WrittenRows,
    columns: readonly string[],
    kind: SurveyKind,
    onShare?: (share: number) => void,
  ): Answer<readonly ColumnSurvey[]>;
  /** What the policy would do to the values of each of these columns; as a survey, and beside one. */
  tally(
    id: string,
    rows: WrittenRows,
    columns: readonly PlannedColumn[],
    onShare?: (share: number) => void,
  ): Answer<readonly PolicyTally[]>;
  /**
   * What leaves of a file by a policy. Nothing that may not leave is in the answer. `onShare` is told how far it is, 0 to 1. A
   * newer order about the file ends an older one, which then answers `cancelled`, as `stopJobs` does.
   */
  treat(id: string, rows: WrittenRows, order: TreatOrder, onShare?: (share: number) => void): Answer<TreatedFile>;
  /**
   * The file without edits, whole but for what the policy takes from these columns: what may be kept of a file that comes
   * in. `key` is the workspace's for hashes, in hex.
   */
  withhold(id: string, touched: readonly PlannedColumn[], key: string): Answer<WithheldFile>;
  summary(id: string, column: string): Answer<ColumnSummary>;
  /** Null counts the whole file. */
  facet(id: string, view: number | null, column: string, options?: FacetOptions): Answer<Facet>;
  /** The first row whose id column says exactly this, else without regard to case and accents. */
  findRow(id: string, view: number, idText: string): Answer<FoundRow | null>;
  row(id: string, row: number): Answer<readonly ProfileCell[]>;
  /**
   * Reads all values of these columns, or of all, for what they are and for personal values that stray among them.
   * A newer scan of the file ends an older one, which then answers `cancelled`, as `stopJobs` does.
   */
  scan(id: string, columns: readonly string[] | null, onProgress?: OnJobProgress): Answer<FileScan>;
  /**
   * How likely these columns together single people out, edits included. A newer question about the file ends an older
   * one, which then answers `cancelled`, as `stopJobs` does.
   */
  combinations(id: string, question: CombinationQuestion, onProgress?: OnJobProgress): Answer<CombinationRisk>;
  /** Checks all rows. A newer check of the file ends an older one, which then answers `cancelled`, as `stopJobs` does. */
  check(id: string, order: CheckOrder, onProgress?: OnJobProgress): Answer<FileChecked>;
  /**
   * Plans a bulk edit of one column, and where `makes` is `patch` makes the patch that does it. A newer one of the file
   * ends an older one, which then answers `cancelled`, as `stopJobs` does.
   */
  bulk(id: string, order: BulkOrder, onProgress?: OnJobProgress): Answer<BulkOutcome>;
  /**
   * What becomes of the edits of one open file over a newer one, which is open too, and where those that go on come to
   * lie. Nothing is kept of it. A newer question about the newer file ends an older one, which then answers `cancelled`.
   */
  carry(older: string, newer: string, order: CarryOrder, onProgress?: OnJobProgress): Answer<CarryPlan>;
  /** What the dates and numbers of a column say about how they are written. */
  spelling(id: string, column: string, rows: RowsMeant): Answer<ColumnSpelling>;
  /**
   * Plans what is to be sent of a file, and keeps the plan until it is made anew or the file is closed. A newer one ends an
   * older one, which then answers `cancelled`, as `stopJobs` does.
   */
  planPush(id: string, order: PlanOrder, onProgress?: OnJobProgress): Answer<Planned>;
  /** Items of the plan; `unexpected` with reason `no-plan` where none is kept, as in the two below. */
  pushItems(id: string, filter: ItemFilter, start: number, count: number): Answer<readonly ListedItem[]>;
  /**
   * What a run would send; at most `most` of the requests are shown, with the values of columns in these places of the
   * plan masked, and with `ids` those of profiles too.
   */
  dryRunPush(
    id: string,
    approval: PushApproval,
    connection: Connection,
    most: number,
    masked: MaskedParts,
  ): Answer<DryRun>;
  /** The body of a plan for main. Refused as `cancelled` where the file's edits are others than those that were planned. */
  pushBody(id: string, approval: PushApproval): Answer<PushBody>;
  /** Where the view shows a row of the file; null where it does not. */
  indexOf(id: string, view: number, row: number): Answer<number | null>;
  /** Stops what takes long over the file: scans, combinations, checks, comparisons and bulk edits, or those of one kind. */
  stopJobs(id: string, kind?: FileJobKind): Promise<void>;
  /** These cells in their order, wherever they stand. */
  cells(id: string, places: readonly CellAt[]): Answer<readonly ProfileCell[]>;
}

import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { Json } from '#shared/base/canonical-json';
import type { Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { ChangedThing } from '#shared/change/count-changes';
import type { ChainEnd } from '#shared/change/history-chain';
import type { Action, HistoryEntry } from '#shared/change/history-entry';
import type { CheckAndEdits, CheckFigures, EditFigures, KeptCheck } from '#shared/check/profile/kept-check';
import type { CellEdit } from '#shared/profile/cell-edit';
import type { PackChain } from '#shared/pack/pack';
import type { Register } from '#shared/merge/register';
import type { Policy } from '#shared/policy/policy';
import type { ColumnPatch, PatchPlace } from '#shared/profile/column-patch';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { Purpose } from '#shared/purpose/purpose';
import type { RefreshOutcome, RefreshRun } from '#shared/refresh/refresh-run';
import type { MarkedSource } from '#shared/refresh/refresh-source';
import type { Stamp } from '#shared/refresh/sighting';
import type { KeptScan } from '#shared/review/kept-scan';
import type { Review } from '#shared/review/review';
import type { Settings } from './settings';
import type { WorkspaceShelf } from './workspace-shelf';

/** The open workspace's own facts. */
export interface WorkspaceFacts {
  readonly name: string;
  readonly createdAt: string;
}

/** What the store knows when it opens; the definitions follow in slices. */
export interface OpenedStore {
  readonly workspace: WorkspaceFacts | null;
  readonly settings: Settings;
  readonly definitionCount: number;
  readonly undo: UndoState;
}

/** What Ctrl+Z and Ctrl+Shift+Z would do now; null where there is nothing to do. */
export interface UndoState {
  readonly undo: StepLabel | null;
  readonly redo: StepLabel | null;
}
export interface StepLabel {
  readonly seq: number;
  readonly action: Action;
  readonly subject: string;
  /** What it was about, and how many of these. */
  readonly thing: ChangedThing;
  readonly count: number;
}

/** One user action. `changes` are already stamped (revision, time, person); one order is one undo step. */
export interface ChangeOrder {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: Action;
  readonly subject: string;
  readonly changes: ChangeSet;
}

/** What a patch says, packed (`shared/query/patch-block.ts`), under the hash by which its record names it. */
export interface PatchBlock {
  /** Id of the profile file. */
  readonly file: string;
  readonly hash: string;
  readonly block: Blob;
}

/** The patches over a file with what they say; a `Blob` here is a handle, its bytes are read when somebody asks. */
export interface LaidPatch {
  readonly patch: ColumnPatch;
  readonly block: Blob;
}

/** What a newer profile file takes over from an older one. */
export interface TakenOver {
  /** Id of the older file. */
  readonly from: string;
  /** Its edits when it was worked out what becomes of them. */
  readonly seen: EditFigures;
  /** The edits as they lie over the newer file, with who made them and when, and what the patches say. */
  readonly cells: readonly CellEdit[];
  readonly patches: readonly ColumnPatch[];
  readonly blocks: readonly PatchBlock[];
  /** What platforms are known to say of its cells. */
  readonly told: readonly ToldBlock[];
  /** Whether the older file goes, with all that is kept of it. */
  readonly removes: boolean;
}

/** That a source brought a file by itself, and what is to be known of it afterwards. */
export interface RefreshedBy {
  /** Id of the source. */
  readonly source: string;
  /** The file that it refreshed until now; null where there was none yet. */
  readonly from: string | null;
  readonly run: RefreshRun;
  readonly seen: Stamp;
}

/** Which runs of the log are wanted. */
export interface RefreshLogQuery {
  readonly source: string | null;
  readonly outcome: RefreshOutcome | null;
  readonly limit: number;
}

export interface Applied {
  readonly changes: ChangeSet;
  readonly undo: UndoState;
}

export interface HistoryQuery {
  readonly by: string | null;
  readonly action: Action | null;
  /** Substring of a code. */
  readonly code: string;
  /** ISO instants, inclusive; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Newest first; entries with a lower seq than this one. Null starts at the newest. */
  readonly before: number | null;
  readonly limit: number;
}
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
  readonly people: readonly string[];
}

/**
 * Whether the chain holds; otherwise the first entry that does not. `former` is the end that the chain had before an
 * update of the app sealed it anew, proved again from what the entries say: null where it was never sealed anew, or where
 * texts that it covers went with their file.
 */
export type HistoryVerdict =
  | {
      readonly intact: true;
      readonly entries: number;
      readonly head: string;
      readonly former: { readonly seq: number; readonly hash: string } | null;
    }
  | { readonly intact: false; readonly seq: number; readonly reason: 'hash' | 'link' | 'gap' | 'unreadable' };

/** A state that this workspace was in; `at` is an ISO instant. */
export interface KnownState extends ChainEnd {
  readonly at: string;
}

/** Who does something that is no undo step, and when; `id` names its history entry. */
export interface SignedOrder {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** What a platform was told of one column; `block` is packed as a patch is (`shared/query/patch-block.ts`). */
export interface ToldColumn {
  readonly column: string;
  readonly block: Blob;
}

/** What the platform of a connection was told of one column. */
export interface ToldBlock extends ToldColumn {
  readonly connection: string;
}

/** Bytes that the app holds on this machine, and may hold at most; both as the browser estimates them. */
export interface StorageEstimate {
  readonly used: number;
  readonly limit: number;
  /** Whether it is kept until somebody deletes it; otherwise it may be cleared when the disk runs short. */
  readonly isPersistent: boolean;
}

/**
 * The local store, as the worker that owns it answers. All writing goes through `apply`, `undo` and `redo`: one
 * transaction each, with its history entry in it.
 */
export interface StoreService extends WorkspaceShelf {
  open(): Promise<Result<OpenedStore, Fault>>;
  /** Makes the workspace with these definitions as the first history entry. Refused where one is open. */
  createWorkspace(name: string, seed: ChangeOrder): Promise<Result<Applied, Fault>>;
  renameWorkspace(name: string): Promise<Result<WorkspaceFacts, Fault>>;
  /** Ends the workspace and everything in it; settings stay. */
  deleteWorkspace(): Promise<Result<null, Fault>>;
  /** Definitions ordered by code, a slice at a time so that no message blocks the screen. */
  readDefinitions(offset: number, limit: number): Promise<Result<readonly AttributeDefinition[], Fault>>;
  /**
   * Refused with `conflict` where a `before` is not what the store holds, or a key is taken or gone. `blocks` are what
   * the order's new patches say.
   */
  apply(order: ChangeOrder, blocks?: readonly PatchBlock[]): Promise<Result<Applied, Fault>>;
  undo(id: string, at: string, by: string): Promise<Result<Applied | null, Fault>>;
  redo(id: string, at: string, by: string): Promise<Result<Applied | null, Fault>>;
  history(query: HistoryQuery): Promise<Result<HistoryPage, Fault>>;
  verifyHistory(): Promise<Result<HistoryVerdict, Fault>>;
  /** The history as far as it proves an evidence pack; no text of a profile file is in it. */
  evidenceChain(): Promise<Result<PackChain, Fault>>;
  /**
   * States by which a file tells where it comes from, the newest first: how the workspace stands, how it stood when
   * something came in or went out, and the states of others that came in.
   */
  historyStates(): Promise<Result<readonly ChainEnd[], Fault>>;
  /** Keeps states of another workspace whose definitions came in. */
  keepOrigins(states: readonly ChainEnd[]): Promise<Result<null, Fault>>;
  /** The latest of these states that this workspace was in once, with when that was; null where it was in none. */
  findState(states: readonly ChainEnd[]): Promise<Result<KnownState | null, Fault>>;
  /** The definitions of a state that `findState` found, ordered by code, a slice at a time. */
  definitionsAt(state: ChainEnd, offset: number, limit: number): Promise<Result<readonly AttributeDefinition[], Fault>>;
  /** What reviewers had said then, in the same way. */
  reviewsAt(state: ChainEnd, offset: number, limit: number): Promise<Result<readonly Review[], Fault>>;
  /** What it had settled about purposes and consent. */
  registerAt(state: ChainEnd): Promise<Result<Register, Fault>>;
  writeSettings(settings: Settings): Promise<Result<null, Fault>>;
  /** Where the user left: screen, filters, column layout. Opaque here, parsed by the feature that owns the key. */
  readView(key: string): Promise<Result<Json | null, Fault>>;
  writeView(key: string, value: Json): Promise<Result<null, Fault>>;
  /** What the platform of a connection is known to say of a file's cells. */
  toldValues(file: string, connection: string): Promise<Result<readonly ToldColumn[], Fault>>;
  /** What all platforms are known to say of a file's cells. */
  allToldValues(file: string): Promise<Result<readonly ToldBlock[], Fault>>;
  /**
   * Adds what it acknowledged since; `cells` is the lines `[row, column, text]`, or the one-time path that they are fetched
   * from here. Refused with reason `profile-file` where there is no such file any more.
   */
  keepToldValues(file: string, connection: string, cells: Blob | string): Promise<Result<null, Fault>>;
  /** All profile files without their bytes, the latest first. */
  listProfileFiles(): Promise<Result<readonly ProfileFile[], Fault>>;
  /** The Parquet file. Refused with reason `profile-file` where there is none of that id. */
  readProfileBlob(id: string): Promise<Result<Blob, Fault>>;
  /**
   * The cells of a file that were edited one by one, by row. What cells say in the end is for `shared/query/layers.ts`
   * to tell, together with the patches.
   */
  cellEdits(file: string): Promise<Result<readonly CellEdit[], Fault>>;
  /** The patches over a file, by column and layer; `place` asks for one alone. */
  columnPatches(file: string, place?: PatchPlace): Promise<Result<readonly LaidPatch[], Fault>>;
  /** How many cells of a file say something else than it does. */
  countEditedCells(file: string): Promise<Result<number, Fault>>;
  /**
   * Every cell that says something else than its file, as one `ExportEdit` a line by row and column, for a body that is
   * posted to the engine; `without` names the ids of columns whose cells may not leave as they are.
   */
  editLines(file: string, without?: readonly string[]): Promise<Result<Blob, Fault>>;
  /** What the latest check of a file came to, and what was edited since. */
  profileCheck(file: string): Promise<Result<CheckAndEdits, Fault>>;
  /** The latest checks of all files that were checked, in figures. */
  profileChecks(): Promise<Result<readonly CheckFigures[], Fault>>;
  /** Keeps a check in the place of an earlier one; it goes with its file. Refused with reason `profile-file` without one. */
  keepProfileCheck(check: KeptCheck): Promise<Result<null, Fault>>;
  /**
   * Keeps a profile file, its record and its bytes at once or not at all, with a history entry. `parquet` is the bytes,
   * or the one-time path that they are fetched from here, so that they never pass the screen's thread. An import is no
   * undo step: the file is deleted instead. Faults: `disk-full`; `conflict` where the id is taken; `unexpected` with
   * reason `transfer` where the bytes do not come, or are not as many as the record says. What it takes over from an older
   * file is part of the same transaction and entry; `conflict` where other edits lie over that one than were seen. So is
   * what a source leaves behind that brought it; `conflict` where that is gone or refreshes another file by now.
   */
  addProfileFile(
    record: ProfileFile,
    parquet: Blob | string,
    order: SignedOrder,
    takenOver?: TakenOver,
    refreshed?: RefreshedBy,
  ): Promise<Result<Applied, Fault>>;
  /**
   * Deletes a profile file with its edits. This cannot be undone; steps that were about this file alone are no steps any
   * more. The history entry names the file. Refused with reason `profile-file` where there is none of that id.
   */
  deleteProfileFile(id: string, order: SignedOrder): Promise<Result<Applied, Fault>>;
  /** Reviews ordered by code, a slice at a time. */
  listReviews(offset: number, limit: number): Promise<Result<readonly Review[], Fault>>;
  /** By name. */
  listPurposes(): Promise<Result<readonly Purpose[], Fault>>;
  /** Null while nothing is settled; then `defaultPolicy` holds. */
  readPolicy(): Promise<Result<Policy | null, Fault>>;
  /** What the values of the profile files said when they were read last. */
  listScans(): Promise<Result<readonly KeptScan[], Fault>>;
  /** Keeps a scan in place of the file's last one. It is no change and not in the history: it can be made again. */
  keepScan(scan: KeptScan): Promise<Result<null, Fault>>;
  /** The workspace's own key for hashes of masked values, in hex; made when it is first asked for. */
  maskingKey(): Promise<Result<string, Fault>>;
  storageEstimate(): Promise<Result<StorageEstimate, Fault>>;
  /** By name. */
  listRefreshSources(): Promise<Result<readonly MarkedSource[], Fault>>;
  /** Keeps a run in the log, in the place of what it said before; `seen` where it looked into a file. */
  keepRefreshRun(run: RefreshRun, seen: Stamp | null): Promise<Result<null, Fault>>;
  /** The latest first. */
  refreshRuns(query: RefreshLogQuery): Promise<Result<readonly RefreshRun[], Fault>>;
  /** Empties the log, with a history entry. */
  clearRefreshRuns(order: SignedOrder): Promise<Result<Applied, Fault>>;
}

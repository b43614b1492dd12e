import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { Action } from '#shared/change/history-entry';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { PatchBlock, RefreshedBy, StepLabel, TakenOver, UndoState, WorkspaceFacts } from './store-protocol';

/**
 * The open workspace as the screens see it: everything in memory, changed at once, with the store following behind. A
 * change that the store refuses is taken back and its fault answered.
 */
export interface Workspace {
  readonly facts: WorkspaceFacts;
  /** All definitions, retired ones too, ordered by code. The same array until something changes. */
  definitions(): readonly AttributeDefinition[];
  definition(code: string): AttributeDefinition | undefined;
  undoState(): UndoState;
  /** Calls back after every change, whatever its cause; answers the function that ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Applies one undo step: stamps it (revision, time, person), shows it at once, has it stored. `blocks` are what its new
   * patches say.
   */
  apply(
    action: Action,
    subject: string,
    changes: ChangeSet,
    blocks?: readonly PatchBlock[],
  ): Promise<Result<null, Fault>>;
  /**
   * Resolves when nothing is on its way to the store any more that was asked for before; answers whether the store has
   * kept all that was on its way.
   */
  settled(): Promise<boolean>;
  /** Takes the latest step back; answers what it was, or null when there is none. */
  undo(): Promise<Result<StepLabel | null, Fault>>;
  redo(): Promise<Result<StepLabel | null, Fault>>;
  /**
   * Calls back with every change set that the store has kept, stamped, in order: what `apply`, `undo` and `redo` did, and
   * profile files that came or went. For what the workspace does not hold itself: profile files and cell edits.
   */
  onApplied(listener: (changes: ChangeSet) => void): () => void;
  /** `StoreService.addProfileFile`, signed here and in turn with the other changes. */
  addProfileFile(
    record: ProfileFile,
    parquet: Blob | string,
    takenOver?: TakenOver,
    refreshed?: RefreshedBy,
  ): Promise<Result<null, Fault>>;
  /** `StoreService.deleteProfileFile`, signed here and in turn with the other changes. It cannot be undone. */
  deleteProfileFile(id: string): Promise<Result<null, Fault>>;
  /** `StoreService.clearRefreshRuns`, signed here and in turn with the other changes. */
  clearRefreshRuns(): Promise<Result<null, Fault>>;
}

import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { Action } from '#shared/change/history-entry';
import type { StepLabel, UndoState, WorkspaceFacts } from './store-protocol';

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
  /** Applies one undo step: stamps it (revision, time, person), shows it at once, has it stored. */
  apply(action: Action, subject: string, changes: ChangeSet): Promise<Result<null, Fault>>;
  /** Takes the latest step back; answers what it was, or null when there is none. */
  undo(): Promise<Result<StepLabel | null, Fault>>;
  redo(): Promise<Result<StepLabel | null, Fault>>;
}

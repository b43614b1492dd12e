import type { ConflictDecisions } from './conflicts';
import type { PlanGroup, PlanItem, WithheldGroup, WithheldReason } from './plan';
import type { PushOperation } from './operation';
import type { PushRequest } from './push-request';

/** A plan in figures; its items stay where they were made and are asked for. */
export interface Planned {
  /** The data version that was read: once it is another, the plan is out of date. */
  readonly version: number;
  readonly items: number;
  readonly groups: readonly PlanGroup[];
  /** What only goes where somebody decided for ours, by what can be decided together. */
  readonly conflicts: readonly PlanGroup[];
  readonly withheld: readonly WithheldGroup[];
  /** What a snapshot does not tell; null where none was chosen. */
  readonly snapshot: SnapshotGaps | null;
}

/** For which changes that may be sent a snapshot does not say what the platform holds. */
export interface SnapshotGaps {
  /** Profiles whose id it does not have, and those whose id several of its rows have. */
  readonly unknown: number;
  readonly twice: number;
  /** Places of planned columns whose attribute it does not have. */
  readonly columns: readonly number[];
}

/** Which items are meant: of one group, withheld for one reason, or conflicts of one group. */
export interface ItemFilter {
  readonly column: number;
  readonly operation: PushOperation | null;
  readonly withheld: WithheldReason | null;
  readonly isConflict?: boolean;
  /** Of conflicts those alone that are not decided by these decisions; left out: all. */
  readonly undecidedBy?: ConflictDecisions;
}

/** An item with its place in the plan and the profile's id. */
export interface ListedItem extends PlanItem {
  readonly place: number;
  readonly id: string | null;
}

/** The first requests that a run would send, and how many there would be. */
export interface DryRun {
  readonly requests: number;
  readonly profiles: number;
  readonly shown: readonly PushRequest[];
}

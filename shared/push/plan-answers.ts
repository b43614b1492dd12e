import type { PlanGroup, PlanItem, WithheldGroup, WithheldReason } from './plan';
import type { PushOperation } from './operation';
import type { PushRequest } from './push-request';

/** A plan in figures; its items stay where they were made and are asked for. */
export interface Planned {
  /** The data version that was read: once it is another, the plan is out of date. */
  readonly version: number;
  readonly items: number;
  readonly groups: readonly PlanGroup[];
  readonly withheld: readonly WithheldGroup[];
}

/** Which items are meant: of one group, or withheld for one reason. */
export interface ItemFilter {
  readonly column: number;
  readonly operation: PushOperation | null;
  readonly withheld: WithheldReason | null;
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

import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Problem } from '#shared/attribute/problem';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import type { ChainEnd } from '#shared/change/history-chain';
import type { MergeFollowers } from '#shared/merge/merge-changes';
import type { ConflictReason } from '#shared/merge/merged-fields';
import type { Register } from '#shared/merge/register';
import type { RecordConflictReason } from '#shared/merge/settle-records';
import type { Review } from '#shared/review/review';

/** Where a line stands; the order is that of the filters. */
export const lineStates = ['open', 'decided', 'theirs', 'both', 'ours'] as const;
export type LineState = (typeof lineStates)[number];

/** Whose state something is: what both had, ours, or theirs. */
export type MergeSide = 'base' | 'ours' | 'theirs';

/** What a file of another workspace is, before anything is merged. */
export interface TheirsOutline {
  readonly definitions: number;
  /** States that it says it comes from; none where it says nothing. */
  readonly states: readonly ChainEnd[];
  /** Rows that cannot be read. A file with any is not merged: what is missing would count as removed. */
  readonly defects: readonly Fault[];
}

/** The lines of a merge by position: for each, where it stands and which definition it belongs to, counting from 0. */
export interface MergeOutline {
  readonly states: Uint8Array;
  readonly rows: Uint32Array;
  /** Whether the merge would change anything here. */
  readonly changes: boolean;
  /** How many attributes get another review by it. */
  readonly reviews: number;
}

/** One field of one row in which the sides differ, or one row that only one side has. */
export interface MergeLine {
  readonly about: 'attribute' | 'purpose' | 'policy';
  /** Empty for what has no code. */
  readonly code: string;
  readonly label: string;
  /** What happened to the definition. */
  readonly kind: 'changed' | 'added' | 'removed';
  /** The code that the definition had in the ancestor, where it goes on under another one. */
  readonly formerCode: string | null;
  /** The field's name; empty where the line is about the definition as a whole. */
  readonly field: string;
  /** Values as a cell of a file says them; null where there is none. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** What it comes to. */
  readonly outcome: string | null;
  readonly state: LineState;
  /** The side that was decided for; `edited` for a value of its own. */
  readonly decided: 'ours' | 'theirs' | 'edited' | null;
  readonly reason: ConflictReason | RecordConflictReason | null;
  /** Whether a value of one's own can be written in its place. */
  readonly canWrite: boolean;
  readonly problem: Problem | null;
}

/** What a person says about a line; a text is a value as a cell of a file says it. */
export type LineDecision = { readonly take: 'ours' | 'theirs' } | { readonly text: string } | { readonly take: 'none' };

/** One merge in its worker: it answers positions and slices, never everything at once. */
export interface MergeService {
  /** Takes their table as the JSON text of a TableAnswer. */
  load(answer: string): Result<TheirsOutline, Fault>;
  /** Takes the ancestor's table; without, it is taken slice by slice or there is none. */
  loadBase(answer: string): Result<null, Fault>;
  takeBase(offset: number, definitions: readonly AttributeDefinition[]): void;
  /** Takes the definitions of a whole workspace in the place of their table: what it lacks was removed there. */
  takeTheirs(offset: number, definitions: readonly AttributeDefinition[]): void;
  /** Takes purposes and the policy; without theirs, those here stay as they are. */
  takeRegister(side: MergeSide, register: Register): void;
  /** Takes what reviewers said; without theirs, the reviews here only follow their attributes. */
  takeReviews(side: MergeSide, offset: number, reviews: readonly Review[]): void;
  /** Adds definitions of the workspace; the first slice has the offset 0 and starts over. */
  takeCurrent(offset: number, definitions: readonly AttributeDefinition[]): void;
  merge(): MergeOutline;
  lines(positions: readonly number[]): readonly MergeLine[];
  /** Decides about a line; a text that is no value of the field is answered as a problem. */
  decide(position: number, decision: LineDecision): Result<MergeOutline, Problem>;
  /**
   * Takes one side for whatever of these lines is open, but for flags of personal information that it would lower and
   * settings by which people would be protected less: each of those is a decision of its own.
   */
  decideOpen(positions: readonly number[], side: 'ours' | 'theirs'): MergeOutline;
  /** Makes the changes of the merge; answers how many there are, to be fetched by `changes`. */
  accept(files: MergeFollowers['files']): number;
  changes(offset: number, limit: number): ChangeSet;
}

/** The service as seen through its worker. */
export type RemoteMerge = {
  readonly [M in keyof MergeService]: (...given: Parameters<MergeService[M]>) => Promise<ReturnType<MergeService[M]>>;
};

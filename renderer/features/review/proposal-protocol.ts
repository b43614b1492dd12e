import type { ListEntry } from '#shared/detect/propose-list';
import type { Proposal } from '#shared/detect/proposal';

/** An attribute of the catalogue, and what its values are in each column that was read. */
export type ProposalQuestion = ListEntry;

/** What became of the catalogue since the worker was told of it last. */
export interface CatalogueChange {
  /** What is new, and what says something else than it did. */
  readonly changed: readonly ProposalQuestion[];
  /** The codes in the catalogue's order; null where it is as it was, or where more of what changed is still to come. */
  readonly order: readonly string[] | null;
}

/** Proposals that the worker had not given before, by code. */
export interface ProposalBatch {
  readonly proposals: readonly (readonly [code: string, proposal: Proposal])[];
  /** How many attributes are not weighed yet. */
  readonly left: number;
}

/** Takes up a change, weighs for some 20 ms, and answers what is new. The words of ten thousand attributes take a second. */
export type Propose = (change: CatalogueChange | null) => Promise<ProposalBatch>;

/** What the worker offers. */
export interface ProposalService {
  propose(change: CatalogueChange | null): ProposalBatch;
}

import type { DetectedDefinition, Proposal } from '#shared/detect/proposal';
import type { ValueEvidence } from '#shared/detect/values/gather';

/** What a proposal is asked about: an attribute, and what its values are in each column that was read. */
export interface ProposalQuestion {
  readonly definition: DetectedDefinition;
  readonly columns: readonly ValueEvidence[];
}

/** Answers with proposals in the order of the questions. The words of ten thousand attributes take seconds to weigh. */
export type Propose = (questions: readonly ProposalQuestion[]) => Promise<readonly Proposal[]>;

/** What the worker offers. */
export interface ProposalService {
  propose(questions: readonly ProposalQuestion[]): readonly Proposal[];
}

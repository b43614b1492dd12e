import type { Proposal } from '../detect/proposal';
import type { Input } from './lineage';
import type { ReviewAnswer } from './review';

/** What a reviewer is offered to say, and what for. */
export interface Suggestion {
  /** Null where the reviewer has to choose. */
  readonly answer: ReviewAnswer | null;
  /** The likeliest category; null where nothing tells. */
  readonly category: string | null;
  /** The codes of the personal inputs that make a calculated attribute personal. */
  readonly inherits: readonly string[];
  /** Whether there is any ground at all; where there is none the answer is only the usual one. */
  readonly grounded: boolean;
}

/** What the proposal and the inputs of a formula come to: a calculated attribute is as personal as its inputs. */
export function suggest(proposal: Proposal, inputs: readonly Input[]): Suggestion {
  const personal = inputs.filter(({ standing }) => standing === 'yes');
  const inherits = personal.map(({ code }) => code);
  const category = proposal.category ?? personal.flatMap(({ categories }) => categories)[0] ?? null;
  const grounded = proposal.reasons.length > 0 || inputs.length > 0;
  if (inherits.length > 0) return { answer: proposal.quasi ? 'quasi' : 'personal', category, inherits, grounded };
  const isOpen = proposal.personal === 'no' && inputs.some(({ standing }) => standing === 'undecided');
  if (proposal.personal === 'ask' || isOpen) return { answer: null, category, inherits, grounded };
  if (proposal.personal === 'no') return { answer: 'not-personal', category: null, inherits, grounded };
  return { answer: proposal.quasi ? 'quasi' : 'personal', category, inherits, grounded };
}
